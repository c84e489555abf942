#pragma once

#include "base/result.h"
#include "domain/stock.h"
#include "domain/ticker.h"

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
    /// Stores daily prices from the text of a CSV file; without a ticker the file must name it.
    std::function<Result<ImportCounts>(const QByteArray &csv, const std::optional<Ticker> &ticker, std::stop_token stop)> prices;
};

} // namespace soundings::server
