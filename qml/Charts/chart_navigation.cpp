#include "chart_navigation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ranges>

namespace soundings::charts {
namespace {

std::size_t onOrAfter(std::span<const QDate> days, QDate day)
{
    const auto found = std::ranges::lower_bound(days, day);
    return std::min(std::size_t(found - days.begin()), days.size() - 1);
}

std::size_t onOrBefore(std::span<const QDate> days, QDate day)
{
    const auto found = std::ranges::upper_bound(days, day);
    return found == days.begin() ? 0 : std::size_t(found - days.begin()) - 1;
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

/// By rows alone: a week is five of them, a month twenty.
std::optional<std::size_t> step(std::size_t rows, std::size_t from, ChartMove move)
{
    const auto moved = [&](std::ptrdiff_t by) {
        return std::size_t(
            std::clamp<std::ptrdiff_t>(std::ptrdiff_t(std::min(from, rows - 1)) + by, 0, std::ptrdiff_t(rows) - 1));
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
        return rows - 1;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<std::size_t> target(const PriceColumns &columns, ChartSeries series, std::size_t from, ChartMove move)
{
    if (move == ChartMove::nextEvent) {
        const auto found = std::ranges::find_if(columns.events, [from](const ChartEvent &event) { return event.index > from; });
        return found == columns.events.end() ? std::nullopt : std::optional(found->index);
    }
    if (move == ChartMove::previousEvent) {
        const auto reversed = std::ranges::reverse_view(columns.events);
        const auto found = std::ranges::find_if(reversed, [from](const ChartEvent &event) { return event.index < from; });
        return found == reversed.end() ? std::nullopt : std::optional(found->index);
    }
    return dayTarget(columns.days, columnOf(columns, series), from, move);
}

std::optional<std::size_t> dayTarget(
    std::span<const QDate> days, std::span<const double> values, std::size_t from, ChartMove move)
{
    if (days.empty())
        return std::nullopt;
    const QDate day = days[std::min(from, days.size() - 1)];
    switch (move) {
    case ChartMove::nextWeek:
        return onOrAfter(days, day.addDays(7));
    case ChartMove::previousWeek:
        return onOrBefore(days, day.addDays(-7));
    case ChartMove::nextMonth:
        return onOrAfter(days, day.addMonths(1));
    case ChartMove::previousMonth:
        return onOrBefore(days, day.addMonths(-1));
    case ChartMove::lowest:
        return bestRow(values, std::less<>{});
    case ChartMove::highest:
        return bestRow(values, std::greater<>{});
    default:
        return step(days.size(), from, move);
    }
}

std::optional<std::size_t> plainTarget(std::span<const double> values, std::size_t from, ChartMove move)
{
    if (values.empty())
        return std::nullopt;
    switch (move) {
    case ChartMove::lowest:
        return bestRow(values, std::less<>{});
    case ChartMove::highest:
        return bestRow(values, std::greater<>{});
    default:
        return step(values.size(), from, move);
    }
}

} // namespace soundings::charts
