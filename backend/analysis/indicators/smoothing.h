#pragma once

#include <cstddef>
#include <span>

namespace soundings::analysis {

/// The recursion s += factor (x - s) that EMA, RSI and ATR have in common.
class Smoothing {
public:
    explicit Smoothing(double factor);

    /// Writes the state after each of `count` inputs and returns the last one. `out` may be `in`.
    double run(const double *in, std::size_t count, double state, double *out) const;

private:
    double m_factor;
    double m_keep, m_keep2, m_keep3, m_keep4; ///< powers of 1 - factor
};

/// Smooths `values` behind a seed, the mean of the first `period` of them. A missing value ends the recursion; it is seeded anew
/// behind it. Rows without a result are NaN.
void smoothSeeded(std::span<const double> values, std::size_t period, double factor, std::span<double> out);

} // namespace soundings::analysis
