#include "analysis/indicators/volume.h"

#include "analysis/indicators/moving_window.h"
#include "analysis/indicators/trend.h"

namespace soundings::analysis {

std::vector<double> obv(std::span<const double> close, std::span<const double> volume)
{
    Q_ASSERT(close.size() == volume.size());
    std::vector<double> result(close.size(), kNoValue);
    const auto known = [](double value) { return std::isfinite(value); };
    auto row = std::size_t(std::ranges::find_if(volume, known) - volume.begin());
    if (row == volume.size())
        return result;
    double total = result[row] = volume[row];
    for (++row; row < close.size() && known(volume[row]) && known(close[row]); ++row) {
        const double direction = double(close[row] > close[row - 1]) - double(close[row] < close[row - 1]);
        result[row] = total += direction * volume[row];
    }
    return result;
}

std::vector<double> volumeSma(std::span<const double> volume, int period)
{
    return sma(volume, period);
}

} // namespace soundings::analysis
