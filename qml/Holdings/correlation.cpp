#include "correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings::window {
namespace {

/// The common days that are traded in every history.
std::vector<QDate> commonDays(const QList<protocol::PriceHistoryDto> &histories)
{
    std::vector<QDate> days = histories.isEmpty() ? std::vector<QDate>() : histories.front().days;
    for (const protocol::PriceHistoryDto &history : histories) {
        std::vector<QDate> both;
        std::ranges::set_intersection(days, history.days, std::back_inserter(both));
        days = std::move(both);
    }
    return days;
}

/// Daily returns less their mean, scaled to the length 1; empty when the price never moved.
std::vector<double> standardReturns(const protocol::PriceHistoryDto &history, const std::vector<QDate> &days)
{
    std::vector<std::size_t> rows;
    rows.reserve(days.size());
    for (const QDate &day : days)
        rows.push_back(std::size_t(std::ranges::lower_bound(history.days, day) - history.days.begin()));
    const bool adjusted = std::ranges::all_of(
        rows, [&](std::size_t row) { return row < history.adjustedClose.size() && std::isfinite(history.adjustedClose[row]); });
    const auto &prices = adjusted ? history.adjustedClose : history.close;
    std::vector<double> returns;
    double mean = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        returns.push_back(prices[rows[i]] / prices[rows[i - 1]] - 1);
        mean += returns.back() / double(rows.size() - 1);
    }
    double square = 0;
    for (double &value : returns) {
        value -= mean;
        square += value * value;
    }
    if (!(square > 1e-18))
        return {};
    for (double &value : returns)
        value /= std::sqrt(square);
    return returns;
}

} // namespace

CorrelationMatrix correlationOf(const QList<protocol::PriceHistoryDto> &histories)
{
    CorrelationMatrix matrix;
    QStringList sources;
    for (const protocol::PriceHistoryDto &history : histories) {
        matrix.tickers << history.ticker;
        if (!history.provenance.source.isEmpty() && !sources.contains(history.provenance.source))
            sources << history.provenance.source;
    }
    matrix.source = sources.join(QStringLiteral(", "));
    const std::vector<QDate> days = commonDays(histories);
    if (days.size() < 2)
        return matrix;
    matrix.returns = int(days.size()) - 1;
    matrix.first = days.front();
    matrix.last = days.back();
    std::vector<std::vector<double>> returns;
    for (const protocol::PriceHistoryDto &history : histories)
        returns.push_back(standardReturns(history, days));
    for (const auto &row : returns) {
        std::vector<double> line;
        for (const auto &column : returns) {
            double sum = row.empty() || column.empty() ? std::numeric_limits<double>::quiet_NaN() : 0;
            for (std::size_t day = 0; day < std::min(row.size(), column.size()); ++day)
                sum += row[day] * column[day];
            line.push_back(std::clamp(sum, -1.0, 1.0));
        }
        matrix.values.push_back(std::move(line));
    }
    return matrix;
}

} // namespace soundings::window
