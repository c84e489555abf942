#pragma once

#include "analysis/risk/covariance.h"

namespace soundings::analysis {

/// A covariance pulled towards equal variances without correlation, and how far: 0 is the sample's, 1 the target.
struct ShrunkCovariance {
    SquareMatrix covariance;
    double intensity = 0;
};

/// Ledoit and Wolf (2004), "A well-conditioned estimator for large-dimensional covariance matrices": the sample covariance is
/// noise where there are many columns for the rows, and cannot be inverted where there are more. This one always can.
/// Columns of equal length, at least two rows.
ShrunkCovariance ledoitWolf(std::span<const std::vector<double>> columns);

} // namespace soundings::analysis
