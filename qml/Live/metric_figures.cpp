#include "metric_figures.h"

#include "Controls/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace soundings::window {

namespace {

enum class Unit { share, change, coefficient, count, text };

struct Known {
    const char *key;
    const char *label;
    const char *usual;
    Unit unit;
};

/// In the order in which they are read; what docs/METRICS.md tells at more length.
constexpr Known kKnown[] = {
    {"risk_share", QT_TRANSLATE_NOOP("MetricFigures", "Share of the risk"),
        QT_TRANSLATE_NOOP("MetricFigures", "As large as its weight, when it swings like the rest"), Unit::share},
    {"marginal_var_95", QT_TRANSLATE_NOOP("MetricFigures", "Marginal loss"),
        QT_TRANSLATE_NOOP("MetricFigures", "By how much the loss of a bad day grows with its weight"), Unit::share},
    {"var_hist_95", QT_TRANSLATE_NOOP("MetricFigures", "Loss of a bad day, 1 in 20"),
        QT_TRANSLATE_NOOP("MetricFigures", "1.6 % for an index that swings 16 % a year"), Unit::share},
    {"var_hist_99", QT_TRANSLATE_NOOP("MetricFigures", "Loss of a very bad day, 1 in 100"),
        QT_TRANSLATE_NOOP("MetricFigures", "2.3 % for an index that swings 16 % a year"), Unit::share},
    {"cvar_hist_95", QT_TRANSLATE_NOOP("MetricFigures", "Mean loss of the bad days"),
        QT_TRANSLATE_NOOP("MetricFigures", "A quarter above where bad days begin, or more"), Unit::share},
    {"cvar_hist_99", QT_TRANSLATE_NOOP("MetricFigures", "Mean loss of the very bad days"),
        QT_TRANSLATE_NOOP("MetricFigures", "A seventh above where such days begin, or more"), Unit::share},
    {"monte_carlo_var_95", QT_TRANSLATE_NOOP("MetricFigures", "Bad day, simulated"),
        QT_TRANSLATE_NOOP("MetricFigures", "Near the loss of the past"), Unit::share},
    {"monte_carlo_var_99", QT_TRANSLATE_NOOP("MetricFigures", "Very bad day, simulated"),
        QT_TRANSLATE_NOOP("MetricFigures", "Below the loss of the past, which has crashes"), Unit::share},
    {"monte_carlo_cvar_95", QT_TRANSLATE_NOOP("MetricFigures", "Mean of bad days, simulated"),
        QT_TRANSLATE_NOOP("MetricFigures", "Near the loss of the past"), Unit::share},
    {"monte_carlo_cvar_99", QT_TRANSLATE_NOOP("MetricFigures", "Mean of very bad days, simulated"),
        QT_TRANSLATE_NOOP("MetricFigures", "Below the loss of the past, which has crashes"), Unit::share},
    {"weight", QT_TRANSLATE_NOOP("MetricFigures", "Weight"),
        QT_TRANSLATE_NOOP("MetricFigures", "1 divided by the number of positions, when spread evenly"), Unit::share},
    {"hhi", QT_TRANSLATE_NOOP("MetricFigures", "Concentration of the whole"),
        QT_TRANSLATE_NOOP("MetricFigures", "1 is all in one; the same weight for all gives an equal share"), Unit::coefficient},
    {"effective_n", QT_TRANSLATE_NOOP("MetricFigures", "Positions that count"),
        QT_TRANSLATE_NOOP("MetricFigures", "As many as there are, when spread evenly"), Unit::coefficient},
    {"limit", QT_TRANSLATE_NOOP("MetricFigures", "Limit of the weight"),
        QT_TRANSLATE_NOOP("MetricFigures", "One and a half equal shares, and never below 25 %"), Unit::share},
    {"overweight", QT_TRANSLATE_NOOP("MetricFigures", "Above the limit"), QT_TRANSLATE_NOOP("MetricFigures", "No"), Unit::text},
    {"to_rest", QT_TRANSLATE_NOOP("MetricFigures", "Correlation with the rest"),
        QT_TRANSLATE_NOOP("MetricFigures", "Near 1 it spreads no risk; near 0 or below it does"), Unit::coefficient},
    {"beta_to_portfolio", QT_TRANSLATE_NOOP("MetricFigures", "Beta to the portfolio"),
        QT_TRANSLATE_NOOP("MetricFigures", "1 moves as the portfolio does, 2 twice as much"), Unit::coefficient},
    {"diversification_ratio", QT_TRANSLATE_NOOP("MetricFigures", "Diversification ratio"),
        QT_TRANSLATE_NOOP("MetricFigures", "1 spreads nothing; 1.4 is a dozen half correlated shares"), Unit::coefficient},
    {"return_1m", QT_TRANSLATE_NOOP("MetricFigures", "Return of 1 month"),
        QT_TRANSLATE_NOOP("MetricFigures", "Above zero when it has risen"), Unit::change},
    {"return_3m", QT_TRANSLATE_NOOP("MetricFigures", "Return of 3 months"),
        QT_TRANSLATE_NOOP("MetricFigures", "Above zero when it has risen"), Unit::change},
    {"return_6m", QT_TRANSLATE_NOOP("MetricFigures", "Return of 6 months"),
        QT_TRANSLATE_NOOP("MetricFigures", "Above zero when it has risen"), Unit::change},
    {"return_12m", QT_TRANSLATE_NOOP("MetricFigures", "Return of 12 months"),
        QT_TRANSLATE_NOOP("MetricFigures", "Above zero when it has risen"), Unit::change},
    {"volatility", QT_TRANSLATE_NOOP("MetricFigures", "Volatility of a year"),
        QT_TRANSLATE_NOOP("MetricFigures", "16 % for a broad index, 25 to 40 % for one share"), Unit::share},
    {"blended", QT_TRANSLATE_NOOP("MetricFigures", "Blended trend"),
        QT_TRANSLATE_NOOP("MetricFigures", "Mostly between −2 and 2; above zero it rises"), Unit::coefficient},
    {"method", QT_TRANSLATE_NOOP("MetricFigures", "What the target aims at"),
        QT_TRANSLATE_NOOP("MetricFigures", "The same risk of each position, tilted by scores where all have one"), Unit::text},
    {"target_weight", QT_TRANSLATE_NOOP("MetricFigures", "Target weight"),
        QT_TRANSLATE_NOOP("MetricFigures", "Lower for what swings more"), Unit::share},
    {"trade_shares", QT_TRANSLATE_NOOP("MetricFigures", "Shares to the target"),
        QT_TRANSLATE_NOOP("MetricFigures", "0 at the target; taxes and costs are not counted"), Unit::coefficient},
    {"window_days", QT_TRANSLATE_NOOP("MetricFigures", "Input: daily returns"),
        QT_TRANSLATE_NOOP("MetricFigures", "252, a year of trading; 60 at least"), Unit::count},
    {"horizon_days", QT_TRANSLATE_NOOP("MetricFigures", "Input: days ahead"), QT_TRANSLATE_NOOP("MetricFigures", "One day"),
        Unit::count},
    {"paths", QT_TRANSLATE_NOOP("MetricFigures", "Input: simulated paths"),
        QT_TRANSLATE_NOOP("MetricFigures", "A million, unless set otherwise"), Unit::count},
    {"seed", QT_TRANSLATE_NOOP("MetricFigures", "Input: seed"),
        QT_TRANSLATE_NOOP("MetricFigures", "The same seed and prices give the same figures"), Unit::text},
};

QString say(const char *text)
{
    return QCoreApplication::translate("MetricFigures", text);
}

QString shown(const QJsonValue &value, Unit unit)
{
    if (value.isBool())
        return value.toBool() ? say(QT_TRANSLATE_NOOP("MetricFigures", "Yes")) : say(QT_TRANSLATE_NOOP("MetricFigures", "No"));
    if (value == QLatin1String("risk_parity"))
        return say(QT_TRANSLATE_NOOP("MetricFigures", "Equal risk"));
    if (value == QLatin1String("score_tilted"))
        return say(QT_TRANSLATE_NOOP("MetricFigures", "Equal risk, tilted by scores"));
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return Format::missing();
    const double number = value.toDouble();
    switch (unit) {
    case Unit::share:
        return Format::percentage(number * 100, 2);
    case Unit::change:
        return Format::signedPercentage(number * 100, 1);
    case Unit::count:
        return Format::number(number, 0);
    case Unit::text: // a seed is a name and not an amount
        return QString::number(value.toInteger());
    case Unit::coefficient:
        break;
    }
    return Format::number(number, std::abs(number) < 100 ? 2 : 0);
}

const Known *find(const QString &key)
{
    const auto *found = std::ranges::find_if(kKnown, [&](const Known &known) { return key == QLatin1String(known.key); });
    return found == std::end(kKnown) ? nullptr : found;
}

QString percent(double share)
{
    return Format::percentage(share * 100, 1);
}

} // namespace

