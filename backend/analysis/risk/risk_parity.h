#pragma once

#include "analysis/risk/covariance.h"
#include "base/result.h"

#include <stop_token>

namespace soundings::analysis {

/// Weights that sum to 1 and give each column the same share of the risk (Maillard, Roncalli and Teiletche 2010). An error where
/// a column never moved, or where columns cancel each other out so that no such weights exist. Every variance must be known.
Result<std::vector<double>> riskParityWeights(const SquareMatrix &covariance, std::stop_token stop = {});

} // namespace soundings::analysis
