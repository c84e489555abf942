#pragma once

#include <span>
#include <vector>

// Rules of every indicator: the result has the input's length, and a row before the first valid one is NaN, never a partial
// window. A missing input (NaN) is never guessed: a moving window has no value while it holds one, and a recursion (EMA, RSI,
// MACD, ATR) ends at it and is seeded anew from the rows behind it, as if the series began there.
// The formulas and their seeds are those of Wilder (1978) and Appel, as TTR and Stock.Indicators compute them.

namespace soundings::analysis {

/// Mean of the last `period` values.
std::vector<double> sma(std::span<const double> values, int period);
/// The same into memory of the caller, which has the input's length and does not overlap it.
void sma(std::span<const double> values, int period, std::span<double> out);

/// Exponential mean with the factor 2 / (period + 1), seeded with the mean of the first `period` values.
std::vector<double> ema(std::span<const double> values, int period);
void ema(std::span<const double> values, int period, std::span<double> out);

struct MacdPeriods {
    int fast = 12;
    int slow = 26;
    int signal = 9;
};

/// Fast minus slow EMA (each seeded on its own), the EMA of that line, and the distance between the two.
struct Macd {
    std::vector<double> line;
    std::vector<double> signal;
    std::vector<double> histogram;
};

Macd macd(std::span<const double> values, MacdPeriods periods = {});

} // namespace soundings::analysis
