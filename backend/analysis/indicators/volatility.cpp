#include "analysis/indicators/volatility.h"

#include "analysis/indicators/moving_window.h"
#include "analysis/indicators/smoothing.h"

namespace soundings::analysis {

void bollinger(std::span<const double> values, int period, double width, std::span<double> upper, std::span<double> middle,
    std::span<double> lower)
{
    Q_ASSERT(period >= 1 && upper.size() == values.size() && middle.size() == values.size() && lower.size() == values.size());
    for (const std::span<double> band : {upper, middle, lower})
        std::ranges::fill(band.first(std::min(values.size(), std::size_t(period - 1))), kNoValue);
    forEachWindowSum<true>(values, std::size_t(period), [&](const WindowSums &windows) {
        // The compiler may not guess that the three bands do not overlap.
        double *__restrict top = upper.data() + windows.first;
        double *__restrict centre = middle.data() + windows.first;
        double *__restrict bottom = lower.data() + windows.first;
        const double *sums = windows.sums.data(), *squares = windows.squares.data();
        const std::size_t count = windows.sums.size();
        for (std::size_t k = 0; k < count; ++k) {
            const double offset = sums[k] / period;
            // Both terms are small, since the reference lies within the window: the mean of the squares is at most `period`
            // times the variance, so the subtraction costs a few digits and never all of them.
            const double variance = squares[k] / period - offset * offset;
            const double distance = width * std::sqrt(variance < 0 ? 0 : variance);
            const double mean = windows.reference + offset;
            centre[k] = mean;
            top[k] = mean + distance;
            bottom[k] = mean - distance;
        }
    });
}

Bollinger bollinger(std::span<const double> values, int period, double width)
{
    Bollinger result;
    for (auto *band : {&result.upper, &result.middle, &result.lower})
        band->resize(values.size());
    bollinger(values, period, width, result.upper, result.middle, result.lower);
    return result;
}

std::vector<double> atr(std::span<const double> high, std::span<const double> low, std::span<const double> close, int period)
{
    Q_ASSERT(period >= 1 && high.size() == close.size() && low.size() == close.size());
    std::vector<double> range(close.size(), kNoValue);
    for (std::size_t row = 1; row < close.size(); ++row) {
        const double before = close[row - 1];
        if (std::isfinite(high[row]) && std::isfinite(low[row]) && std::isfinite(before))
            range[row] = std::max(high[row], before) - std::min(low[row], before);
    }
    std::vector<double> result(close.size());
    smoothSeeded(range, std::size_t(period), 1.0 / period, result);
    return result;
}

} // namespace soundings::analysis
