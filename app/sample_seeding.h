#pragma once

#include "engine/services/services.h"

#include <stop_token>

namespace soundings::app {

/// Fills an empty store with the sample market: stocks, fundamentals, five years of prices, scores and a month of their history.
/// In a store that has it already, adds the sessions that have passed since. Never touches a ticker that has real prices.
Result<void> bringSampleMarketUpToDate(engine::Services &services);

struct SampleImport {
    int imported = 0;
    int skipped = 0; ///< there already
};

/// Adds the stocks of the sample market that are not there, at most `limit` of them, with fundamentals, prices and scores.
Result<SampleImport> importSampleStocks(
    engine::Services &services, std::optional<InstrumentType> type, int limit, std::stop_token stop);

} // namespace soundings::app
