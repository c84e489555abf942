#pragma once

#include "domain/score.h"

namespace soundings::analysis {

/// The lowest totals of four signals; below the last is a strong sell.
struct SignalBands {
    double strongBuy, buy, hold, sell;

    constexpr Signal signalOf(double total) const
    {
        return total >= strongBuy ? Signal::strongBuy
            : total >= buy        ? Signal::buy
            : total >= hold       ? Signal::hold
            : total >= sell       ? Signal::sell
                                  : Signal::strongSell;
    }
};

inline constexpr SignalBands kClassicBands = {90, 75, 50, 25};
/// Set so that a broad market falls into about 4 / 13 / 57 / 19 / 7 percent: see docs/SCORING.md.
inline constexpr SignalBands kBalancedBands = {77, 69, 51, 36};

constexpr const SignalBands &bandsOf(ScoringProfile profile)
{
    return profile == ScoringProfile::classic ? kClassicBands : kBalancedBands;
}

} // namespace soundings::analysis
