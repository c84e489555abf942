#pragma once

#include "analysis/portfolio/metric.h"
#include "analysis/portfolio/portfolio_snapshot.h"

#include <stop_token>

namespace soundings::analysis {

/// Target weight minus weight of the analysed ticker, between -1 and 1, and the trade that would close the gap at an unchanged
/// value of the portfolio. The weight of a ticker that is not held is 0: a target needs no assumption about its size.
Result<MetricResult> allocationScoreOf(
    const PortfolioSnapshot &snapshot, std::optional<AllocationMethod> method = {}, std::stop_token stop = {});

} // namespace soundings::analysis
