#pragma once

#include "engine/services/services.h"

namespace soundings::app {

/// Fills an empty store with the sample market: stocks, fundamentals, five years of prices, scores and a month of their history.
/// In a store that has it already, adds the sessions that have passed since. Never touches a ticker that has real prices.
Result<void> bringSampleMarketUpToDate(engine::Services &services);

} // namespace soundings::app
