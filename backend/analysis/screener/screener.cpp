#include "analysis/screener/screener.h"

#include "analysis/screener/screener_notes.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

enum class Answer { met, notMet, missing };

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double valueOf(const ScreenerFigure &figure, const ScreenerInput &stock)
{
    switch (figure.kind) {
    case ScreenerFigure::Kind::marketCap:
        return stock.marketCap.value_or(kNone);
    case ScreenerFigure::Kind::totalScore:
        return stock.totalScore.value_or(kNone);
    case ScreenerFigure::Kind::metric:
        break;
    }
    return stock.metrics.raw(figure.metric);
}

/// A multiple of a loss, or of negative equity, is below any bound and yet anything but cheap or safe.
bool isUpsideDown(const ScreenerFigure &figure, double value)
{
    if (figure.kind != ScreenerFigure::Kind::metric)
        return false;
    switch (figure.metric) {
    case Metric::peRatio:
    case Metric::evEbitda:
    case Metric::pegRatio:
    case Metric::pbRatio:
    case Metric::psRatio:
        return value <= 0;
    case Metric::debtEquity:
    case Metric::payoutRatio:
        return value < 0;
    default:
        return false;
    }
}

Answer answer(const Condition &condition, const ScreenerInput &stock)
{
    const double value = valueOf(condition.figure, stock);
    if (std::isnan(value))
        return Answer::missing;
    if (condition.kind == BoundKind::minimum)
        return value >= condition.bound ? Answer::met : Answer::notMet;
    return value <= condition.bound && !isUpsideDown(condition.figure, value) ? Answer::met : Answer::notMet;
}

/// How far inside counts as far: as much again as the bound itself; for a bound of 0, 20 percent points, or a ratio of 1.
double scaleOf(const Condition &condition)
{
    if (condition.bound != 0)
        return std::abs(condition.bound);
    const bool percent = condition.figure.kind == ScreenerFigure::Kind::totalScore
        || (condition.figure.kind == ScreenerFigure::Kind::metric && infoOf(condition.figure.metric).unit == MetricUnit::percent);
    return percent ? 20 : 1;
}

ConditionMatch matchOf(const Condition &condition, const ScreenerInput &stock)
{
    const bool minimum = condition.kind == BoundKind::minimum;
    ConditionMatch match;
    match.condition = condition;
    match.value = valueOf(condition.figure, stock);
    match.margin = minimum ? match.value - condition.bound : condition.bound - match.value;
    match.marginPercent = condition.bound != 0 ? match.margin / std::abs(condition.bound) * 100 : 0;
    const auto format = [&](double value) { return condition.figure.format(value); };
    match.text = match.margin > 0
        ? QStringLiteral("%1 %2, %3 %4 the %5 of %6")
              .arg(condition.figure.label(), format(match.value), format(match.margin),
                  minimum ? QStringLiteral("above") : QStringLiteral("below"),
                  minimum ? QStringLiteral("minimum") : QStringLiteral("limit"), format(condition.bound))
        : QStringLiteral("%1 %2, just on the bound").arg(condition.figure.label(), format(match.value));
    return match;
}

/// 50 on every bound, 100 far inside all of them; 100 when nothing was asked.
int matchScoreOf(std::span<const Condition> conditions, const ScreenerInput &stock)
{
    if (conditions.empty())
        return 100;
    double sum = 0;
    for (const Condition &condition : conditions) {
        const double value = valueOf(condition.figure, stock);
        const double margin = condition.kind == BoundKind::minimum ? value - condition.bound : condition.bound - value;
        sum += std::clamp(margin / scaleOf(condition), 0.0, 1.0);
    }
    return int(std::lround(50 + 50 * sum / double(conditions.size())));
}

/// What a stock is sorted by: a number or a text; a missing number comes last in both directions.
struct SortKey {
    std::size_t index;
    double number = 0;
    int matchScore = 0;
};

