#include "figure_names.h"

#include "Controls/format.h"

#include <algorithm>
#include <array>

namespace soundings::window {

namespace {

constexpr std::array kFigures{
    FigureName{"total_score", QT_TRANSLATE_NOOP("FigureNames", "Score"), false},
    FigureName{"pe_ratio", QT_TRANSLATE_NOOP("FigureNames", "P/E"), false},
    FigureName{"ev_ebitda", QT_TRANSLATE_NOOP("FigureNames", "EV/EBITDA"), false},
    FigureName{"peg_ratio", QT_TRANSLATE_NOOP("FigureNames", "PEG"), false},
    FigureName{"pb_ratio", QT_TRANSLATE_NOOP("FigureNames", "P/B"), false},
    FigureName{"ps_ratio", QT_TRANSLATE_NOOP("FigureNames", "P/S"), false},
    FigureName{"roic", QT_TRANSLATE_NOOP("FigureNames", "ROIC"), true},
    FigureName{"roe", QT_TRANSLATE_NOOP("FigureNames", "ROE"), true},
    FigureName{"gross_margin", QT_TRANSLATE_NOOP("FigureNames", "Gross margin"), true},
    FigureName{"operating_margin", QT_TRANSLATE_NOOP("FigureNames", "Operating margin"), true},
    FigureName{"net_margin", QT_TRANSLATE_NOOP("FigureNames", "Net margin"), true},
    FigureName{"debt_equity", QT_TRANSLATE_NOOP("FigureNames", "Debt/equity"), false},
    FigureName{"current_ratio", QT_TRANSLATE_NOOP("FigureNames", "Current ratio"), false},
    FigureName{"interest_coverage", QT_TRANSLATE_NOOP("FigureNames", "Interest cover"), false},
    FigureName{"fcf_yield", QT_TRANSLATE_NOOP("FigureNames", "FCF yield"), true},
    FigureName{"revenue_growth", QT_TRANSLATE_NOOP("FigureNames", "Revenue, 1 year"), true},
    FigureName{"earnings_growth", QT_TRANSLATE_NOOP("FigureNames", "Earnings, 1 year"), true},
    FigureName{"dividend_yield", QT_TRANSLATE_NOOP("FigureNames", "Dividend yield"), true},
    FigureName{"payout_ratio", QT_TRANSLATE_NOOP("FigureNames", "Payout"), true},
    FigureName{"value_score", QT_TRANSLATE_NOOP("FigureNames", "Value"), false},
    FigureName{"quality_score", QT_TRANSLATE_NOOP("FigureNames", "Quality"), false},
    FigureName{"momentum_score", QT_TRANSLATE_NOOP("FigureNames", "Momentum"), false},
    FigureName{"health_score", QT_TRANSLATE_NOOP("FigureNames", "Health"), false},
    FigureName{"market_cap", QT_TRANSLATE_NOOP("FigureNames", "Market value"), false},
};
constexpr std::size_t kSearchable = 19;

const FigureName *find(const QString &key)
{
    const auto found = std::ranges::find_if(kFigures, [&](const FigureName &each) { return key == QLatin1String(each.key); });
    return found != kFigures.end() ? &*found : nullptr;
}

} // namespace

std::span<const FigureName> FigureNames::searchable()
{
    return std::span(kFigures).first(kSearchable);
}

QString FigureNames::label(const QString &key, const QString &fallback)
{
    const FigureName *figure = find(key);
    return figure ? tr(figure->label) : fallback;
}

QString FigureNames::pillar(const QString &key)
{
    return label(key + QStringLiteral("_score"), key);
}

QString FigureNames::written(const QString &key, double value)
{
    if (key == QLatin1String("pe_ratio") && value < 0)
        return tr("loss");
    if (key == QLatin1String("market_cap"))
        return tr("%1 bn").arg(Format::number(value / 1e9, 1));
    if (key.endsWith(QLatin1String("_score")))
        return Format::number(value, 1);
    const FigureName *figure = find(key);
    return figure && figure->percent ? Format::percentage(value, 1) : Format::ratio(value);
}

} // namespace soundings::window
