#include "analysis/indicators/momentum.h"

#include "analysis/indicators/moving_window.h"
#include "analysis/indicators/smoothing.h"
#include "analysis/indicators/trend.h"

#include <array>

namespace soundings::analysis {

namespace {

/// Gains and losses without a branch: which of the two a day brings cannot be predicted, and a wrong guess costs more than all
/// the arithmetic.
void splitChanges(const double *values, std::size_t count, double *gains, double *losses)
{
    for (std::size_t k = 0; k < count; ++k) {
        const double change = values[k] - values[std::ptrdiff_t(k) - 1];
        const double size = std::abs(change);
        gains[k] = (size + change) / 2;
        losses[k] = (size - change) / 2;
    }
}

double strength(double gain, double loss)
{
    const double total = gain + loss;
    return total == 0 ? 50 : 100 * gain / total;
}

} // namespace

void rsi(std::span<const double> values, int period, std::span<double> out)
{
    Q_ASSERT(period >= 1 && out.size() == values.size());
    constexpr std::size_t kBlock = 256;
    std::array<double, kBlock> gains, losses;
    const Smoothing smoothing(1.0 / period);
    const std::size_t rows = values.size();
    std::size_t row = 0;
    while (row < rows) {
        double gain = 0, loss = 0;
        int changes = -1; // the first known value is no change yet
        for (; row < rows && changes < period; ++row) {
            out[row] = kNoValue;
            if (!std::isfinite(values[row])) {
                changes = -1;
                gain = loss = 0;
            } else if (++changes > 0) {
                const double change = values[row] - values[row - 1];
                (change > 0 ? gain : loss) += std::abs(change);
            }
        }
        if (changes < period)
            return;
        gain /= period;
        loss /= period;
        out[row - 1] = strength(gain, loss);
        while (row < rows) {
            const std::size_t count = std::min(kBlock, rows - row);
            splitChanges(values.data() + row, count, gains.data(), losses.data());
            gain = smoothing.run(gains.data(), count, gain, gains.data());
            loss = smoothing.run(losses.data(), count, loss, losses.data());
            for (std::size_t k = 0; k < count; ++k)
                out[row + k] = strength(gains[k], losses[k]);
            if (!std::isfinite(gain + loss)) {
                const auto block = values.subspan(row, count);
                row += std::size_t(
                    std::ranges::find_if_not(block, [](double value) { return std::isfinite(value); }) - block.begin());
                break;
            }
            row += count;
        }
    }
}

std::vector<double> rsi(std::span<const double> values, int period)
{
    std::vector<double> result(values.size());
    rsi(values, period, result);
    return result;
}

Stochastic stochastic(
    std::span<const double> high, std::span<const double> low, std::span<const double> close, int period, int smoothing)
{
    Q_ASSERT(period >= 1 && smoothing >= 1 && high.size() == close.size() && low.size() == close.size());
    const std::vector<double> highest = windowExtremes(high, std::size_t(period), std::greater());
    const std::vector<double> lowest = windowExtremes(low, std::size_t(period), std::less());
    Stochastic result;
    result.k.resize(close.size());
    for (std::size_t row = 0; row < close.size(); ++row) {
        const double range = highest[row] - lowest[row];
        const double place = 100 * (close[row] - lowest[row]) / range;
        result.k[row] = range == 0 && std::isfinite(close[row]) ? 50 : place;
    }
    result.d = sma(result.k, smoothing);
    return result;
}

std::vector<double> roc(std::span<const double> values, int period)
{
    Q_ASSERT(period >= 1);
    std::vector<double> result(values.size(), kNoValue);
    for (std::size_t row = std::size_t(period); row < values.size(); ++row)
        result[row] = values[row] / values[row - std::size_t(period)] - 1;
    return result;
}

} // namespace soundings::analysis
