#pragma once

#include "client/call.h"
#include "protocol/dto/decode_import.h"

namespace soundings::client {

/// Sends the text of a CSV file. `kind` is "prices", "stocks" or "fundamentals"; `ticker` is for prices of a file that does not
/// say whose they are. A dry run stores nothing and tells what would be stored.
Call<protocol::ImportReportDto> importFile(const QString &kind, const QByteArray &csv, const QString &ticker, bool dryRun);

} // namespace soundings::client
