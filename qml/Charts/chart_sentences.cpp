#include "chart_sentences.h"

#include "Controls/format.h"
#include "figures.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {

using window::Format;

namespace {

using Texts = QStringList;

const QDate kNoDay; ///< as today: days are told with their year

/// "in a year", or "since 4 Jan 2021" where less is known than was asked for or everything was asked for.
QString spanWords(const PriceColumns &columns)
{
    struct Known {
        const char *period;
        int months;
        QString words;
    };
    const Known periods[] = {
        {"1mo", 1, ChartSentences::tr("in a month")},
        {"3mo", 3, ChartSentences::tr("in 3 months")},
        {"6mo", 6, ChartSentences::tr("in 6 months")},
        {"1y", 12, ChartSentences::tr("in a year")},
        {"2y", 24, ChartSentences::tr("in 2 years")},
        {"5y", 60, ChartSentences::tr("in 5 years")},
        {"10y", 120, ChartSentences::tr("in 10 years")},
    };
    constexpr int kSlackDays = 10; // holidays and week ends at the beginning of the period
    const QDate first = columns.days.front();
    const QDate last = columns.days.back();
    if (columns.isPart())
        return ChartSentences::tr("between %1 and %2").arg(Format::day(first, kNoDay), Format::day(last, kNoDay));
    for (const Known &known : periods) {
        if (columns.period == QLatin1String(known.period) && first <= last.addMonths(-known.months).addDays(kSlackDays))
            return known.words;
    }
    if (columns.period == QLatin1String("ytd") && first.year() == last.year() && first.dayOfYear() <= kSlackDays)
        return ChartSentences::tr("since the start of the year");
    return ChartSentences::tr("since %1").arg(Format::day(first, kNoDay));
}

QString change(const PriceColumns &columns)
{
    const double first = columns.close.front();
    const double last = columns.close.back();
    if (columns.size() == 1)
        return ChartSentences::tr("One close: %1 on %2.").arg(Format::number(last, 2), Format::day(columns.days.back(), kNoDay));
    const double percent = (last / first - 1) * 100;
    const QString span = spanWords(columns);
    const QString from = Format::number(first, 2);
    const QString to = Format::number(last, 2);
    if (std::abs(percent) < 0.05)
        return ChartSentences::tr("Unchanged %1, from %2 to %3.").arg(span, from, to);
    const QString size = Format::percentage(std::abs(percent), 1);
    return percent > 0 ? ChartSentences::tr("Up %1 %2, from %3 to %4.").arg(size, span, from, to)
                       : ChartSentences::tr("Down %1 %2, from %3 to %4.").arg(size, span, from, to);
}

QString extreme(const PriceColumns &columns, bool high)
{
    const auto &close = columns.close;
    const auto found = high ? std::ranges::max_element(close) : std::ranges::min_element(close);
    const auto row = std::size_t(found - close.begin());
    if (row == 0)
        return high ? ChartSentences::tr("Highest at the start.") : ChartSentences::tr("Lowest at the start.");
    if (row + 1 == columns.size())
        return high ? ChartSentences::tr("Highest at the end.") : ChartSentences::tr("Lowest at the end.");
    const QString day = Format::day(columns.days[row], columns.days.back());
    return (high ? ChartSentences::tr("High %1 on %2.") : ChartSentences::tr("Low %1 on %2."))
        .arg(Format::number(*found, 2), day);
}

QString position(const PriceColumns &columns)
{
    const std::size_t last = columns.size() - 1;
    const double close = columns.close[last];
    const double fast = valueAt(columns.sma50, last);
    const double slow = valueAt(columns.sma200, last);
    if (std::isnan(fast) && std::isnan(slow))
        return {};
    if (std::isnan(slow))
        return close >= fast ? ChartSentences::tr("Above the 50-day average.") : ChartSentences::tr("Below the 50-day average.");
    if (std::isnan(fast))
        return close >= slow ? ChartSentences::tr("Above the 200-day average.")
                             : ChartSentences::tr("Below the 200-day average.");
    if ((close >= fast) == (close >= slow))
        return close >= fast ? ChartSentences::tr("Above both averages.") : ChartSentences::tr("Below both averages.");
    return close >= fast ? ChartSentences::tr("Above the 50-day and below the 200-day average.")
                         : ChartSentences::tr("Below the 50-day and above the 200-day average.");
}

QString averageWords(const PriceColumns &columns, const QString &name, double average, std::size_t row)
{
    if (std::isnan(average))
        return ChartSentences::tr("%1 no value yet").arg(name);
    const double distance = (columns.close[row] / average - 1) * 100;
    const QString size = Format::number(std::abs(distance), 1);
    const QString value = name + QLatin1Char(' ') + Format::number(average, 2);
    return value + QStringLiteral(", ")
        + (distance >= 0 ? ChartSentences::tr("close %1 percent above it").arg(size)
                         : ChartSentences::tr("close %1 percent below it").arg(size));
}

QString volumeWords(const PriceColumns &columns, std::size_t row)
{
    const double volume = valueAt(columns.volume, row);
    const double mean = valueAt(columns.volumeMean20, row);
    if (std::isnan(volume))
        return ChartSentences::tr("volume no value");
    QString shares = ChartSentences::tr("volume %1 shares").arg(Figures::spokenAmount(volume));
    if (!(mean > 0))
        return shares;
    return shares + QStringLiteral(", ") + ChartSentences::tr("%1 times the 20-day mean").arg(Format::number(volume / mean, 1));
}

QString rsiWords(double rsi)
{
    if (std::isnan(rsi))
        return ChartSentences::tr("RSI 14 no value yet");
    const QString value = ChartSentences::tr("RSI 14 %1").arg(Format::number(rsi, 1));
    if (rsi >= 70)
        return value + QStringLiteral(", ") + ChartSentences::tr("70 or above");
    return rsi <= 30 ? value + QStringLiteral(", ") + ChartSentences::tr("30 or below") : value;
}

QString drawdownWords(const PriceColumns &columns, std::size_t row)
{
    const double drawdown = valueAt(columns.drawdown, row);
    if (std::isnan(drawdown))
        return ChartSentences::tr("drawdown no value");
    if (drawdown > -0.005)
        return ChartSentences::tr("no drawdown: the highest so far");
    return ChartSentences::tr("drawdown %1 percent, below the high of %2")
        .arg(Format::number(-drawdown, 2), Format::day(columns.peaks[row], kNoDay));
}

QString closeWords(const PriceColumns &columns, std::size_t row)
{
    const QString close = ChartSentences::tr("close %1").arg(Figures::spokenPrice(columns.close[row], columns.currency));
    const double change = changePercentAt(columns, row);
    return row == 0 && std::isnan(change) ? close : close + QStringLiteral(", ") + Format::changeSpoken(change);
}

QString valueWords(const PriceColumns &columns, ChartSeries series, std::size_t row)
{
    switch (series) {
    case ChartSeries::sma50:
        return averageWords(columns, ChartSentences::seriesName(series), valueAt(columns.sma50, row), row);
    case ChartSeries::sma200:
        return averageWords(columns, ChartSentences::seriesName(series), valueAt(columns.sma200, row), row);
    case ChartSeries::volume:
        return volumeWords(columns, row);
    case ChartSeries::rsi:
        return rsiWords(valueAt(columns.rsi, row));
    case ChartSeries::drawdown:
        return drawdownWords(columns, row);
    case ChartSeries::close:
        break;
    }
    return closeWords(columns, row);
}

} // namespace

