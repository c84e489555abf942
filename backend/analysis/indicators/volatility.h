#pragma once

#include <span>
#include <vector>

// What holds for missing inputs and first rows stands in trend.h.

namespace soundings::analysis {

/// SMA and the bands `width` population deviations of the same window above and below it.
struct Bollinger {
    std::vector<double> upper;
    std::vector<double> middle;
    std::vector<double> lower;
};

Bollinger bollinger(std::span<const double> values, int period = 20, double width = 2);
void bollinger(std::span<const double> values, int period, double width, std::span<double> upper, std::span<double> middle,
    std::span<double> lower);

/// Average true range by Wilder. The first row has no true range, so the first value is at row `period`.
std::vector<double> atr(
    std::span<const double> high, std::span<const double> low, std::span<const double> close, int period = 14);

} // namespace soundings::analysis
