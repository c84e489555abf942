#include "analysis/screener/criteria.h"

#include "analysis/scoring/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::analysis {

namespace {

/// The short names of the requests; every metric also goes by its full name.
struct ShortName {
    const char *name;
    Metric metric;
};
constexpr std::array<ShortName, 3> kShortNames = {{{"pe", Metric::peRatio}, {"peg", Metric::pegRatio}, {"pb", Metric::pbRatio}}};

std::optional<ScreenerFigure> figureFromName(QStringView name)
{
    using Kind = ScreenerFigure::Kind;
    if (name == QLatin1String("market_cap"))
        return ScreenerFigure{Kind::marketCap, {}};
    if (name == QLatin1String("total_score"))
        return ScreenerFigure{Kind::totalScore, {}};
    for (const ShortName &each : kShortNames) {
        if (name == QLatin1String(each.name))
            return ScreenerFigure::of(each.metric);
    }
    return metricFromName(name).transform(ScreenerFigure::of);
}

std::unexpected<Error> wrongField(const QString &field, const QString &message, const QString &input)
{
    return std::unexpected(Error{ErrorCode::invalidArgument, message, {}, {{QStringLiteral("body.") + field, message, input}}});
}

QString marketCapText(double value)
{
    struct Unit {
        double size;
        const char *name;
    };
    for (const Unit &unit : {Unit{1e12, "tn"}, Unit{1e9, "bn"}, Unit{1e6, "m"}}) {
        if (std::abs(value) >= unit.size)
            return QStringLiteral("%1 %2").arg(QString::number(value / unit.size, 'f', 1), QLatin1String(unit.name));
    }
    return QString::number(value, 'f', 0);
}

} // namespace

QString ScreenerFigure::name() const
{
    switch (kind) {
    case Kind::marketCap:
        return QStringLiteral("market_cap");
    case Kind::totalScore:
        return QStringLiteral("total_score");
    case Kind::metric:
        break;
    }
    return QString::fromLatin1(infoOf(metric).name);
}

QString ScreenerFigure::label() const
{
    switch (kind) {
    case Kind::marketCap:
        return QStringLiteral("Market value");
    case Kind::totalScore:
        return QStringLiteral("Score");
    case Kind::metric:
        break;
    }
    return QString::fromLatin1(infoOf(metric).label);
}

QString ScreenerFigure::format(double value) const
{
    switch (kind) {
    case Kind::marketCap:
        return marketCapText(value);
    case Kind::totalScore:
        return QString::number(value, 'f', 1);
    case Kind::metric:
        break;
    }
    return figureText(figureOf(metric), value);
}

QString Condition::text() const
{
    const QString words = kind == BoundKind::minimum ? QStringLiteral("%1 at least %2") : QStringLiteral("%1 at most %2");
    return words.arg(figure.label(), figure.format(bound));
}

QString ScreenerCriteria::text() const
{
    QStringList parts;
    for (const Condition &condition : conditions)
        parts.append(condition.text());
    if (!sector.isEmpty())
        parts.append(QStringLiteral("sector %1").arg(sector));
    return parts.isEmpty() ? QStringLiteral("every stock") : parts.join(QStringLiteral(", "));
}

QStringList screenerSortNames()
{
    QStringList names{QStringLiteral("ticker"), QStringLiteral("sector"), QStringLiteral("market_cap"),
        QStringLiteral("total_score"), QStringLiteral("match_score")};
    for (const MetricInfo &info : allMetrics())
        names.append(QString::fromLatin1(info.name));
    return names;
}

QStringList screenerCriterionNames()
{
    QStringList names;
    const auto add = [&names](const QString &name) {
        names.append(name + QStringLiteral("_min"));
        names.append(name + QStringLiteral("_max"));
    };
    for (const ShortName &each : kShortNames)
        add(QString::fromLatin1(each.name));
    for (const MetricInfo &info : allMetrics())
        add(QString::fromLatin1(info.name));
    add(QStringLiteral("market_cap"));
    add(QStringLiteral("total_score"));
    return names;
}

Result<Condition> conditionFromName(QStringView name, double bound)
{
    const bool minimum = name.endsWith(QLatin1String("_min"));
    const bool maximum = name.endsWith(QLatin1String("_max"));
    const auto figure = minimum || maximum ? figureFromName(name.chopped(4)) : std::nullopt;
    if (!figure) {
        return wrongField(name.toString(),
            QStringLiteral("There is no criterion %1. The criteria are %2.")
                .arg(name.toString(), screenerCriterionNames().join(QStringLiteral(", "))),
            name.toString());
    }
    if (!std::isfinite(bound))
        return wrongField(
            name.toString(), QStringLiteral("The bound %1 must be a number.").arg(name.toString()), QString::number(bound));
    return Condition{*figure, minimum ? BoundKind::minimum : BoundKind::maximum, bound};
}

Result<void> validate(const ScreenerCriteria &criteria)
{
    if (!screenerSortNames().contains(criteria.sortBy)) {
        return wrongField(QStringLiteral("sort_by"),
            QStringLiteral("Stocks cannot be sorted by %1. The orders are %2.")
                .arg(criteria.sortBy, screenerSortNames().join(QStringLiteral(", "))),
            criteria.sortBy);
    }
    if (criteria.limit < 1 || criteria.limit > kScreenerLimitMax) {
        return wrongField(QStringLiteral("limit"), QStringLiteral("The limit must be from 1 to %1.").arg(kScreenerLimitMax),
            QString::number(criteria.limit));
    }
    for (const Condition &low : criteria.conditions) {
        if (!std::isfinite(low.bound))
            return wrongField(low.figure.name(), QStringLiteral("The bound of %1 must be a number.").arg(low.figure.label()),
                QString::number(low.bound));
        for (const Condition &high : criteria.conditions) {
            if (low.kind != BoundKind::minimum || high.kind != BoundKind::maximum || low.figure != high.figure
                || low.bound <= high.bound)
                continue;
            return wrongField(low.figure.name() + QStringLiteral("_min"),
                QStringLiteral("The least %1, %2, is above the most, %3: nothing can match.")
                    .arg(low.figure.label(), low.figure.format(low.bound), high.figure.format(high.bound)),
                QString::number(low.bound));
        }
    }
    return {};
}

} // namespace soundings::analysis
