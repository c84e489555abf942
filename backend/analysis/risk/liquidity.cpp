#include "analysis/risk/liquidity.h"

#include <cmath>

namespace soundings::analysis {

namespace {

constexpr double kShareOfVolume = 0.2; ///< how much of a day's trade a seller can be without moving the price

/// Mean of value(row) over the last `count` rows; nothing when there are fewer or one is unknown.
template<class Value> std::optional<double> meanOfLast(std::size_t rows, std::size_t count, Value value)
{
    if (rows < count)
        return std::nullopt;
    double sum = 0;
    for (std::size_t row = rows - count; row < rows; ++row)
        sum += value(row);
    return std::isfinite(sum) ? std::optional(sum / double(count)) : std::nullopt;
}

/// Amihud (2002), scaled to 1e9: how far the price moves for a turnover of one unit.
std::optional<double> amihud(const PriceSeries &series)
{
    constexpr std::size_t kReturns = 252;
    if (series.size() < kReturns + 1)
        return std::nullopt;
    double sum = 0;
    int days = 0;
    for (std::size_t row = series.size() - kReturns; row < series.size(); ++row) {
        const double turnover = series.close[row] * series.volume[row];
        if (turnover == 0)
            continue;
        sum += std::abs(series.close[row] / series.close[row - 1] - 1) / turnover;
        ++days;
    }
    return days > 0 && std::isfinite(sum) ? std::optional(1e9 * sum / days) : std::nullopt;
}

} // namespace

Liquidity liquidity(const PriceSeries &series)
{
    const auto shares = [&](std::size_t row) { return series.volume[row]; };
    const auto value = [&](std::size_t row) { return series.close[row] * series.volume[row]; };
    Liquidity result;
    result.averageShares20 = meanOfLast(series.size(), 20, shares);
    result.averageValue20 = meanOfLast(series.size(), 20, value);
    result.averageValue60 = meanOfLast(series.size(), 60, value);
    result.amihud252 = amihud(series);
    result.daysToSell100000 = daysToSell(100'000, result);
    return result;
}

std::optional<double> daysToSell(double shares, const Liquidity &liquidity)
{
    if (!liquidity.averageShares20 || *liquidity.averageShares20 <= 0)
        return std::nullopt;
    return shares / (kShareOfVolume * *liquidity.averageShares20);
}

} // namespace soundings::analysis
