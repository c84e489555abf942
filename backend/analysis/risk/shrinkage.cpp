#include "analysis/risk/shrinkage.h"

#include "analysis/risk/statistics.h"

#include <algorithm>

namespace soundings::analysis {

namespace {

/// Sum over the rows of the fourth power of the length of the centred row.
double fourthPowers(std::span<const std::vector<double>> columns)
{
    std::vector<double> squares(columns.front().size());
    for (const std::vector<double> &column : columns) {
        const double centre = mean(column);
        for (std::size_t row = 0; row < squares.size(); ++row)
            squares[row] += (column[row] - centre) * (column[row] - centre);
    }
    double sum = 0;
    for (const double square : squares)
        sum += square * square;
    return sum;
}

} // namespace

ShrunkCovariance ledoitWolf(std::span<const std::vector<double>> columns)
{
    ShrunkCovariance result{sampleCovariance(columns)};
    SquareMatrix &covariance = result.covariance;
    const auto rows = double(columns.front().size());
    // The paper divides by the number of rows, the sample covariance by one less. The intensity is that of the paper.
    const double toPaper = (rows - 1) / rows;
    double trace = 0, squares = 0;
    for (std::size_t index = 0; index < covariance.size; ++index)
        trace += covariance(index, index);
    for (const double value : covariance.values)
        squares += value * value;
    const double target = trace / double(covariance.size);
    const double distance = toPaper * toPaper * (squares - target * trace);
    const double noise = (fourthPowers(columns) / rows - toPaper * toPaper * squares) / rows;
    // No distance: the sample is the target already.
    result.intensity = distance > 0 ? std::clamp(noise / distance, 0.0, 1.0) : 0;
    for (double &value : covariance.values)
        value *= 1 - result.intensity;
    for (std::size_t index = 0; index < covariance.size; ++index)
        covariance.values[index * (covariance.size + 1)] += result.intensity * target;
    return result;
}

} // namespace soundings::analysis
