#include "engine/services/chart_summary.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <span>

namespace soundings::engine {

namespace {

constexpr double kUnchangedPercent = 0.05; // what one decimal would show as 0.0
constexpr std::chrono::days kSlack(10); // holidays and week ends at the beginning of a period

/// The rows of a table that its period shows.
struct Shown {
    std::span<const Day> days;
    std::span<const double> close;
    double sma50 = kMissing, sma200 = kMissing; ///< of the newest day

    Shown(const PriceTable &table)
        : days(std::span(table.history.series.days).subspan(table.firstRow))
        , close(std::span(table.history.series.close).subspan(table.firstRow))
    {
        if (!table.indicators.sma50.empty())
            sma50 = table.indicators.sma50.back();
        if (!table.indicators.sma200.empty())
            sma200 = table.indicators.sma200.back();
    }
};

QString figure(double value, int digits = 2)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(value, 'f', digits);
}

QString dayText(Day day, bool withYear)
{
    const std::chrono::year_month_day date(day);
    const QDate text(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())));
    return QLocale::c().toString(text, withYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM"));
}

std::chrono::year yearOf(Day day)
{
    return std::chrono::year_month_day(day).year();
}

/// "in a year", or "since 4 Jan 2021" where less is known than was asked for or everything was asked for.
QString spanWords(const Shown &shown, const Period &period)
{
    struct Known {
        const char *period;
        const char *words;
    };
    static constexpr Known kKnown[] = {{"1mo", "in a month"}, {"3mo", "in 3 months"}, {"6mo", "in 6 months"},
        {"ytd", "since the start of the year"}, {"1y", "in a year"}, {"2y", "in 2 years"}, {"5y", "in 5 years"},
        {"10y", "in 10 years"}};
    const Day first = shown.days.front();
    for (const Known &known : kKnown) {
        if (period.text() == QLatin1String(known.period) && first <= period.firstDay(shown.days.back()) + kSlack)
            return QLatin1String(known.words);
    }
    return QStringLiteral("since ") + dayText(first, true);
}

QString change(const Shown &shown, const Period &period)
{
    const double first = shown.close.front();
    const double last = shown.close.back();
    if (shown.close.size() == 1)
        return QStringLiteral("One close: %1 on %2.").arg(figure(last), dayText(shown.days.back(), true));
    const double percent = (last / first - 1) * 100;
    const QString rest = QStringLiteral("%1, from %2 to %3.").arg(spanWords(shown, period), figure(first), figure(last));
    if (std::abs(percent) < kUnchangedPercent)
        return QStringLiteral("Unchanged ") + rest;
    return QStringLiteral("%1 %2\u202f% ")
               .arg(percent > 0 ? QStringLiteral("Up") : QStringLiteral("Down"), figure(std::abs(percent), 1))
        + rest;
}

QString extreme(const Shown &shown, bool high)
{
    const auto found = high ? std::ranges::max_element(shown.close) : std::ranges::min_element(shown.close);
    const auto row = std::size_t(found - shown.close.begin());
    const QString most = high ? QStringLiteral("Highest") : QStringLiteral("Lowest");
    if (row == 0)
        return most + QStringLiteral(" at the start.");
    if (row + 1 == shown.close.size())
        return most + QStringLiteral(" at the end.");
    return QStringLiteral("%1 %2 on %3.")
        .arg(high ? QStringLiteral("High") : QStringLiteral("Low"), figure(*found),
            dayText(shown.days[row], yearOf(shown.days[row]) != yearOf(shown.days.back())));
}

QString position(const Shown &shown)
{
    const double close = shown.close.back();
    const auto side = [&](double average) { return close >= average ? QStringLiteral("Above") : QStringLiteral("Below"); };
    const bool hasFast = !std::isnan(shown.sma50);
    const bool hasSlow = !std::isnan(shown.sma200);
    if (!hasFast && !hasSlow)
        return {};
    if (!hasSlow)
        return side(shown.sma50) + QStringLiteral(" the 50-day average.");
    if (!hasFast)
        return side(shown.sma200) + QStringLiteral(" the 200-day average.");
    if (side(shown.sma50) == side(shown.sma200))
        return side(shown.sma50) + QStringLiteral(" both averages.");
    return QStringLiteral("%1 the 50-day and %2 the 200-day average.").arg(side(shown.sma50), side(shown.sma200).toLower());
}

} // namespace

QString chartSummary(const PriceTable &table, const Period &period)
{
    const Shown shown(table);
    if (shown.close.empty())
        return QStringLiteral("No prices.");
    QStringList texts{change(shown, period)};
    if (shown.close.size() > 1)
        texts << extreme(shown, true) << extreme(shown, false);
    texts << position(shown);
    if (shown.close.size() > 1)
        texts << QStringLiteral("%1 daily closes.").arg(shown.close.size());
    if (table.history.provenance.isSample())
        texts << QStringLiteral("Sample data, not real prices.");
    texts.removeAll(QString());
    return texts.join(u' ');
}

} // namespace soundings::engine
