#include "drawdown.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {

void addDrawdowns(PriceColumns &columns)
{
    const auto known = [](double value) { return !std::isnan(value); };
    const bool adjusted = columns.adjusted.size() == columns.size() && std::ranges::all_of(columns.adjusted, known);
    const std::vector<double> &prices = adjusted ? columns.adjusted : columns.close;
    columns.drawdown.assign(columns.size(), kNoValue);
    columns.peaks.assign(columns.size(), QDate());
    double peak = kNoValue;
    QDate day;
    for (std::size_t row = 0; row < std::min(prices.size(), columns.size()); ++row) {
        if (!known(prices[row]))
            continue;
        if (!(prices[row] <= peak)) { // the first price is a peak
            peak = prices[row];
            day = columns.days[row];
        }
        columns.drawdown[row] = peak > 0 ? (prices[row] / peak - 1) * 100 : kNoValue;
        columns.peaks[row] = day;
    }
}

} // namespace soundings::charts
