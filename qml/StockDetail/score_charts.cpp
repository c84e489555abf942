#include "score_charts.h"

#include "Charts/chart_sentences.h"
#include "Charts/figures.h"
#include "Controls/format.h"
#include "Lists/figure_names.h"
#include "Lists/stock_cells.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::window {

using charts::ChartSentences;
using charts::kNoValue;
using charts::PlainColumns;
using charts::PlainSeries;
using charts::PlainShape;

namespace {

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(ScoreCharts)
};

struct Pillar {
    const char *key;
    double protocol::ScorePointDto::*past;
    std::optional<double> protocol::ScoreSummaryDto::*now;
    std::optional<double> protocol::SectorMediansDto::*median;
};

using protocol::ScorePointDto, protocol::ScoreSummaryDto, protocol::SectorMediansDto;
constexpr std::array kPillars{
    Pillar{"value", &ScorePointDto::value, &ScoreSummaryDto::value, &SectorMediansDto::value},
    Pillar{"quality", &ScorePointDto::quality, &ScoreSummaryDto::quality, &SectorMediansDto::quality},
    Pillar{"momentum", &ScorePointDto::momentum, &ScoreSummaryDto::momentum, &SectorMediansDto::momentum},
    Pillar{"health", &ScorePointDto::health, &ScoreSummaryDto::health, &SectorMediansDto::health},
};

QString nameOf(const Pillar &pillar)
{
    return FigureNames::pillar(QLatin1String(pillar.key));
}

constexpr double kPillarPoints = 25;

QString oneDecimal(double value)
{
    return Format::number(value, 1);
}

/// "up 0.4 points"
QString pointsSpoken(double change)
{
    if (std::abs(change) < 0.05)
        return ChartText::tr("unchanged");
    return (change > 0 ? ChartText::tr("up %1 points") : ChartText::tr("down %1 points")).arg(oneDecimal(std::abs(change)));
}

/// The words of a series of scores; the total comes with its signal.
QStringList courseWords(
    const protocol::ScoreHistoryDto &history, const QString &name, double protocol::ScorePointDto::*value, bool signal)
{
    QStringList words;
    for (qsizetype row = 0; row < history.history.size(); ++row) {
        const protocol::ScorePointDto &point = history.history[row];
        QStringList parts{charts::Figures::longDay(point.date), ChartText::tr("%1 %2").arg(name, oneDecimal(point.*value))};
        if (row > 0)
            parts << pointsSpoken(point.*value - history.history[row - 1].*value);
        if (signal)
            parts << Format::signalName(point.signal);
        words << parts.join(QStringLiteral(", ")) + ChartText::tr(", score kept that day");
    }
    return words;
}

QString courseSummary(const protocol::ScoreHistoryDto &history)
{
    const protocol::ScorePointDto &first = history.history.constFirst(), &last = history.history.constLast();
    const auto [least, most] = std::ranges::minmax_element(history.history, {}, &protocol::ScorePointDto::total);
    const QDate today; // days are told with their year
    return ChartText::tr("Score %1 on %2, %3 since %4. Highest %5 on %6, lowest %7 on %8. %9")
        .arg(oneDecimal(last.total), Format::day(last.date, today), pointsSpoken(last.total - first.total),
            Format::day(first.date, today), oneDecimal(most->total), Format::day(most->date, today), oneDecimal(least->total),
            Format::day(least->date, today), ChartText::tr("%n days.", nullptr, int(history.history.size())));
}

QString decimal(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', 15);
}

} // namespace

PlainColumns scoreCourse(const protocol::ScoreHistoryDto &history, const QString &source)
{
    PlainColumns chart;
    chart.subject = history.ticker;
    chart.nothing = ChartText::tr("No scores.");
    chart.keys =
        ChartText::tr("Left and right arrows read each day, with Ctrl a week, Page Up and Page Down a month. Up and down "
                      "arrows change from the total to the pillars. N goes to the next change of the signal. P plays the line.");
    chart.noLaterEvent = ChartText::tr("The signal does not change after this.");
    chart.noEarlierEvent = ChartText::tr("The signal does not change before this.");
    chart.audible = true;
    chart.columns = QStringLiteral("day total signal value quality momentum health").split(u' ');
    if (history.history.isEmpty())
        return chart;
    chart.summary = courseSummary(history);
    chart.csv = QStringLiteral("date,total,signal,value,quality,momentum,health,source\n");
    chart.most = kPillarPoints;
    chart.sample = charts::isInvented(source);
    const QStringList sources{ChartSentences::sourceWords(source, false)};
    PlainSeries total{.name = ChartText::tr("Total"),
        .values = {},
        .words = {},
        .terms = {QStringLiteral("score")},
        .how = ChartText::tr("%1: value %4, quality %5, momentum %6 and health %7 together are %2."),
        .sources = sources};
    total.words = courseWords(history, total.name, &protocol::ScorePointDto::total, true);
    for (const protocol::ScorePointDto &point : history.history) {
        chart.days.push_back(point.date);
        if (!total.values.empty() && point.signal != history.history[qsizetype(total.values.size()) - 1].signal)
            chart.events.push_back(int(total.values.size()));
        chart.labels << charts::Figures::longDay(point.date);
        total.values.push_back(point.total);
        QVariantMap record{{QStringLiteral("day"), charts::Figures::longDay(point.date)}, {QStringLiteral("total"), point.total},
            {QStringLiteral("signal"), point.signal}, {QStringLiteral("spoken.signal"), Format::signalName(point.signal)}};
        QStringList fields{point.date.toString(Qt::ISODate), decimal(point.total), point.signal};
        for (const Pillar &pillar : kPillars) {
            record.insert(QLatin1String(pillar.key), point.*pillar.past);
            fields << decimal(point.*pillar.past);
        }
        fields << source;
        chart.records.prepend(record); // newest first, as the prices
        chart.csv += fields.join(u',') + u'\n';
    }
    chart.series.push_back(std::move(total));
    for (const Pillar &pillar : kPillars) {
        PlainSeries line{.name = nameOf(pillar),
            .values = {},
            .words = {},
            .terms = {QLatin1String(pillar.key)},
            .how = ChartText::tr("%1: the points that the figures of this pillar got among those of the peers, %2 of 25."),
            .sources = sources};
        for (const protocol::ScorePointDto &point : history.history)
            line.values.push_back(point.*pillar.past);
        line.words = courseWords(history, line.name, pillar.past, false);
        chart.series.push_back(std::move(line));
    }
    return chart;
}