std::optional<double> MetricFigures::number(const char *key) const
{
    const QJsonValue value = m_result.details.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QVariantMap MetricFigures::gauge() const
{
    const auto bar = [](double value, std::optional<double> mark) {
        return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("mark"), mark.value_or(-1)}};
    };
    if (m_result.metric == QLatin1String("correlation"))
        return {{QStringLiteral("value"), m_result.value}, {QStringLiteral("centred"), true}};
    if (m_result.metric == QLatin1String("portfolio_risk"))
        return bar(m_result.value, {});
    if (m_result.metric == QLatin1String("concentration"))
        return bar(m_result.value, number("limit"));
    const auto weight = number("weight");
    if (m_result.metric == QLatin1String("allocation_score") && weight)
        return bar(*weight, number("target_weight"));
    return {};
}

QString MetricFigures::sentence() const
{
    const auto tell = [](const char *text, const QString &first, const QString &second = {}) {
        const QString sentence = say(text).arg(first);
        return second.isEmpty() ? sentence : sentence.arg(second);
    };
    if (m_result.metric == QLatin1String("portfolio_risk")) {
        const auto with = number("var_hist_95");
        const QJsonValue without = m_result.details.value(QLatin1String("without"))[QLatin1String("var_hist_95")];
        if (with && without.isDouble())
            return tell(QT_TRANSLATE_NOOP("MetricFigures", "A bad day costs the portfolio %1; without this position %2."),
                percent(*with), percent(without.toDouble()));
    } else if (m_result.metric == QLatin1String("concentration")) {
        if (const auto limit = number("limit"))
            return tell(m_result.details.value(QLatin1String("overweight")).toBool()
                    ? QT_TRANSLATE_NOOP("MetricFigures", "Overweight: above the limit of %1.")
                    : QT_TRANSLATE_NOOP("MetricFigures", "Within the limit of %1."),
                percent(*limit));
    } else if (m_result.metric == QLatin1String("correlation")) {
        if (const auto beta = number("beta_to_portfolio"))
            return tell(QT_TRANSLATE_NOOP("MetricFigures", "Moves %1 when the portfolio moves 1 %."), percent(*beta / 100));
    } else if (m_result.metric == QLatin1String("momentum")) {
        const auto month = number("return_1m"), year = number("return_12m");
        if (month && year)
            return tell(QT_TRANSLATE_NOOP("MetricFigures", "%1 in a year, %2 in a month."),
                Format::signedPercentage(*year * 100, 1), Format::signedPercentage(*month * 100, 1));
    } else if (const auto weight = number("weight"), target = number("target_weight"); weight && target) {
        return tell(percent(*weight) == percent(*target)
                ? QT_TRANSLATE_NOOP("MetricFigures", "At its target: %1 held, %2 aimed at.")
                : *weight > *target ? QT_TRANSLATE_NOOP("MetricFigures", "Above its target: %1 held, %2 aimed at.")
                                    : QT_TRANSLATE_NOOP("MetricFigures", "Below its target: %1 held, %2 aimed at."),
            percent(*weight), percent(*target));
    }
    return {};
}

