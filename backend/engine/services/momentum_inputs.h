#pragma once

#include "analysis/indicators/named_indicator.h"
#include "analysis/scoring/scoring_input.h"

namespace soundings::engine {

/// What the momentum pillar needs of the newest indicators; none when there are no prices.
inline std::optional<analysis::MomentumInputs> momentumInputs(const analysis::LatestIndicators &latest)
{
    if (!latest.price)
        return std::nullopt;
    return analysis::MomentumInputs{latest.priceVsSma50, latest.priceVsSma200, latest.rsi, latest.volumeTrend};
}

} // namespace soundings::engine
