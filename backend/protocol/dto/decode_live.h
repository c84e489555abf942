#pragma once

#include "base/result.h"
#include "protocol/dto/live_dto.h"

class QByteArray;

namespace soundings::protocol {

/// Reads what a live session sends, as leniently as the replies of the API.
Result<LiveMessageDto> decodeLiveMessage(const QByteArray &json);

/// The name in the reply to POST /session.
Result<QString> decodeSessionId(const QByteArray &json);

} // namespace soundings::protocol
