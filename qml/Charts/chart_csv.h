#pragma once

#include "price_columns.h"

#include <QString>

namespace soundings::charts {

/// The rows of a chart as CSV with a header: ISO days, points as decimal marks, empty cells for missing figures, and the source
/// in every row, so that copied sample data stay marked.
QString toCsv(const PriceColumns &columns);

} // namespace soundings::charts
