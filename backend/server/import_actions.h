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

/// Imports that the program offers over HTTP; the server does not know where the data come from. They run on the io pool.
struct ImportActions {
    /// Takes over stocks of the market provider that are not there yet, at most `limit`.
    std::function<Result<ImportCounts>(std::optional<InstrumentType> type, int limit, std::stop_token stop)> stocks;
    /// Stores what the text of a CSV file says, or tells what it would store.
    std::function<Result<engine::ImportReport>(
        engine::ImportKind kind, const QByteArray &csv, const engine::ImportOptions &options)>
        file;
};

} // namespace soundings::server
