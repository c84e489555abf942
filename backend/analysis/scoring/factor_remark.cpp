#include "analysis/scoring/factor_remark.h"

#include "analysis/scoring/number_text.h"

#include <cmath>

namespace soundings::analysis {

namespace {

/// What a high and a low share of the points of a figure mean.
struct Meaning {
    Figure figure;
    const char *good;
    const char *bad;
};

constexpr Meaning kMeanings[] = {
    {figureOf(Metric::pegRatio), "a low price for its growth", "a high price for its growth"},
    {figureOf(Metric::pbRatio), "a low price for its book value", "a high price for its book value"},
    {figureOf(Metric::fcfYield), "much free cash for its price", "little free cash for its price"},
    {figureOf(Metric::dividendYield), "a high dividend for its price", "little or no dividend"},
    {figureOf(Metric::netMargin), "much of each sale is left as profit", "little of each sale is left as profit"},
    {figureOf(Metric::operatingMargin), "much of the rent is left after running costs", "running costs take most of the rent"},
    {figureOf(Metric::revenueGrowth), "sales grow fast", "sales hardly grow or shrink"},
    {figureOf(Metric::earningsGrowth), "profits grow fast", "profits shrink"},
    {figureOf(Metric::debtEquity), "little debt for its equity", "much debt for its equity"},
    {figureOf(Metric::currentRatio), "short-term bills are well covered", "short-term bills are hardly covered"},
    {figureOf(Metric::interestCoverage), "interest is earned many times over", "profit hardly covers the interest"},
    {figureOf(Metric::payoutRatio), "the dividend is well covered", "the dividend takes most of the profit or more"},
};

QString meaningOf(const FactorOutcome &factor)
{
    const double share = factor.points / factor.maximum;
    if (share > 0.4 && share < 0.6)
        return QStringLiteral("about average");
    for (const Meaning &meaning : kMeanings) {
        if (meaning.figure == factor.figure)
            return QString::fromLatin1(share >= 0.5 ? meaning.good : meaning.bad);
    }
    return share >= 0.5 ? QStringLiteral("good") : QStringLiteral("poor");
}

QString distanceText(const QString &what, double percent, const QString &from)
{
    const QString side = percent >= 0 ? QStringLiteral("above") : QStringLiteral("below");
    return QStringLiteral("%1 %2 %3 its %4").arg(what, percentText(std::abs(percent)), side, from);
}

QString momentumRemark(const FactorOutcome &factor)
{
    const double value = *factor.value;
    switch (factor.figure) {
    case Figure::priceVsSma50:
        return distanceText(QStringLiteral("Price"), value, QStringLiteral("50-day average"));
    case Figure::priceVsSma200:
        return distanceText(QStringLiteral("Price"), value, QStringLiteral("200-day average"));
    case Figure::volumeVsAverage:
        return distanceText(QStringLiteral("Volume"), value, QStringLiteral("20-day average"));
    case Figure::rsi:
        break;
    }
    const QString text = QStringLiteral("RSI %1: ").arg(figureText(Figure::rsi, value));
    if (value >= 70)
        return text + QStringLiteral("the price has risen fast");
    if (value <= 30)
        return text + QStringLiteral("the price has fallen fast");
    return text + QStringLiteral("neither hot nor sold off");
}

} // namespace

QString percentileText(double percentile)
{
    if (percentile >= 90)
        return QStringLiteral("top tenth of all stocks");
    if (percentile >= 75)
        return QStringLiteral("top quarter of all stocks");
    if (percentile >= 50)
        return QStringLiteral("upper half of all stocks");
    if (percentile >= 25)
        return QStringLiteral("lower half of all stocks");
    return percentile >= 10 ? QStringLiteral("bottom quarter of all stocks") : QStringLiteral("bottom tenth of all stocks");
}

QString remark(const FactorOutcome &factor, std::optional<double> percentile)
{
    using State = FactorOutcome::State;
    const QString label = labelOf(factor.figure);
    const QString figure = factor.value ? QStringLiteral("%1 %2").arg(label, figureText(factor.figure, *factor.value)) : label;
    switch (factor.state) {
    case State::missing:
        return QStringLiteral("%1 is not known").arg(label);
    case State::loss:
        return factor.value ? QStringLiteral("%1: not above zero, so it measures no price").arg(figure)
                            : QStringLiteral("%1: there is a loss instead of a profit").arg(label);
    case State::negativeEquity:
        return QStringLiteral("%1: more is owed than owned").arg(figure);
    case State::known:
        break;
    }
    if (factor.pillar == Pillar::momentum)
        return momentumRemark(factor);
    if (factor.basis == Basis::ratioToPeers || factor.basis == Basis::pointsAbovePeers) {
        return QStringLiteral("%1 against %2 for its peers").arg(figure, figureText(factor.figure, factor.reference.value_or(0)));
    }
    if (factor.basis == Basis::marketRank && percentile)
        return QStringLiteral("%1, %2").arg(figure, percentileText(*percentile));
    return QStringLiteral("%1: %2").arg(figure, meaningOf(factor));
}

} // namespace soundings::analysis
