#pragma once

#include "price_columns.h"

namespace soundings::charts {

/// Fills `drawdown` and `peaks`: how far each day is below the highest price since the first row, which is how the engine
/// computes `max_drawdown` (docs/METRICS.md), from the adjusted close where every row has one and else from the close. One pass.
void addDrawdowns(PriceColumns &columns);

} // namespace soundings::charts
