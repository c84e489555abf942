#include "stock_overview.h"

#include "Client/engine_words.h"
#include "Controls/format.h"
#include "Lists/figure_explanation.h"
#include "Lists/figure_names.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace soundings::window {
namespace {

struct OverviewText {
    Q_DECLARE_TR_FUNCTIONS(StockOverview)
};

enum class Unit { multiple, peRatio, percent, growth };

struct Figure {
    const char *name; ///< on the wire
    const char *label;
    Unit unit;
};

struct Group {
    const char *title;
    std::span<const Figure> figures;
};

constexpr std::array kValuation{
    Figure{"pe_ratio", QT_TRANSLATE_NOOP("StockOverview", "P/E"), Unit::peRatio},
    Figure{"ev_ebitda", QT_TRANSLATE_NOOP("StockOverview", "EV/EBITDA"), Unit::multiple},
    Figure{"peg_ratio", QT_TRANSLATE_NOOP("StockOverview", "PEG"), Unit::multiple},
    Figure{"pb_ratio", QT_TRANSLATE_NOOP("StockOverview", "P/B"), Unit::multiple},
    Figure{"ps_ratio", QT_TRANSLATE_NOOP("StockOverview", "P/S"), Unit::multiple},
};
constexpr std::array kProfitability{
    Figure{"roic", QT_TRANSLATE_NOOP("StockOverview", "ROIC"), Unit::percent},
    Figure{"roe", QT_TRANSLATE_NOOP("StockOverview", "ROE"), Unit::percent},
    Figure{"gross_margin", QT_TRANSLATE_NOOP("StockOverview", "Gross margin"), Unit::percent},
    Figure{"operating_margin", QT_TRANSLATE_NOOP("StockOverview", "Operating margin"), Unit::percent},
    Figure{"net_margin", QT_TRANSLATE_NOOP("StockOverview", "Net margin"), Unit::percent},
};
constexpr std::array kHealth{
    Figure{"debt_equity", QT_TRANSLATE_NOOP("StockOverview", "Debt/equity"), Unit::multiple},
    Figure{"current_ratio", QT_TRANSLATE_NOOP("StockOverview", "Current ratio"), Unit::multiple},
    Figure{"interest_coverage", QT_TRANSLATE_NOOP("StockOverview", "Interest cover"), Unit::multiple},
    Figure{"fcf_yield", QT_TRANSLATE_NOOP("StockOverview", "FCF yield"), Unit::percent},
};
constexpr std::array kGrowth{
    Figure{"revenue_growth", QT_TRANSLATE_NOOP("StockOverview", "Revenue, 1 year"), Unit::growth},
    Figure{"earnings_growth", QT_TRANSLATE_NOOP("StockOverview", "Earnings, 1 year"), Unit::growth},
    Figure{"dividend_yield", QT_TRANSLATE_NOOP("StockOverview", "Dividend yield"), Unit::percent},
    Figure{"payout_ratio", QT_TRANSLATE_NOOP("StockOverview", "Payout"), Unit::percent},
};
constexpr std::array kGroups{
    Group{QT_TRANSLATE_NOOP("StockOverview", "Valuation"), kValuation},
    Group{QT_TRANSLATE_NOOP("StockOverview", "Profitability"), kProfitability},
    Group{QT_TRANSLATE_NOOP("StockOverview", "Health"), kHealth},
    Group{QT_TRANSLATE_NOOP("StockOverview", "Growth and dividend"), kGrowth},
};

QVariant valueOf(const protocol::MetricMap &values, const char *name)
{
    const auto found = values.constFind(QLatin1String(name));
    return found == values.constEnd() ? QVariant() : QVariant(*found);
}

QString figureText(const QVariant &value, Unit unit)
{
    const Format format;
    switch (unit) {
    case Unit::peRatio:
        return format.peRatio(value);
    case Unit::percent:
        return format.percent(value);
    case Unit::growth:
        return (value.toDouble() > 0 ? QStringLiteral("+") : QString()) + format.percent(value);
    case Unit::multiple:
        break;
    }
    return format.multiple(value);
}

QVariantMap figureRow(const Figure &figure, const protocol::StockDetailDto &detail, const QDateTime &now)
{
    const QVariant value = detail.fundamentals ? valueOf(detail.fundamentals->values, figure.name) : QVariant();
    const QVariant median = detail.sectorMedians ? valueOf(detail.sectorMedians->metrics, figure.name) : QVariant();
    const QString label = OverviewText::tr(figure.label);
    const QString shown = figureText(value, figure.unit);
    const QString middle = figureText(median, figure.unit);
    const QString spokenValue = value.isValid() ? shown : Format::missingSpoken();
    const QString spoken = median.isValid() ? OverviewText::tr("%1 %2, sector median %3").arg(label, spokenValue, middle)
                                            : OverviewText::tr("%1 %2").arg(label, spokenValue);
    const StatedFigure stated{.term = QString::fromLatin1(figure.name),
        .label = label,
        .value = shown,
        .median = middle,
        .known = value.isValid(),
        .compared = median.isValid()};
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), shown}, {QStringLiteral("median"), middle},
        {QStringLiteral("known"), value.isValid()}, {QStringLiteral("spoken"), spoken},
        {QStringLiteral("about"), explainFundamental(stated, detail, now)}};
}

} // namespace

