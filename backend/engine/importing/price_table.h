#pragma once

#include "domain/price_series.h"
#include "engine/importing/import_report.h"
#include "engine/importing/import_service.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace soundings::engine {

/// The good rows of one ticker, oldest first, each day once.
struct TickerPrices {
    Ticker ticker;
    std::vector<PriceBar> bars;
    std::vector<std::uint32_t> lines; ///< of the file, for each bar
};

/// A price file as it was understood.
struct PriceTable {
    std::vector<TickerPrices> tickers;
    qint64 barCount = 0;
};

/// Reads the three shapes of price files: one ticker, long with a ticker column, matrix of closes. Counts rows and notes the bad
/// and odd ones in `report`. `today` is the last day that may have a price. An error: the file as a whole cannot be understood.
Result<PriceTable> readPriceTable(std::string_view text, Day today, const ImportOptions &options, ImportReport &report);

} // namespace soundings::engine
