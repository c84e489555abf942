#include "chart_navigation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ranges>

namespace soundings::charts {
namespace {

std::size_t onOrAfter(const PriceColumns &columns, QDate day)
{
    const auto found = std::ranges::lower_bound(columns.days, day);
    return std::min(std::size_t(found - columns.days.begin()), columns.size() - 1);
}

std::size_t onOrBefore(const PriceColumns &columns, QDate day)
{
    const auto found = std::ranges::upper_bound(columns.days, day);
    return found == columns.days.begin() ? 0 : std::size_t(found - columns.days.begin()) - 1;
}

template<class Better> std::optional<std::size_t> bestRow(std::span<const double> column, Better better)
{
    std::optional<std::size_t> best;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!std::isnan(column[row]) && (!best || better(column[row], column[*best])))
            best = row;
    }
    return best;
}

} // namespace

std::optional<std::size_t> target(const PriceColumns &columns, ChartSeries series, std::size_t from, ChartMove move)
{
    if (columns.empty())
        return std::nullopt;
    const std::size_t end = columns.size() - 1;
    from = std::min(from, end);
    const QDate day = columns.days[from];
    switch (move) {
    case ChartMove::nextDay:
        return std::min(from + 1, end);
    case ChartMove::previousDay:
        return from > 0 ? from - 1 : 0;
    case ChartMove::nextWeek:
        return onOrAfter(columns, day.addDays(7));
    case ChartMove::previousWeek:
        return onOrBefore(columns, day.addDays(-7));
    case ChartMove::nextMonth:
        return onOrAfter(columns, day.addMonths(1));
    case ChartMove::previousMonth:
        return onOrBefore(columns, day.addMonths(-1));
    case ChartMove::first:
        return 0;
    case ChartMove::last:
        return end;
    case ChartMove::lowest:
        return bestRow(columnOf(columns, series), std::less<>{});
    case ChartMove::highest:
        return bestRow(columnOf(columns, series), std::greater<>{});
    case ChartMove::nextEvent: {
        const auto found = std::ranges::find_if(columns.events, [from](const ChartEvent &event) { return event.index > from; });
        return found == columns.events.end() ? std::nullopt : std::optional(found->index);
    }
    case ChartMove::previousEvent: {
        const auto reversed = std::ranges::reverse_view(columns.events);
        const auto found = std::ranges::find_if(reversed, [from](const ChartEvent &event) { return event.index < from; });
        return found == reversed.end() ? std::nullopt : std::optional(found->index);
    }
    }
    return std::nullopt;
}

std::optional<std::size_t> plainTarget(std::span<const double> values, std::size_t from, ChartMove move)
{
    if (values.empty())
        return std::nullopt;
    const auto moved = [&](std::ptrdiff_t by) {
        return std::size_t(std::clamp<std::ptrdiff_t>(std::ptrdiff_t(from) + by, 0, std::ssize(values) - 1));
    };
    switch (move) {
    case ChartMove::nextDay:
        return moved(1);
    case ChartMove::previousDay:
        return moved(-1);
    case ChartMove::nextWeek:
        return moved(5);
    case ChartMove::previousWeek:
        return moved(-5);
    case ChartMove::nextMonth:
        return moved(20);
    case ChartMove::previousMonth:
        return moved(-20);
    case ChartMove::first:
        return 0;
    case ChartMove::last:
        return values.size() - 1;
    case ChartMove::lowest:
        return bestRow(values, std::less<>{});
    case ChartMove::highest:
        return bestRow(values, std::greater<>{});
    case ChartMove::nextEvent:
    case ChartMove::previousEvent:
        break;
    }
    return std::nullopt;
}

} // namespace soundings::charts
