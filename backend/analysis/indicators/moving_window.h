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

/// The windows of one cut: row first + k has the sums at index k.
struct WindowSums {
    std::size_t first;
    double reference;
    std::span<const double> sums; ///< of (value - reference)
    std::span<const double> squares; ///< of (value - reference)^2; empty unless asked for
};

/// Sums of all windows of the cut at `row`, written to `sums` (and `squares` unless null); how many windows there are.
template<bool Squares>
std::size_t sumWindowsAt(std::size_t row, std::span<const double> values, std::size_t period, double *sums, double *squares)
{
    const double reference = values[row];
    const double *before = values.data() + (row + 1 - period), *after = values.data() + row;
    double sum = 0, square = 0;
    sums[period - 1] = 0;
    if constexpr (Squares)
        squares[period - 1] = 0;
    for (std::size_t k = period - 1; k-- > 0;) {
        const double distance = before[k] - reference;
        sums[k] = sum += distance;
        if constexpr (Squares)
            squares[k] = square += distance * distance;
    }
    sum = square = 0;
    const std::size_t count = std::min(period, values.size() - row);
    for (std::size_t k = 0; k < count; ++k) {
        const double distance = after[k] - reference;
        sums[k] += sum += distance;
        if constexpr (Squares)
            squares[k] += square += distance * distance;
    }
    return count;
}

/// Calls deliver(WindowSums) for all full windows, cut by cut. The reference is a value within each of those windows, which keeps
/// the sums small: a constant series gives exact zeros.
template<bool Squares, class Deliver> void forEachWindowSum(std::span<const double> values, std::size_t period, Deliver deliver)
{
    // Sums are delivered some hundred rows after they were written: vector code that reads numbers which have just been stored
    // one by one has to wait for each.
    const std::size_t cuts = 1 + 512 / period;
    std::vector<double> sums(cuts * period), squares(Squares ? cuts * period : 0);
    for (std::size_t first = period - 1; first < values.size(); first += cuts * period) {
        const std::size_t here = std::min(cuts, (values.size() - first + period - 1) / period);
        std::size_t lastCount = 0;
        for (std::size_t cut = 0; cut < here; ++cut)
            lastCount = sumWindowsAt<Squares>(first + cut * period, values, period, sums.data() + cut * period,
                Squares ? squares.data() + cut * period : nullptr);
        for (std::size_t cut = 0; cut < here; ++cut) {
            const std::size_t row = first + cut * period, count = cut + 1 == here ? lastCount : period;
            const auto part = [&](const std::vector<double> &all) { return std::span(all).subspan(cut * period, count); };
            deliver(WindowSums{row, values[row], part(sums), Squares ? part(squares) : std::span<const double>()});
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
