#pragma once

#include <span>
#include <vector>

namespace soundings::analysis {

/// A square symmetric matrix, row by row.
struct SquareMatrix {
    std::size_t size = 0;
    std::vector<double> values;

    double operator()(std::size_t row, std::size_t column) const { return values[row * size + column]; }
    std::span<const double> row(std::size_t index) const { return std::span(values).subspan(index * size, size); }
};

/// Sample covariance (divisor rows - 1) of columns of equal length, at least two rows.
SquareMatrix sampleCovariance(std::span<const std::vector<double>> columns);

} // namespace soundings::analysis
