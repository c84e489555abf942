#include "score_story.h"

#include "Controls/format.h"
#include "Lists/figure_explanation.h"
#include "Lists/figure_names.h"
#include "stock_overview.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::window {
namespace {

struct ScoreText {
    Q_DECLARE_TR_FUNCTIONS(ScoreStory)
};

const QStringList &pillarKeys()
{
    static const QStringList keys{
        QStringLiteral("value"), QStringLiteral("quality"), QStringLiteral("momentum"), QStringLiteral("health")};
    return keys;
}

/// Two decimals below 1, one above, none where the figure is whole and large.
QString figure(std::optional<double> value)
{
    return value ? Format::ratio(*value) : Format::missing();
}

QString coverageWords(std::optional<double> coverage)
{
    if (!coverage)
        return {};
    const int percent = int(std::lround(*coverage * 100));
    return percent >= 100 ? ScoreText::tr("full data") : ScoreText::tr("%1 % of the data").arg(percent);
}

/// The factor that says most about a pillar: far from the middle, and of weight.
const protocol::ScoreFactorDto *tellingFactor(const protocol::ScoreBreakdownDto &breakdown, const QString &pillar)
{
    const protocol::ScoreFactorDto *best = nullptr;
    double most = -1;
    for (const protocol::ScoreFactorDto &factor : breakdown.factors) {
        if (factor.pillar != pillar || !factor.value || factor.maximum <= 0)
            continue;
        if (const double weight = std::abs(factor.points - factor.maximum / 2); weight > most) {
            most = weight;
            best = &factor;
        }
    }
    return best;
}

QString reasonOf(const protocol::ScoreBreakdownDto &breakdown, const QString &pillar)
{
    const auto *factor = tellingFactor(breakdown, pillar);
    if (!factor)
        return ScoreText::tr("No figure is known");
    if (!factor->note.isEmpty())
        return factor->note;
    return factor->reference
        ? ScoreText::tr("%1 %2 against %3").arg(factor->label, figure(factor->value), figure(factor->reference))
        : ScoreText::tr("%1 %2").arg(factor->label, figure(factor->value));
}

QVariantMap pillarMap(const QString &key, std::optional<double> value, std::optional<double> median)
{
    return {{QStringLiteral("key"), key}, {QStringLiteral("name"), FigureNames::pillar(key)},
        {QStringLiteral("value"), orNothing(value)}, {QStringLiteral("median"), orNothing(median)}};
}

} // namespace

QVariantMap scoreOf(const protocol::StockDetailDto &detail)
{
    const protocol::ScoreSummaryDto score = detail.stock.score.value_or(protocol::ScoreSummaryDto{});
    const protocol::SectorMediansDto medians = detail.sectorMedians.value_or(protocol::SectorMediansDto{});
    QStringList standing;
    if (detail.rank && score.total)
        standing << ScoreText::tr("Rank %1 of %2 rated").arg(detail.rank->rank).arg(detail.rank->rated);
    if (const QString coverage = coverageWords(score.coverage); !coverage.isEmpty())
        standing << coverage;
    return {{QStringLiteral("rated"), score.total.has_value()}, {QStringLiteral("total"), orNothing(score.total)},
        {QStringLiteral("signal"), score.signal.isEmpty() ? QStringLiteral("NOT_RATED") : score.signal},
        {QStringLiteral("standing"), standing.join(QStringLiteral(", "))},
        {QStringLiteral("change7d"), orNothing(detail.stock.scoreChange7d)},
        {QStringLiteral("medians"), detail.sectorMedians.has_value()},
        {QStringLiteral("pillars"),
            QVariantList{pillarMap(pillarKeys()[0], score.value, medians.value),
                pillarMap(pillarKeys()[1], score.quality, medians.quality),
                pillarMap(pillarKeys()[2], score.momentum, medians.momentum),
                pillarMap(pillarKeys()[3], score.health, medians.health)}}};
}

