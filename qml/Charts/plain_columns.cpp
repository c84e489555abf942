#include "plain_columns.h"

#include <cmath>

namespace soundings::charts {

ValueScale scaleOf(std::span<const PlainSeries> series, int maxTicks)
{
    double low = kNoValue, high = kNoValue;
    for (const PlainSeries &line : series) {
        for (const double value : line.values) {
            low = std::fmin(low, value); // which passes over NaN
            high = std::fmax(high, value);
        }
    }
    return std::isnan(low) ? ValueScale() : scaleFor(low, high, maxTicks);
}

} // namespace soundings::charts
