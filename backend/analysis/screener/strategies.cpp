#include "analysis/screener/strategies.h"

#include <algorithm>

namespace soundings::analysis {

namespace {

using enum Metric;

Condition atLeast(Metric metric, double bound)
{
    return {ScreenerFigure::of(metric), BoundKind::minimum, bound};
}

Condition atMost(Metric metric, double bound)
{
    return {ScreenerFigure::of(metric), BoundKind::maximum, bound};
}

} // namespace

ScreenerCriteria ScreenerStrategy::criteria(int limit) const
{
    ScreenerCriteria result;
    result.conditions = conditions;
    result.sortBy = sortFigure.name();
    result.sortOrder = sortOrder;
    result.limit = limit;
    return result;
}

std::span<const ScreenerStrategy> allStrategies()
{
    static const std::vector<ScreenerStrategy> kStrategies = {
        {"value-gems", "Value Gems", "Low price for the earnings, good returns on capital, little debt.",
            "Those who look for good businesses at a fair price.",
            {atMost(peRatio, 15), atLeast(roic, 15), atMost(debtEquity, 0.5)}, ScreenerFigure::of(roic), SortOrder::descending},
        {"quality-compounders", "Quality Compounders", "High returns on capital, wide margins, and sales that do not shrink.",
            "Those who hold for many years.", {atLeast(roic, 20), atLeast(netMargin, 15), atLeast(revenueGrowth, 0)},
            ScreenerFigure::of(roic), SortOrder::descending},
        {"dividend-kings", "Dividend Kings", "A high dividend that earnings cover, without much debt.",
            "Those who live on what a portfolio pays.",
            {atLeast(dividendYield, 3), atMost(payoutRatio, 70), atMost(debtEquity, 1)}, ScreenerFigure::of(dividendYield),
            SortOrder::descending},
        {"deep-value", "Deep Value", "Cheap against the books, with free cash and bearable debt.",
            "Patient buyers of what nobody wants.", {atMost(pbRatio, 2), atLeast(fcfYield, 3), atMost(debtEquity, 1)},
            ScreenerFigure::of(pbRatio), SortOrder::ascending},
        {"explosive-growth", "Explosive Growth", "Sales that grow fast, at a price that growth explains, and with a profit.",
            "Those who bear large swings.", {atLeast(revenueGrowth, 30), atMost(pegRatio, 2), atLeast(netMargin, 0)},
            ScreenerFigure::of(revenueGrowth), SortOrder::descending},
    };
    return kStrategies;
}

const ScreenerStrategy *strategyFromKey(QStringView key)
{
    const auto strategies = allStrategies();
    const auto found = std::ranges::find_if(strategies,
        [key](const ScreenerStrategy &strategy) { return key.compare(QLatin1String(strategy.key), Qt::CaseInsensitive) == 0; });
    return found != strategies.end() ? &*found : nullptr;
}

} // namespace soundings::analysis
