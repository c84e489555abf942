#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

// Windows that move along a series in constant time a row, whatever their length. The series is cut at every `period`-th row;
// each window spans exactly one such cut and is put together from a running total towards the cut and one away from it
// (van Herk 1992, Gil and Werman 1993). Nothing is ever subtracted from a total, so nothing cancels or drifts, and a missing
// value spoils exactly the windows that hold it.

namespace soundings::analysis {

inline constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

/// Calls deliver(row, reference, sums...) for every full window, where the sums are those of (value - reference) and, if
/// `Squares`, of its square. The reference is a value within the window, which keeps both small: a constant series gives
/// exact zeros.
template<bool Squares, class Deliver> void forEachWindowSum(std::span<const double> values, std::size_t period, Deliver deliver)
{
    const std::size_t rows = values.size();
    std::vector<double> tail(period), tailSquares(Squares ? period : 0);
    for (std::size_t cut = period - 1; cut < rows; cut += period) {
        const double reference = values[cut];
        const double *before = values.data() + (cut + 1 - period);
        double sum = 0, squares = 0;
        tail[period - 1] = 0;
        if constexpr (Squares)
            tailSquares[period - 1] = 0;
        for (std::size_t k = period - 1; k-- > 0;) {
            const double distance = before[k] - reference;
            tail[k] = sum += distance;
            if constexpr (Squares)
                tailSquares[k] = squares += distance * distance;
        }
        sum = squares = 0;
        const std::size_t count = std::min(period, rows - cut);
        for (std::size_t k = 0; k < count; ++k) {
            const double distance = values[cut + k] - reference;
            sum += distance;
            if constexpr (Squares) {
                squares += distance * distance;
                deliver(cut + k, reference, tail[k] + sum, tailSquares[k] + squares);
            } else {
                deliver(cut + k, reference, tail[k] + sum);
            }
        }
    }
}

/// The extreme of every full window, by `better(a, b)`; NaN for windows that hold a missing value.
template<class Better> std::vector<double> windowExtremes(std::span<const double> values, std::size_t period, Better better)
{
    const auto pick = [&](double a, double b) { return std::isnan(a) || better(a, b) ? a : b; };
    const std::size_t rows = values.size();
    std::vector<double> result(rows, kNoValue), tail(period);
    for (std::size_t cut = period - 1; cut < rows; cut += period) {
        double best = values[cut];
        for (std::size_t k = period; k-- > 0;)
            tail[k] = best = pick(values[cut + 1 - period + k], best);
        best = values[cut];
        const std::size_t count = std::min(period, rows - cut);
        for (std::size_t k = 0; k < count; ++k) {
            best = pick(values[cut + k], best);
            result[cut + k] = pick(tail[k], best);
        }
    }
    return result;
}

} // namespace soundings::analysis
