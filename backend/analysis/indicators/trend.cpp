#include "analysis/indicators/trend.h"

#include "analysis/indicators/moving_window.h"
#include "analysis/indicators/smoothing.h"

namespace soundings::analysis {

void sma(std::span<const double> values, int period, std::span<double> out)
{
    Q_ASSERT(period >= 1 && out.size() == values.size());
    std::ranges::fill(out.first(std::min(values.size(), std::size_t(period - 1))), kNoValue);
    forEachWindowSum<false>(values, std::size_t(period), [&](const WindowSums &windows) {
        double *row = out.data() + windows.first;
        for (const double sum : windows.sums)
            *row++ = windows.reference + sum / period;
    });
}

std::vector<double> sma(std::span<const double> values, int period)
{
    std::vector<double> result(values.size());
    sma(values, period, result);
    return result;
}

void ema(std::span<const double> values, int period, std::span<double> out)
{
    Q_ASSERT(period >= 1 && out.size() == values.size());
    smoothSeeded(values, std::size_t(period), 2.0 / (period + 1), out);
}

std::vector<double> ema(std::span<const double> values, int period)
{
    std::vector<double> result(values.size());
    ema(values, period, result);
    return result;
}

Macd macd(std::span<const double> values, MacdPeriods periods)
{
    Macd result;
    result.line = ema(values, periods.fast);
    const std::vector<double> slow = ema(values, periods.slow);
    for (std::size_t row = 0; row < values.size(); ++row)
        result.line[row] -= slow[row];
    result.signal = ema(result.line, periods.signal);
    result.histogram.resize(values.size());
    for (std::size_t row = 0; row < values.size(); ++row)
        result.histogram[row] = result.line[row] - result.signal[row];
    return result;
}

} // namespace soundings::analysis
