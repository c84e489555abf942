#include "rebased_prices.h"

#include <algorithm>
#include <cmath>

namespace soundings::window {

namespace {

std::vector<QDate> commonDays(const QList<protocol::PriceHistoryDto> &histories)
{
    std::vector<QDate> days;
    if (!histories.isEmpty())
        days.assign(histories.front().days.begin(), histories.front().days.end());
    for (const protocol::PriceHistoryDto &history : histories) {
        std::vector<QDate> both;
        std::ranges::set_intersection(days, history.days, std::back_inserter(both));
        days = std::move(both);
    }
    return days;
}

/// The rows of the history that are of these days.
std::vector<std::size_t> rowsOf(const protocol::PriceHistoryDto &history, const std::vector<QDate> &days)
{
    std::vector<std::size_t> rows;
    rows.reserve(days.size());
    for (const QDate &day : days)
        rows.push_back(std::size_t(std::ranges::lower_bound(history.days, day) - history.days.begin()));
    return rows;
}

} // namespace

RebasedPrices rebase(const QList<protocol::PriceHistoryDto> &histories)
{
    RebasedPrices result{commonDays(histories), {}};
    if (result.days.empty())
        return {};
    for (const protocol::PriceHistoryDto &history : histories) {
        const std::vector<std::size_t> rows = rowsOf(history, result.days);
        // Adjusted and unadjusted closes in one line would show a dividend as a gain.
        const bool adjusted = std::ranges::all_of(rows,
            [&](std::size_t row) { return row < history.adjustedClose.size() && std::isfinite(history.adjustedClose[row]); });
        const auto &closes = adjusted ? history.adjustedClose : history.close;
        const double base = closes[rows.front()];
        if (!(base > 0))
            return {};
        std::vector<double> line;
        line.reserve(rows.size());
        for (const std::size_t row : rows)
            line.push_back(closes[row] / base * 100);
        result.lines.push_back(std::move(line));
    }
    return result;
}

} // namespace soundings::window
