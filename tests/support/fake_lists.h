#pragma once

#include "base/result.h"
#include "client/call.h"
#include "protocol/dto/stock_dto.h"

namespace soundings::test {

/// Answers to the calls of list_calls.h and cache_calls.h about an invented market, as the JSON that an engine would send; an
/// error for a path that it does not know.
Result<QByteArray> listReply(const client::Request &request, const QList<protocol::StockItemDto> &stocks);

} // namespace soundings::test
