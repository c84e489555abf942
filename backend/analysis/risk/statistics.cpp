#include "analysis/risk/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace soundings::analysis {

namespace {

/// Daily returns closer to each other than this differ by rounding only: prices carry at most 16 digits.
constexpr double kRounding = 1e-13;

/// Minus the mean of all sorted returns that are not above the quantile.
double meanBeyond(std::span<const double> sortedReturns, double quantile)
{
    const auto beyond =
        sortedReturns.first(std::size_t(std::ranges::upper_bound(sortedReturns, quantile) - sortedReturns.begin()));
    return -mean(beyond);
}

} // namespace

double mean(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

Spread spreadOf(std::span<const double> returns)
{
    Spread result;
    if (returns.empty())
        return result;
    result.mean = mean(returns);
    if (returns.size() < 2)
        return result;
    double squares = 0;
    for (const double value : returns)
        squares += (value - result.mean) * (value - result.mean);
    const double deviation = std::sqrt(squares / double(returns.size() - 1));
    if (deviation > kRounding)
        result.deviation = deviation;
    return result;
}

TailLoss historicalLoss(std::span<const double> sortedReturns, Confidence confidence)
{
    const std::size_t hundredths = (sortedReturns.size() - 1) * std::size_t(confidence.tailPercent);
    const std::size_t below = hundredths / 100;
    const double fraction = double(hundredths % 100) / 100;
    double quantile = sortedReturns[below];
    if (fraction > 0)
        quantile += fraction * (sortedReturns[below + 1] - sortedReturns[below]);
    return {-quantile, meanBeyond(sortedReturns, quantile)};
}

TailLoss observedLoss(std::span<const double> sortedReturns, Confidence confidence)
{
    const std::size_t number = (sortedReturns.size() * std::size_t(confidence.tailPercent) + 99) / 100;
    const double quantile = sortedReturns[number - 1];
    return {-quantile, meanBeyond(sortedReturns, quantile)};
}

TailLoss normalLoss(double mean, double deviation, Confidence confidence)
{
    const double z = confidence.normalQuantile;
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
    return {z * deviation - mean, deviation * density / confidence.tail() - mean};
}

double covariance(std::span<const double> a, std::span<const double> b)
{
    const double meanA = mean(a), meanB = mean(b);
    double sum = 0;
    for (std::size_t row = 0; row < a.size(); ++row)
        sum += (a[row] - meanA) * (b[row] - meanB);
    return sum / double(a.size() - 1);
}

} // namespace soundings::analysis
