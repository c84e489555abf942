#include "analysis/risk/performance_metrics.h"

#include "analysis/risk/statistics.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

void addGrowth(PerformanceMetrics &metrics, const WindowPrices &window)
{
    const double growth = window.prices.back() / window.prices.front();
    const auto calendarDays = (metrics.end - metrics.start).count();
    metrics.totalReturn = growth - 1;
    metrics.cagr252 = std::pow(growth, kTradingDaysPerYear / metrics.returns) - 1;
    metrics.cagrCalendar = std::pow(growth, 365.25 / double(calendarDays)) - 1;
}

/// The deepest fall below an earlier high; no dates where the price never fell.
void addDrawdown(PerformanceMetrics &metrics, const WindowPrices &window)
{
    double deepest = 0;
    std::size_t peak = 0;
    for (std::size_t row = 0; row < window.prices.size(); ++row) {
        if (window.prices[row] > window.prices[peak])
            peak = row;
        const double drawdown = window.prices[row] / window.prices[peak] - 1;
        if (drawdown < deepest) {
            deepest = drawdown;
            metrics.drawdownTrough = window.days[row];
            metrics.drawdownPeak = window.days[peak];
        }
    }
    metrics.maxDrawdown = deepest;
    if (deepest < 0)
        metrics.calmar = *metrics.cagrCalendar / -deepest;
}

void addVariation(PerformanceMetrics &metrics, std::span<const double> returns)
{
    const double annual = std::sqrt(kTradingDaysPerYear);
    std::vector<double> logReturns(returns.size());
    std::ranges::transform(returns, logReturns.begin(), [](double value) { return std::log1p(value); });
    const Spread simple = spreadOf(returns), logarithmic = spreadOf(logReturns);

    double downside = 0, ewma = returns[0] * returns[0];
    for (std::size_t row = 0; row < returns.size(); ++row) {
        const double loss = std::min(returns[row], 0.0);
        downside += loss * loss;
        if (row > 0)
            ewma = 0.94 * ewma + 0.06 * returns[row] * returns[row];
    }
    downside = std::sqrt(downside / double(returns.size()));
    metrics.meanAnnual = simple.mean * kTradingDaysPerYear;
    metrics.downsideDeviation = downside * annual;
    metrics.volatilityEwma94 = std::sqrt(kTradingDaysPerYear * ewma);
    if (downside > 0)
        metrics.sortino = simple.mean / downside * annual;
    if (returns.size() < 2)
        return;
    metrics.volatilitySimple = simple.deviation.value_or(0) * annual;
    metrics.volatilityLog = logarithmic.deviation.value_or(0) * annual;
    if (!simple.deviation)
        return;
    metrics.sharpe = simple.mean / *simple.deviation * annual;

    double second = 0, third = 0, fourth = 0;
    for (const double value : returns) {
        const double distance = value - simple.mean, square = distance * distance;
        second += square;
        third += square * distance;
        fourth += square * square;
    }
    const double count = double(returns.size());
    second /= count;
    metrics.skew = third / count / std::pow(second, 1.5);
    metrics.kurtosisExcess = fourth / count / (second * second) - 3;
}

/// Quantile of Cornish and Fisher (1938): the normal one, bent by skew and kurtosis.
double cornishFisherLoss(const Spread &spread, double skew, double kurtosis, Confidence confidence)
{
    const double z = -confidence.normalQuantile;
    const double quantile =
        z + (z * z - 1) * skew / 6 + (z * z * z - 3 * z) * kurtosis / 24 - (2 * z * z * z - 5 * z) * skew * skew / 36;
    return -(spread.mean + quantile * *spread.deviation);
}

void addTailLosses(PerformanceMetrics &metrics, std::span<const double> returns)
{
    if (returns.size() < 2)
        return;
    std::vector<double> sorted(returns.begin(), returns.end());
    std::ranges::sort(sorted);
    const auto assign = [](const TailLoss &loss, std::optional<double> &var, std::optional<double> &cvar) {
        var = loss.var;
        cvar = loss.cvar;
    };
    assign(historicalLoss(sorted, kConfidence95), metrics.varHist95, metrics.cvarHist95);
    assign(historicalLoss(sorted, kConfidence99), metrics.varHist99, metrics.cvarHist99);
    assign(observedLoss(sorted, kConfidence95), metrics.varHistType1_95, metrics.cvarHistType1_95);
    assign(observedLoss(sorted, kConfidence99), metrics.varHistType1_99, metrics.cvarHistType1_99);

    const Spread spread = spreadOf(returns);
    const double deviation = spread.deviation.value_or(0);
    assign(normalLoss(spread.mean, deviation, kConfidence95), metrics.varParam95, metrics.cvarParam95);
    assign(normalLoss(spread.mean, deviation, kConfidence99), metrics.varParam99, metrics.cvarParam99);
    if (spread.deviation) {
        metrics.varCornishFisher95 = cornishFisherLoss(spread, *metrics.skew, *metrics.kurtosisExcess, kConfidence95);
        metrics.varCornishFisher99 = cornishFisherLoss(spread, *metrics.skew, *metrics.kurtosisExcess, kConfidence99);
    }
}

void addMomentum(PerformanceMetrics &metrics, std::span<const double> prices)
{
    const auto change = [&](std::size_t from, std::size_t to) -> std::optional<double> {
        const std::size_t last = prices.size() - 1;
        return last >= from ? std::optional(prices[last - to] / prices[last - from] - 1) : std::nullopt;
    };
    metrics.roc21 = change(21, 0);
    metrics.roc63 = change(63, 0);
    metrics.roc126 = change(126, 0);
    metrics.roc252 = change(252, 0);
    metrics.momentum12_1 = change(252, 21);
    metrics.momentum6_1 = change(126, 21);
}

} // namespace

Result<PerformanceMetrics> performanceMetrics(const PriceSeries &series, ReturnWindow window)
{
    SOUNDINGS_TRY(const WindowPrices prices, windowOf(series, window));
    const std::vector<double> returns = simpleReturns(prices.prices);
    PerformanceMetrics metrics;
    metrics.returns = int(returns.size());
    metrics.start = prices.days.front();
    metrics.end = prices.days.back();
    addGrowth(metrics, prices);
    addDrawdown(metrics, prices);
    addVariation(metrics, returns);
    addTailLosses(metrics, returns);
    addMomentum(metrics, prices.prices);
    return metrics;
}

} // namespace soundings::analysis
