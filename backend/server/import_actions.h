#pragma once

#include "base/result.h"
#include "domain/stock.h"
#include "engine/importing/import_service.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <stop_token>

namespace soundings::server {

/// What an import that came over HTTP has done.
struct ImportCounts {
    int imported = 0;
    int skipped = 0;
    QString message;
};

/// A CSV file that came over HTTP.
struct FileImport {
    engine::ImportKind kind = engine::ImportKind::prices;
    const QByteArray &csv;
    engine::ImportOptions options;
    std::function<void()> whenStored; ///< called once its rows are kept, before the scores that follow from them
    std::stop_token stopAll; ///< of what comes after the rows too, which the options' does not end
};

/// Imports that the program offers over HTTP; the server does not know where the data come from. They run on the io pool.
struct ImportActions {
    /// Takes over stocks of the market provider that are not there yet, at most `limit`.
    std::function<Result<ImportCounts>(std::optional<InstrumentType> type, int limit, std::stop_token stop)> stocks;
    /// Stores what the text of a CSV file says, or tells what it would store.
    std::function<Result<engine::ImportReport>(const FileImport &import)> file;
};

} // namespace soundings::server
