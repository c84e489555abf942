#include "figure_explanation.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "Glossary/glossary.h"
#include "figure_names.h"
#include "stock_cells.h"

#include <QCoreApplication>
#include <QLocale>

namespace soundings::window {
namespace {

struct ExplainText {
    Q_DECLARE_TR_FUNCTIONS(FigureExplanation)
};

/// Source, day and age in words: "fmp, as of 30 Sep 2026 (51 days ago), fetched 20 Nov 2026 21:02".
QString sourceWords(const protocol::ProvenanceDto &from, const QDateTime &now)
{
    if (from.isInvented())
        return ExplainText::tr("Sample data: invented, no real figure.");
    QString words = from.source.isEmpty() ? ExplainText::tr("The source is not known") : from.source;
    if (from.asOf.isValid()) {
        const qint64 days = from.asOf.daysTo(now.toLocalTime().date());
        words += QStringLiteral(", ") + ExplainText::tr("as of %1").arg(Format::day(from.asOf, QDate()));
        if (days > 0)
            words += QStringLiteral(" (") + ExplainText::tr("%n days ago", nullptr, int(days)) + QLatin1Char(')');
    }
    if (from.fetchedAt.isValid())
        words += QStringLiteral(", ")
            + ExplainText::tr("fetched %1").arg(QLocale().toString(from.fetchedAt.toLocalTime(), QLocale::ShortFormat));
    if (from.stale)
        words += QStringLiteral(", ") + ExplainText::tr("stale: a newer figure should be there");
    return words + QLatin1Char('.');
}

/// Filings state what goes into a figure; other sources state the figure itself.
QString statedWords(const protocol::ProvenanceDto &from)
{
    return from.source == QLatin1String("edgar")
        ? ExplainText::tr("It is computed from the figures of the company's filings and, where it needs one, the last price.")
        : ExplainText::tr("It is shown as its source states it; Soundings has not computed it.");
}

QString money(double amount, const QString &currency)
{
    return QString(Format::number(amount, 2) + QLatin1Char(' ') + currency).trimmed();
}

QVariantMap explanation(const char *term, const QString &title, const QString &value, const QString &how, const QString &source)
{
    const Term *const known = Glossary::instance().find(QLatin1String(term));
    return {{QStringLiteral("title"), title}, {QStringLiteral("value"), value},
        {QStringLiteral("what"), known ? known->what : QString()}, {QStringLiteral("how"), how},
        {QStringLiteral("usual"), known ? known->usual : QString()}, {QStringLiteral("source"), source}};
}

QString whatOf(const Term *term)
{
    return term ? term->what : QString();
}

QString pointsWords(const protocol::ScoreFactorDto &factor)
{
    const QString points =
        ExplainText::tr("%1 of %2 points").arg(Format::number(factor.points, 1), Format::number(factor.maximum, 1));
    if (!factor.value)
        return ExplainText::tr("%1, because the figure is missing").arg(points);
    const QString value = Format::ratio(*factor.value);
    return factor.reference ? ExplainText::tr("%1 for %2 against %3").arg(points, value, Format::ratio(*factor.reference))
                            : ExplainText::tr("%1 for %2").arg(points, value);
}

} // namespace

QVariantMap explainFundamental(const StatedFigure &figure, const protocol::StockDetailDto &detail, const QDateTime &now)
{
    const Term *term = Glossary::instance().find(figure.term);
    const protocol::ProvenanceDto from = detail.fundamentals ? detail.fundamentals->provenance : protocol::ProvenanceDto{};
    QStringList usual;
    if (figure.compared)
        usual << ExplainText::tr("%1 is the median of %n stocks in %2.", nullptr, detail.sectorMedians->count)
                     .arg(figure.median, EngineWords::said(detail.stock.sector));
    if (term && !term->usual.isEmpty())
        usual << ExplainText::tr("Elsewhere: %1").arg(term->usual);
    return {{QStringLiteral("title"), figure.label}, {QStringLiteral("value"), figure.value},
        {QStringLiteral("what"), whatOf(term)},
        {QStringLiteral("how"),
            figure.known
                ? statedWords(from)
                : ExplainText::tr(
                      "The source does not state it, or it does not exist for this company. It counts as missing, not as 0.")},
        {QStringLiteral("usual"), usual.join(QLatin1Char(' '))}, {QStringLiteral("source"), sourceWords(from, now)}};
}

QVariantMap explainPrice(const protocol::QuoteDto &quote, const QDateTime &now)
{
    return explanation("close", ExplainText::tr("Price"), money(quote.price, quote.currency),
        ExplainText::tr("The last price that its source has stated; Soundings has not computed it."),
        sourceWords(quote.provenance, now));
}

QVariantMap explainChange(const protocol::QuoteDto &quote, const QDateTime &now)
{
    if (!quote.changePercent)
        return {};
    const QString percent = Format::signedPercentage(*quote.changePercent, 2);
    const QString how = quote.previousClose
        ? ExplainText::tr("%1 against %2, the close of the trading day before: %3 or %4.")
              .arg(money(quote.price, quote.currency), money(*quote.previousClose, quote.currency),
                  Format::signedNumber(quote.price - *quote.previousClose, 2), percent)
        : ExplainText::tr("%1 against the close of the trading day before: %2.").arg(money(quote.price, quote.currency), percent);
    return explanation("return_simple", ExplainText::tr("Change"), percent, how, sourceWords(quote.provenance, now));
}

QVariantMap explainMarketValue(const protocol::StockItemDto &stock, const QDateTime &now)
{
    if (!stock.marketCap)
        return {};
    const QString value =
        FigureNames::written(QStringLiteral("market_cap"), *stock.marketCap) + QLatin1Char(' ') + stock.currency;
    const protocol::ProvenanceDto from = StockCells::provenanceOf(stock);
    return explanation(
        "market_cap", FigureNames::label(QStringLiteral("market_cap"), {}), value, statedWords(from), sourceWords(from, now));
}

QVariantMap explainSignal(
    const protocol::TradeSignalDto &event, const protocol::ProvenanceDto &provenance, const QString &name, const QDateTime &now)
{
    const bool crossed = event.indicator.endsWith(QLatin1String("_CROSS"));
    return explanation(crossed ? "crossing" : "rsi", name, Format::day(event.date, QDate()),
        ExplainText::tr("%1. Computed from the daily closes until %2, which was %3.")
            .arg(event.reason, Format::day(event.date, QDate()), Format::number(event.price, 2)),
        sourceWords(provenance, now));
}

QVariantMap explainScore(const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now)
{
    const Term *term = Glossary::instance().find(QStringLiteral("score"));
    const protocol::ScoreSummaryDto &score = breakdown.score;
    QStringList lines;
    for (const auto &[pillar, points] : {std::pair{"value", score.value}, std::pair{"quality", score.quality},
             std::pair{"momentum", score.momentum}, std::pair{"health", score.health}}) {
        const QString given = points ? ExplainText::tr("%1 of %2 points").arg(Format::number(*points, 1), Format::number(25, 0))
                                     : Format::missingSpoken();
        lines << QStringLiteral("%1: %2.").arg(FigureNames::pillar(QLatin1String(pillar)), given);
    }
    return {{QStringLiteral("title"), term ? term->name : QString()},
        {QStringLiteral("value"), score.total ? Format::number(*score.total, 1) : Format::missing()},
        {QStringLiteral("what"), whatOf(term)}, {QStringLiteral("how"), lines.join(QLatin1Char('\n'))},
        {QStringLiteral("usual"), term ? term->usual : QString()},
        {QStringLiteral("source"), sourceWords(breakdown.provenance, now)}};
}

QVariantMap explainPillar(const QString &pillar, const QString &name, const QString &value,
    const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now)
{
    const Term *term = Glossary::instance().find(pillar);
    QStringList lines;
    for (const protocol::ScoreFactorDto &factor : breakdown.factors) {
        if (factor.pillar == pillar)
            lines << ExplainText::tr("%1: %2.").arg(factor.label, pointsWords(factor));
    }
    return {{QStringLiteral("title"), name}, {QStringLiteral("value"), value}, {QStringLiteral("what"), whatOf(term)},
        {QStringLiteral("how"), lines.join(QLatin1Char('\n'))},
        {QStringLiteral("usual"),
            breakdown.peerGroup.isEmpty() ? QString() : ExplainText::tr("Compared with %1.").arg(breakdown.peerGroup)},
        {QStringLiteral("source"), sourceWords(breakdown.provenance, now)}};
}

QVariantMap explainFactor(
    const protocol::ScoreFactorDto &factor, const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now)
{
    const Term *term = Glossary::instance().ofFactor(factor.name);
    QString how = ExplainText::tr("It gave %1.").arg(pointsWords(factor));
    if (!factor.note.isEmpty())
        how += QLatin1Char(' ') + factor.note;
    return {{QStringLiteral("title"), factor.label},
        {QStringLiteral("value"), factor.value ? Format::ratio(*factor.value) : Format::missing()},
        {QStringLiteral("what"), whatOf(term)}, {QStringLiteral("how"), how},
        {QStringLiteral("usual"), term ? term->usual : QString()},
        {QStringLiteral("source"), sourceWords(breakdown.provenance, now)}};
}

} // namespace soundings::window