double changePercentAt(const PriceColumns &columns, std::size_t row)
{
    if (row >= columns.size())
        return kNoValue;
    const double before = row == 0 ? columns.closeBefore : columns.close[row - 1];
    return (columns.close[row] / before - 1) * 100;
}

QString ChartSentences::summary(const PriceColumns &columns)
{
    if (columns.empty())
        return tr("No prices.");
    Texts texts{change(columns)};
    if (columns.size() > 1)
        texts << extreme(columns, true) << extreme(columns, false);
    texts << position(columns);
    if (columns.isPart())
        texts << tr("%1 of the %n daily closes.", nullptr, int(columns.wholeSize)).arg(columns.size());
    else if (columns.size() > 1)
        texts << tr("%n daily closes.", nullptr, int(columns.size()));
    if (columns.isSample())
        texts << tr("Sample data, not real prices.");
    texts.removeAll(QString());
    // A German month ends with a point of its own: "4. Nov." at the end of a sentence.
    return texts.join(QLatin1Char(' ')).replace(QStringLiteral(".."), QStringLiteral("."));
}

QString ChartSentences::aggregation(CandleSpan span)
{
    switch (span) {
    case CandleSpan::week:
        return tr("Each candle is a week; the cursor still moves by day.");
    case CandleSpan::month:
        return tr("Each candle is a month; the cursor still moves by day.");
    case CandleSpan::day:
        break;
    }
    return {};
}