QVariantMap storyOf(const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now)
{
    QVariantMap reasons, about;
    const std::array points{breakdown.score.value, breakdown.score.quality, breakdown.score.momentum, breakdown.score.health};
    for (qsizetype i = 0; i < pillarKeys().size(); ++i) {
        const QString &pillar = pillarKeys()[i];
        reasons.insert(pillar, reasonOf(breakdown, pillar));
        const QString value = points[std::size_t(i)] ? Format::number(*points[std::size_t(i)], 1) : Format::missing();
        about.insert(pillar, explainPillar(pillar, FigureNames::pillar(pillar), value, breakdown, now));
    }
    about.insert(QStringLiteral("score"), explainScore(breakdown, now));
    const QString missing = breakdown.missing.join(QStringLiteral(", "));
    const bool rated = breakdown.score.total.has_value();
    QString notRated;
    if (!rated)
        notRated = missing.isEmpty() ? ScoreText::tr("Too few figures are known to rate this stock.")
                                     : ScoreText::tr("Too few figures are known to rate this stock. Missing: %1.").arg(missing);
    return {{QStringLiteral("reasons"), reasons}, {QStringLiteral("about"), about},
        {QStringLiteral("strengths"), breakdown.strengths}, {QStringLiteral("weaknesses"), breakdown.weaknesses},
        {QStringLiteral("reasoning"), breakdown.reasoning},
        {QStringLiteral("missing"), rated && !missing.isEmpty() ? ScoreText::tr("Missing: %1.").arg(missing) : QString()},
        {QStringLiteral("notRated"), notRated},
        {QStringLiteral("peers"),
            breakdown.peerGroup.isEmpty() ? QString() : ScoreText::tr("Compared with %1.").arg(breakdown.peerGroup)},
        {QStringLiteral("provenance"), provenanceMap(breakdown.provenance, now)}};
}

QVariantList factorsOf(const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now)
{
    QVariantList rows;
    for (const QString &pillar : pillarKeys()) {
        for (const protocol::ScoreFactorDto &factor : breakdown.factors) {
            if (factor.pillar != pillar)
                continue;
            rows.append(
                QVariantMap{{QStringLiteral("pillar"), FigureNames::pillar(pillar)}, {QStringLiteral("label"), factor.label},
                    {QStringLiteral("points"), factor.points}, {QStringLiteral("maximum"), factor.maximum},
                    {QStringLiteral("score"),
                        ScoreText::tr("%1 of %2").arg(Format::number(factor.points, 1), Format::number(factor.maximum, 1))},
                    {QStringLiteral("value"), figure(factor.value)}, {QStringLiteral("reference"), figure(factor.reference)},
                    {QStringLiteral("known"), factor.value.has_value()}, {QStringLiteral("note"), factor.note},
                    {QStringLiteral("about"), explainFactor(factor, breakdown, now)}});
        }
    }
    return rows;
}

QVariantMap pastOf(const protocol::ScoreHistoryDto &history, QDate today)
{
    QVariantList values;
    for (const protocol::ScorePointDto &point : history.history)
        values.append(point.total);
    QString since;
    if (!history.history.isEmpty()) {
        const QString newest = history.history.constLast().signal;
        const auto changed = std::find_if(history.history.crbegin(), history.history.crend(),
            [&](const protocol::ScorePointDto &point) { return point.signal != newest; });
        if (changed == history.history.crend())
            since = ScoreText::tr("%1 all the time").arg(Format::signalName(newest));
        else
            since = ScoreText::tr("%1 since %2, before that %3")
                        .arg(Format::signalName(newest), Format::day((changed - 1)->date, today),
                            Format::signalName(changed->signal));
    }
    return {{QStringLiteral("values"), values}, {QStringLiteral("since"), since}, {QStringLiteral("days"), history.days}};
}

} // namespace soundings::window
