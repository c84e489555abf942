#include "analysis/portfolio/common_days.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings::analysis {

namespace {

/// The days of a ticker with a price that returns can be computed from.
struct UsableDays {
    Ticker ticker;
    std::vector<Day> days;
    std::vector<double> prices;
};

/// Of the newest rows of the series, at most that many.
UsableDays usableDays(const TickerPrices &prices, std::size_t mostRows)
{
    UsableDays result{prices.ticker, {}, {}};
    if (!prices.series)
        return result;
    const std::vector<double> &column = prices.series->returnPrices();
    for (std::size_t row = column.size() - std::min(column.size(), mostRows); row < column.size(); ++row) {
        if (std::isfinite(column[row]) && column[row] > 0) {
            result.days.push_back(prices.series->days[row]);
            result.prices.push_back(column[row]);
        }
    }
    return result;
}

std::vector<Day> intersection(std::span<const UsableDays> tickers)
{
    std::vector<Day> result = tickers.front().days;
    for (const UsableDays &ticker : tickers.subspan(1)) {
        std::vector<Day> both;
        std::ranges::set_intersection(result, ticker.days, std::back_inserter(both));
        result = std::move(both);
    }
    return result;
}

std::vector<double> pricesOn(std::span<const Day> days, const UsableDays &ticker)
{
    std::vector<double> result;
    result.reserve(days.size());
    std::size_t row = 0;
    for (const Day day : days) {
        while (ticker.days[row] < day)
            ++row;
        result.push_back(ticker.prices[row]);
    }
    return result;
}

QString shortageOf(std::span<const UsableDays> tickers)
{
    QStringList empty;
    for (const UsableDays &ticker : tickers) {
        if (ticker.days.empty())
            empty << QStringLiteral("%1 has no prices").arg(ticker.ticker.text());
    }
    if (!empty.isEmpty())
        return empty.join(QStringLiteral(", "));
    const auto begin = [](const UsableDays &ticker) { return ticker.days.front(); };
    const auto end = [](const UsableDays &ticker) { return ticker.days.back(); };
    const UsableDays &latest = *std::ranges::max_element(tickers, {}, begin),
                     &first = *std::ranges::min_element(tickers, {}, end);
    QString text = QStringLiteral("%1 begins on %2").arg(latest.ticker.text(), toIso(begin(latest)));
    if (end(first) < end(*std::ranges::max_element(tickers, {}, end)))
        text += QStringLiteral(", %1 ends on %2").arg(first.ticker.text(), toIso(end(first)));
    // In between: the ticker with the fewest days, if others have more there.
    const auto between = [from = begin(latest), to = end(first)](const UsableDays &ticker) {
        return std::ranges::count_if(ticker.days, [&](Day day) { return day >= from && day <= to; });
    };
    const UsableDays &sparse = *std::ranges::min_element(tickers, {}, between);
    const auto lacking = between(*std::ranges::max_element(tickers, {}, between)) - between(sparse);
    if (lacking > 0)
        text += QStringLiteral(", %1 lacks %2 days in between").arg(sparse.ticker.text()).arg(lacking);
    return text;
}

} // namespace

CommonDays commonDays(std::span<const TickerPrices> tickers, int mostReturns)
{
    CommonDays result;
    if (tickers.empty())
        return result;
    const std::size_t wanted = std::size_t(mostReturns) + 1;
    std::vector<UsableDays> usable;
    const auto read = [&](std::size_t mostRows) {
        usable.clear();
        for (const TickerPrices &ticker : tickers)
            usable.push_back(usableDays(ticker, mostRows));
        result.days = intersection(usable);
        return result.days.size() >= wanted;
    };
    // Histories of decades are read in full only where their newest rows have too few days in common.
    if (read(2 * wanted) || read(std::numeric_limits<std::size_t>::max()))
        result.days.erase(result.days.begin(), result.days.end() - std::ptrdiff_t(wanted));
    else
        result.shortage = shortageOf(usable);
    for (const UsableDays &ticker : usable)
        result.returns.push_back(simpleReturns(pricesOn(result.days, ticker)));
    return result;
}

} // namespace soundings::analysis
