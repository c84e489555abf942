#include "rebased_chart.h"

#include "Charts/chart_sentences.h"
#include "Charts/figures.h"
#include "Controls/format.h"
#include "rebased_prices.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace soundings::window {

using charts::PlainColumns;
using charts::PlainSeries;

namespace {

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(RebasedChart)
};

const QDate kNoDay; ///< as today: days are told with their year

/// A stock that is ahead of all others from a day on.
struct Lead {
    std::size_t line = 0;
    std::size_t row = 0;
};

/// The changes of the lead. Who is ahead first has not changed anything, and who only draws level neither.
std::vector<Lead> leadsOf(const RebasedPrices &prices)
{
    std::vector<Lead> leads;
    std::optional<std::size_t> ahead;
    for (std::size_t row = 0; row < prices.days.size(); ++row) {
        const auto valueOn = [row](const std::vector<double> &line) { return line[row]; };
        const auto best = std::ranges::max_element(prices.lines, {}, valueOn);
        const auto first = std::size_t(best - prices.lines.begin());
        if (first == ahead || std::ranges::count(prices.lines, valueOn(*best), valueOn) > 1)
            continue;
        if (ahead)
            leads.push_back({first, row});
        ahead = first;
    }
    return leads;
}

QStringList wordsOf(const RebasedPrices &prices, std::size_t line, const QStringList &tickers, const std::vector<Lead> &leads,
    const QString &source)
{
    QStringList words;
    auto lead = leads.begin();
    for (std::size_t row = 0; row < prices.days.size(); ++row) {
        const double value = prices.lines[line][row];
        QStringList parts{charts::Figures::longDay(prices.days[row]),
            ChartText::tr("%1 %2").arg(tickers[qsizetype(line)], Format::number(value, 1))};
        if (row > 0)
            parts << ChartText::tr("%1 since the start").arg(Format::changeSpoken(value - 100, 1));
        if (lead != leads.end() && lead->row == row) {
            parts << ChartText::tr("%1 takes the lead").arg(tickers[qsizetype(lead->line)]);
            ++lead;
        }
        words << (parts << source).join(QStringLiteral(", "));
    }
    return words;
}

QString summaryOf(const QStringList &tickers, const RebasedPrices &prices, const std::vector<Lead> &leads, bool sample)
{
    QStringList ends;
    for (std::size_t line = 0; line < prices.lines.size(); ++line)
        ends << ChartText::tr("%1 %2").arg(tickers[qsizetype(line)], Format::changeSpoken(prices.lines[line].back() - 100, 1));
    QStringList sentences{ChartText::tr("Since %1, each from 100: %2.")
            .arg(Format::day(prices.days.front(), kNoDay), ends.join(QStringLiteral(", ")))};
    if (!leads.empty())
        sentences << ChartText::tr("Changes of the lead: %n, the last on %1.", nullptr, int(leads.size()))
                         .arg(Format::day(prices.days[leads.back().row], kNoDay));
    sentences << ChartText::tr("%n days in common.", nullptr, int(prices.days.size()));
    if (sample)
        sentences << ChartText::tr("Sample data, not real prices.");
    // A German month ends with a point of its own.
    return sentences.join(QLatin1Char(' ')).replace(QStringLiteral(".."), QStringLiteral("."));
}

/// The table with the same figures, newest first, and the lines of the CSV, oldest first.
void addRows(PlainColumns &chart, const RebasedPrices &prices, const QStringList &sources)
{
    for (std::size_t row = 0; row < prices.days.size(); ++row) {
        const QString day = charts::Figures::longDay(prices.days[row]);
        QVariantMap record{{QStringLiteral("day"), day}};
        QStringList fields{prices.days[row].toString(Qt::ISODate)};
        for (std::size_t line = 0; line < prices.lines.size(); ++line) {
            const double value = prices.lines[line][row];
            const QString key = QStringLiteral("t%1").arg(line);
            record.insert(key, value);
            record.insert(QStringLiteral("spoken.") + key, Format::number(value, 1));
            fields << QString::number(value, 'g', 15);
        }
        chart.labels << day;
        chart.records.append(record);
        chart.csv += (fields + sources).join(u',') + u'\n';
    }
    std::ranges::reverse(chart.records);
}

} // namespace

PlainColumns rebasedChart(const QList<protocol::PriceHistoryDto> &histories)
{
    PlainColumns chart;
    chart.nothing = ChartText::tr("No prices.");
    chart.keys =
        ChartText::tr("Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month. Up and down arrows "
                      "change the stock. N goes to the next change of the lead. P plays the line.");
    chart.noLaterEvent = ChartText::tr("The lead does not change after this.");
    chart.noEarlierEvent = ChartText::tr("The lead does not change before this.");
    chart.audible = true;
    chart.oneScale = true;
    QStringList tickers, sources;
    for (const protocol::PriceHistoryDto &history : histories) {
        tickers << history.ticker;
        sources << history.provenance.source;
    }
    chart.subject = tickers.join(u',');
    chart.columns = {QStringLiteral("day")};
    chart.csv = QStringLiteral("date,%1,%2_source\n").arg(chart.subject, tickers.join(QStringLiteral("_source,")));
    for (qsizetype line = 0; line < tickers.size(); ++line)
        chart.columns << QStringLiteral("t%1").arg(line);

    const RebasedPrices prices = rebase(histories);
    if (prices.days.size() < 2 || prices.lines.empty())
        return chart;
    const std::vector<Lead> leads = leadsOf(prices);
    for (const Lead &lead : leads)
        chart.events.push_back(int(lead.row));
    chart.days = prices.days;
    addRows(chart, prices, sources);
    for (std::size_t line = 0; line < prices.lines.size(); ++line) {
        const protocol::ProvenanceDto &from = histories[qsizetype(line)].provenance;
        const QString source = charts::ChartSentences::sourceWords(from.source, from.stale);
        chart.sample = chart.sample || from.isInvented();
        chart.series.push_back({.name = tickers[qsizetype(line)],
            .values = prices.lines[line],
            .words = wordsOf(prices, line, tickers, leads, source),
            .terms = {QStringLiteral("rebased")},
            .how = ChartText::tr("The close of %1, divided by that of %2, times 100: %3.")
                .arg(QStringLiteral("%1"), charts::Figures::longDay(prices.days.front()), QStringLiteral("%2")),
            .sources = {source}});
    }
    chart.summary = summaryOf(tickers, prices, leads, chart.sample);
    return chart;
}

} // namespace soundings::window