QString ChartSentences::point(const PriceColumns &columns, ChartSeries series, std::size_t row)
{
    if (row >= columns.size())
        return tr("No prices.");
    Texts texts{Figures::longDay(columns.days[row]), valueWords(columns, series, row)};
    for (const ChartEvent &event : columns.events) {
        if (event.index == row)
            texts << (event.buy ? tr("buy signal: %1") : tr("sell signal: %1")).arg(event.rule);
    }
    texts << sourceWords(columns);
    return texts.join(QStringLiteral(", "));
}

QString ChartSentences::whereAmI(const PriceColumns &columns, ChartSeries series, std::size_t row, QDate today)
{
    if (row >= columns.size())
        return tr("No prices.");
    return tr("%1, point %2 of %3. ").arg(seriesName(series)).arg(row + 1).arg(columns.size()) + point(columns, series, row)
        + QStringLiteral(", ") + tr("%n days ago", nullptr, int(columns.days[row].daysTo(today)));
}

QString ChartSentences::span(const PriceColumns &columns)
{
    if (columns.empty())
        return {};
    const QString days = tr("%1 to %2").arg(Format::day(columns.days.front(), kNoDay), Format::day(columns.days.back(), kNoDay));
    return columns.isPart() ? tr("%1, %2 of %n days", nullptr, int(columns.wholeSize)).arg(days).arg(columns.size())
                            : tr("%1, all %n days", nullptr, int(columns.size())).arg(days);
}

QString ChartSentences::seriesName(ChartSeries series)
{
    switch (series) {
    case ChartSeries::sma50:
        return tr("SMA 50");
    case ChartSeries::sma200:
        return tr("SMA 200");
    case ChartSeries::volume:
        return tr("Volume");
    case ChartSeries::rsi:
        return tr("RSI 14");
    case ChartSeries::drawdown:
        return tr("Drawdown");
    case ChartSeries::close:
        break;
    }
    return tr("Close");
}

QString ChartSentences::sourceWords(const PriceColumns &columns)
{
    return sourceWords(columns.source, columns.stale);
}

QString ChartSentences::sourceWords(const QString &source, bool stale)
{
    if (isInvented(source))
        return tr("sample data");
    const QString words = source.isEmpty() ? tr("source not known") : tr("source %1").arg(source);
    return stale ? tr("%1, stale").arg(words) : words;
}

QString ChartSentences::keys()
{
    return tr(
        "Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month, Home and End the ends. Up and "
        "down arrows change the line. Brackets go to the lowest and highest value, N to the next signal. Space says where you "
        "are, "
        "S the summary, D shows the table, Ctrl C copies it. P plays the line from here on, Q slower, E "
        "faster. 1 to 9 choose the period. Plus and minus zoom, Shift with left and right moves what is seen, 0 shows the whole "
        "period. B shows the drawdowns.");
}

} // namespace soundings::charts