void sortHits(std::vector<SortKey> &hits, std::span<const ScreenerInput> stocks, const ScreenerCriteria &criteria)
{
    const bool descending = criteria.sortOrder == SortOrder::descending;
    const bool byTicker = criteria.sortBy == QLatin1String("ticker");
    const bool bySector = criteria.sortBy == QLatin1String("sector");
    if (!byTicker && !bySector) {
        for (SortKey &hit : hits) {
            const ScreenerInput &stock = stocks[hit.index];
            hit.number = criteria.sortBy == QLatin1String("match_score") ? double(hit.matchScore)
                : criteria.sortBy == QLatin1String("market_cap")         ? stock.marketCap.value_or(kNone)
                : criteria.sortBy == QLatin1String("total_score")        ? stock.totalScore.value_or(kNone)
                                                                         : stock.metrics.raw(*metricFromName(criteria.sortBy));
        }
    }
    std::ranges::sort(hits, [&](const SortKey &a, const SortKey &b) {
        const ScreenerInput &left = stocks[a.index];
        const ScreenerInput &right = stocks[b.index];
        if (bySector && left.sector != right.sector) {
            if (left.sector.isEmpty() != right.sector.isEmpty())
                return right.sector.isEmpty();
            return (left.sector < right.sector) != descending;
        }
        if (!byTicker && !bySector) {
            if (std::isnan(a.number) != std::isnan(b.number))
                return std::isnan(b.number);
            if (a.number != b.number && !std::isnan(a.number))
                return (a.number < b.number) != descending;
        }
        if (left.ticker != right.ticker)
            return (left.ticker < right.ticker) != (byTicker && descending);
        return a.index < b.index;
    });
}

} // namespace

Result<ScreenerResult> screen(std::span<const ScreenerInput> stocks, const ScreenerCriteria &criteria)
{
    SOUNDINGS_CHECK(validate(criteria));
    const std::span<const Condition> conditions = criteria.conditions;

    ScreenerResult result;
    result.searched = stocks.size();
    std::vector<std::size_t> remaining(conditions.size()), onlyThisFails(conditions.size());
    std::vector<SortKey> matches;
    for (std::size_t index = 0; index < stocks.size(); ++index) {
        const ScreenerInput &stock = stocks[index];
        if (!criteria.sector.isEmpty() && stock.sector.compare(criteria.sector, Qt::CaseInsensitive) != 0)
            continue;
        ++result.inSector;
        std::size_t unmet = 0, missing = 0, lastFailed = 0;
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            const Answer reply = answer(conditions[i], stock);
            unmet += reply == Answer::notMet;
            missing += reply == Answer::missing;
            if (reply != Answer::met)
                lastFailed = i;
            remaining[i] += unmet + missing == 0;
        }
        if (unmet + missing == 0)
            matches.push_back({index, 0, matchScoreOf(conditions, stock)});
        if (unmet + missing == 1)
            ++onlyThisFails[lastFailed];
        result.missingFigures += unmet == 0 && missing > 0;
    }
    result.totalMatches = matches.size();
    for (std::size_t i = 0; i < conditions.size(); ++i)
        result.funnel.push_back({conditions[i], remaining[i], matches.size() + onlyThisFails[i]});

    sortHits(matches, stocks, criteria);
    matches.resize(std::min(matches.size(), std::size_t(criteria.limit)));
    for (const SortKey &match : matches) {
        const ScreenerInput &stock = stocks[match.index];
        ScreenerHit hit;
        hit.index = match.index;
        hit.matchScore = match.matchScore;
        for (const Condition &condition : conditions)
            hit.conditions.push_back(matchOf(condition, stock));
        hit.strengths = screenerStrengths(stock.metrics);
        hit.weaknesses = screenerWeaknesses(stock.metrics);
        result.hits.push_back(std::move(hit));
    }
    return result;
}

} // namespace soundings::analysis