PlainColumns pillarRadar(const protocol::StockDetailDto &detail)
{
    PlainColumns chart;
    chart.subject = detail.stock.ticker;
    chart.nothing = ChartText::tr("Not rated.");
    chart.keys = ChartText::tr("Left and right arrows read each pillar. Up and down arrows change between the stock and the "
                               "sector's median.");
    chart.columns = QStringLiteral("pillar points median difference term").split(u' ');
    chart.csv = QStringLiteral("pillar,points,sector_median,source\n");
    const auto score = detail.stock.score.value_or(protocol::ScoreSummaryDto{});
    const auto medians = detail.sectorMedians.value_or(protocol::SectorMediansDto{});
    const protocol::ProvenanceDto from = StockCells::provenanceOf(detail.stock);
    const QString source = from.source;
    chart.shape = PlainShape::radar;
    chart.most = kPillarPoints;
    chart.sample = from.isInvented();
    PlainSeries stock{.name = detail.stock.ticker,
        .values = {},
        .words = {},
        .how =
            ChartText::tr("%1: the points that the figures of this pillar get among those of the peers, %2 of 25. The median of "
                          "the sector is %4."),
        .sources = {ChartSentences::sourceWords(source, from.stale)}};
    PlainSeries sector{.name = ChartText::tr("Sector's median"),
        .values = {},
        .words = {},
        .terms = {QStringLiteral("median")},
        .how = ChartText::tr("%1: half of the rated stocks of the sector have more than %2 points, half have fewer."),
        .sources = {ChartText::tr("computed from the scores of the sector")}};
    QStringList above, below;
    for (const Pillar &pillar : kPillars) {
        const double points = (score.*pillar.now).value_or(kNoValue), median = (medians.*pillar.median).value_or(kNoValue);
        const QString name = nameOf(pillar);
        const QString difference = std::isnan(points - median) ? QString()
            : std::abs(points - median) < 0.05                 ? ChartText::tr("as the sector's median")
            : points > median ? ChartText::tr("%1 above the sector's median").arg(oneDecimal(points - median))
                              : ChartText::tr("%1 below the sector's median").arg(oneDecimal(median - points));
        if (points > median)
            above << name;
        else if (points < median)
            below << name;
        chart.labels << name;
        stock.terms << QLatin1String(pillar.key);
        stock.values.push_back(points);
        sector.values.push_back(median);
        const QString own = std::isnan(points) ? ChartText::tr("%1 not rated").arg(name)
                                               : ChartText::tr("%1 %2 of 25").arg(name, oneDecimal(points));
        stock.words << (difference.isEmpty() ? own : own + QStringLiteral(", ") + difference);
        sector.words << (std::isnan(median) ? ChartText::tr("%1, no median of the sector").arg(name)
                                            : ChartText::tr("%1, median of the sector %2 of 25").arg(name, oneDecimal(median)));
        chart.records.append(QVariantMap{{QStringLiteral("pillar"), name},
            {QStringLiteral("points"), std::isnan(points) ? QVariant() : QVariant(points)},
            {QStringLiteral("median"), std::isnan(median) ? QVariant() : QVariant(median)},
            {QStringLiteral("difference"), difference}, {QStringLiteral("term"), QLatin1String(pillar.key)}});
        chart.csv += QString::fromLatin1(pillar.key) + u',' + decimal(points) + u',' + decimal(median) + u',' + source + u'\n';
    }
    QStringList sentences;
    if (!above.isEmpty())
        sentences << ChartText::tr("Above the sector's median: %1.").arg(above.join(QStringLiteral(", ")));
    if (!below.isEmpty())
        sentences << ChartText::tr("Below it: %1.").arg(below.join(QStringLiteral(", ")));
    chart.summary = !detail.sectorMedians ? ChartText::tr("The sector's medians are not known.")
        : sentences.isEmpty()             ? ChartText::tr("As the sector's median in every pillar.")
                                          : sentences.join(QLatin1Char(' '));
    chart.series = {std::move(stock), std::move(sector)};
    return chart;
}

} // namespace soundings::window
