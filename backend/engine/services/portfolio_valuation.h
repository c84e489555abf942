#pragma once

#include "engine/services/portfolio_service.h"

#include <span>

namespace soundings::engine {

/// Values positions at the prices of `records`, of which there is one for each. Pure.
PortfolioView valued(
    Portfolio portfolio, std::span<const analysis::Position> positions, std::vector<std::optional<StockRecord>> records);

} // namespace soundings::engine
