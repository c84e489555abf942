#include "chart_melody.h"

namespace soundings::charts {

sound::Melody melodyOf(const PriceColumns &columns, ChartSeries series)
{
    sound::Melody melody{.values = columnOf(columns, series), .ticks = {}};
    melody.values.resize(columns.size(), kNoValue);
    for (const ChartEvent &event : columns.events)
        melody.ticks.push_back({event.index, event.buy});
    return melody;
}

} // namespace soundings::charts
