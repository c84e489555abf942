#pragma once

#include "analysis/scoring/factor_outcome.h"

namespace soundings::analysis {

inline constexpr int kRemarksMax = 5;

/// Puts an outcome into words: factors, strengths, weaknesses, what is missing, and why.
Score explain(const ScoreOutcome &outcome, ScoringProfile profile, bool hasPrices, Timestamp calculatedAt);

} // namespace soundings::analysis
