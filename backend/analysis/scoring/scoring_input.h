#pragma once

#include "domain/fundamentals.h"
#include "domain/ticker.h"

#include <QString>

#include <optional>

namespace soundings::analysis {

/// What the prices of a stock say, as the momentum pillar reads it. None: the series is too short for it.
struct MomentumInputs {
    std::optional<double> priceVsSma50; ///< percent above the 50-day average of the close
    std::optional<double> priceVsSma200; ///< percent above the 200-day average
    std::optional<double> rsi; ///< 0-100, Wilder, 14 days
    std::optional<double> volumeVsAverage; ///< percent above the 20-day average volume
};

/// Everything a score is made from. Empty sector or industry: not known.
struct ScoreInput {
    Ticker ticker;
    QString sector;
    QString industry;
    MetricValues metrics;
    std::optional<MomentumInputs> momentum; ///< none: there are no prices
};

} // namespace soundings::analysis
