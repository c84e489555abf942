#include "analysis/indicators/smoothing.h"

#include "analysis/indicators/moving_window.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

Smoothing::Smoothing(double factor)
    : m_factor(factor)
    , m_keep(1 - factor)
    , m_keep2(m_keep * m_keep)
    , m_keep3(m_keep2 * m_keep)
    , m_keep4(m_keep2 * m_keep2)
{
}

double Smoothing::run(const double *in, std::size_t count, double state, double *out) const
{
    std::size_t row = 0;
    // Four steps at once: what the inputs contribute does not depend on the state, so only one multiply-add in four has to
    // wait for the one before it.
    for (; row + 4 <= count; row += 4) {
        const double first = m_factor * in[row];
        const double second = m_keep * first + m_factor * in[row + 1];
        const double third = m_keep * second + m_factor * in[row + 2];
        const double fourth = m_keep * third + m_factor * in[row + 3];
        out[row] = m_keep * state + first;
        out[row + 1] = m_keep2 * state + second;
        out[row + 2] = m_keep3 * state + third;
        out[row + 3] = state = m_keep4 * state + fourth;
    }
    for (; row < count; ++row)
        out[row] = state = m_keep * state + m_factor * in[row];
    return state;
}

void smoothSeeded(std::span<const double> values, std::size_t period, double factor, std::span<double> out)
{
    constexpr std::size_t kBlock = 1024; // how often to look whether a missing value has spoilt the state
    const Smoothing smoothing(factor);
    const std::size_t rows = values.size();
    std::size_t row = 0;
    while (row < rows) {
        double sum = 0;
        std::size_t known = 0;
        for (; row < rows && known < period; ++row) {
            const bool missing = !std::isfinite(values[row]);
            sum = missing ? 0 : sum + values[row];
            known = missing ? 0 : known + 1;
            out[row] = kNoValue;
        }
        if (known < period)
            return;
        double state = out[row - 1] = sum / double(period);
        while (row < rows) {
            const std::size_t count = std::min(kBlock, rows - row);
            state = smoothing.run(values.data() + row, count, state, out.data() + row);
            if (!std::isfinite(state)) {
                const auto block = values.subspan(row, count);
                row += std::size_t(
                    std::ranges::find_if_not(block, [](double value) { return std::isfinite(value); }) - block.begin());
                break;
            }
            row += count;
        }
    }
}

} // namespace soundings::analysis
