#pragma once

#include "Sound/melody.h"
#include "price_columns.h"

namespace soundings::charts {

/// A line of a chart to listen to; signals are ticks.
sound::Melody melodyOf(const PriceColumns &columns, ChartSeries series);

} // namespace soundings::charts
