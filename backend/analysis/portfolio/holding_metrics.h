#pragma once

#include "analysis/portfolio/metric.h"
#include "analysis/portfolio/portfolio_snapshot.h"

namespace soundings::analysis {

/// A horizon of the momentum: its trading days, and how much its return counts.
struct MomentumHorizon {
    const char *key;
    int days;
    double weight;
};

/// Longer horizons count more: trends of a year last, moves of a month tend to turn back (Jegadeesh 1990; Jegadeesh and Titman
/// 1993).
inline constexpr std::array kMomentumHorizons = {
    MomentumHorizon{"return_1m", 21, 0.1},
    MomentumHorizon{"return_3m", 63, 0.2},
    MomentumHorizon{"return_6m", 126, 0.3},
    MomentumHorizon{"return_12m", 252, 0.4},
};

/// A position is overweight above this many times an equal share, but never below kOverweightFloor.
inline constexpr double kOverweightFactor = 1.5, kOverweightFloor = 0.25;

/// Weight of the position, and how concentrated the whole is. Needs prices of today only.
Result<MetricResult> concentrationOf(const PortfolioSnapshot &snapshot);
/// How the position moves with the rest of the portfolio.
Result<MetricResult> correlationOf(const PortfolioSnapshot &snapshot);
/// The position's trend, from its own prices: other positions with a short history do not matter.
Result<MetricResult> momentumOf(const PortfolioSnapshot &snapshot);

} // namespace soundings::analysis