void MetricFigures::addRow(QVariantList &rows, const QString &key, const QJsonValue &value, bool without) const
{
    const Known *known = find(key);
    const QString label = known ? say(known->label) : key;
    const QString usual = !known ? QString()
        : without                ? say(QT_TRANSLATE_NOOP("MetricFigures", "Lower than with it, when the position adds risk"))
                                 : say(known->usual);
    rows.append(QVariantMap{
        {QStringLiteral("figure"), without ? say(QT_TRANSLATE_NOOP("MetricFigures", "Without it: %1")).arg(label) : label},
        {QStringLiteral("value"), shown(value, known ? known->unit : Unit::coefficient)}, {QStringLiteral("usual"), usual}});
}

QVariantList MetricFigures::rows() const
{
    QVariantList rows;
    const QJsonObject without = m_result.details.value(QLatin1String("without")).toObject();
    for (const Known &known : kKnown) {
        const QString key = QLatin1String(known.key);
        if (const QJsonValue value = m_result.details.value(key); !value.isUndefined())
            addRow(rows, key, value, false);
        if (const QJsonValue value = without.value(key); !value.isUndefined())
            addRow(rows, key, value, true);
    }
    for (auto other = m_result.details.begin(); other != m_result.details.end(); ++other) {
        if (!other->isObject() && !find(other.key()))
            addRow(rows, other.key(), *other, false);
    }
    return rows;
}

} // namespace soundings::window
