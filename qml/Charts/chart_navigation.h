#pragma once

#include "price_columns.h"

#include <optional>
#include <span>

namespace soundings::charts {

/// Where a key may take the cursor.
enum class ChartMove {
    nextDay,
    previousDay,
    nextWeek,
    previousWeek,
    nextMonth,
    previousMonth,
    first,
    last,
    lowest,
    highest,
    nextEvent,
    previousEvent,
};

/// The row that a move leads to, at most the first or last one; none when there is nothing to go to (no data, no further event,
/// no value). Weeks and months are of the calendar: the nearest trading day that is not nearer than asked.
std::optional<std::size_t> target(const PriceColumns &columns, ChartSeries series, std::size_t from, ChartMove move);

/// The same for a column of values over ascending days, which has no events.
std::optional<std::size_t> dayTarget(
    std::span<const QDate> days, std::span<const double> values, std::size_t from, ChartMove move);

/// The same where rows are no days: a week is five rows, a month twenty.
std::optional<std::size_t> plainTarget(std::span<const double> values, std::size_t from, ChartMove move);

} // namespace soundings::charts
