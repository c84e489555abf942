#pragma once

#include "client/call.h"
#include "protocol/dto/decode_import.h"

namespace soundings::client {

/// Sends the text of a CSV file. `kind` is "prices", "stocks" or "fundamentals"; `ticker` is for prices of a file that does not
/// say whose they are. A dry run stores nothing and tells what would be stored.
Call<protocol::ImportReportDto> importFile(const QString &kind, const QByteArray &csv, const QString &ticker, bool dryRun);

/// The same under a name, which other calls watch and stop it by; nothing of the file is stored then.
Call<protocol::ImportReportDto> importFile(
    const QString &kind, const QByteArray &csv, const QString &ticker, const QString &name);

/// How far an import has come.
struct ImportProgress {
    double share = 0; ///< of reading and storing, 0 to 1
    bool isStored = false; ///< its rows are kept, and the scores that follow are computed
};

/// notFound before it begins and after it has ended.
Call<ImportProgress> importProgress(const QString &name);

/// conflict: its rows are stored already.
Call<bool> stopImport(const QString &name);

} // namespace soundings::client