QVariant orNothing(std::optional<double> value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariantMap provenanceMap(const protocol::ProvenanceDto &provenance, const QDateTime &now)
{
    return {{QStringLiteral("source"), provenance.source},
        {QStringLiteral("at"), provenance.isInvented() ? QString() : Format::age(provenance.asOf, provenance.fetchedAt, now)},
        {QStringLiteral("stale"), provenance.stale}, {QStringLiteral("invented"), provenance.isInvented()}};
}

QVariantMap headerOf(const protocol::StockItemDto &stock, const QDateTime &now)
{
    QStringList where{stock.ticker};
    for (const QString &part : {EngineWords::said(stock.sector), EngineWords::said(stock.industry), stock.exchange}) {
        if (!part.isEmpty())
            where << part;
    }
    QVariantMap header{{QStringLiteral("name"), stock.name.isEmpty() ? stock.ticker : stock.name},
        {QStringLiteral("ticker"), stock.ticker}, {QStringLiteral("where"), where.join(QStringLiteral(", "))},
        {QStringLiteral("currency"), stock.currency}, {QStringLiteral("hasQuote"), stock.quote.has_value()},
        {QStringLiteral("marketAbout"), explainMarketValue(stock, now)}};
    if (stock.quote) {
        header.insert(QStringLiteral("price"), stock.quote->price);
        header.insert(QStringLiteral("change"), orNothing(stock.quote->change));
        header.insert(QStringLiteral("changePercent"), orNothing(stock.quote->changePercent));
        header.insert(QStringLiteral("provenance"), provenanceMap(stock.quote->provenance, now));
        header.insert(QStringLiteral("priceAbout"), explainPrice(*stock.quote, now));
        header.insert(QStringLiteral("changeAbout"), explainChange(*stock.quote, now));
        if (!stock.quote->currency.isEmpty())
            header.insert(QStringLiteral("currency"), stock.quote->currency);
    }
    return header;
}

QVariantList fundamentalGroups(const protocol::StockDetailDto &detail, const QDateTime &now)
{
    QVariantList groups;
    for (const Group &group : kGroups) {
        QVariantList rows;
        for (const Figure &figure : group.figures)
            rows.append(figureRow(figure, detail, now));
        groups.append(QVariantMap{{QStringLiteral("title"), OverviewText::tr(group.title)}, {QStringLiteral("rows"), rows}});
    }
    return groups;
}

int knownFundamentals(const protocol::StockDetailDto &detail)
{
    return detail.fundamentals ? int(detail.fundamentals->values.size()) : 0;
}

} // namespace soundings::window
