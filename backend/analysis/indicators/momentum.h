#pragma once

#include <span>
#include <vector>

// What holds for missing inputs and first rows stands in trend.h.

namespace soundings::analysis {

/// Relative strength by Wilder, 0 to 100: 100 without a loss, 50 where nothing moves. First value at row `period`.
std::vector<double> rsi(std::span<const double> values, int period = 14);
void rsi(std::span<const double> values, int period, std::span<double> out);

/// Where the close stands in the range of the last days, 0 to 100 (50 in a range of zero), and the mean of the last few.
struct Stochastic {
    std::vector<double> k;
    std::vector<double> d;
};

Stochastic stochastic(
    std::span<const double> high, std::span<const double> low, std::span<const double> close, int period = 14, int smoothing = 3);

/// Change against the value `period` rows earlier as a fraction: 0.05 is 5 %.
std::vector<double> roc(std::span<const double> values, int period = 10);

} // namespace soundings::analysis
