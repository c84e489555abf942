#include "analysis/risk/benchmark_metrics.h"

#include "analysis/risk/statistics.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

std::optional<double> betaOf(std::span<const double> returns, std::span<const double> benchmark)
{
    if (returns.size() < 2)
        return std::nullopt;
    const Spread spread = spreadOf(benchmark);
    if (!spread.deviation)
        return std::nullopt;
    return covariance(returns, benchmark) / (*spread.deviation * *spread.deviation);
}

} // namespace

BenchmarkMetrics benchmarkMetrics(std::span<const double> returns, std::span<const double> benchmarkReturns)
{
    Q_ASSERT(returns.size() == benchmarkReturns.size());
    BenchmarkMetrics metrics;
    metrics.commonReturns = int(returns.size());
    metrics.beta = betaOf(returns, benchmarkReturns);
    if (!metrics.beta)
        return metrics;
    const Spread own = spreadOf(returns), other = spreadOf(benchmarkReturns);
    metrics.alphaAnnual = kTradingDaysPerYear * (own.mean - *metrics.beta * other.mean);
    if (own.deviation) {
        metrics.correlation = std::clamp(*metrics.beta * *other.deviation / *own.deviation, -1.0, 1.0);
        metrics.rSquared = *metrics.correlation * *metrics.correlation;
    }

    std::vector<double> active(returns.size()), falling, fallingBenchmark;
    for (std::size_t row = 0; row < returns.size(); ++row) {
        active[row] = returns[row] - benchmarkReturns[row];
        if (benchmarkReturns[row] < 0) {
            falling.push_back(returns[row]);
            fallingBenchmark.push_back(benchmarkReturns[row]);
        }
    }
    const Spread difference = spreadOf(active);
    metrics.trackingError = difference.deviation.value_or(0) * std::sqrt(kTradingDaysPerYear);
    if (difference.deviation)
        metrics.informationRatio = difference.mean / *difference.deviation * std::sqrt(kTradingDaysPerYear);
    metrics.downsideBeta = betaOf(falling, fallingBenchmark);
    return metrics;
}

Result<BenchmarkMetrics> benchmarkMetrics(const PriceSeries &series, const PriceSeries &benchmark, ReturnWindow window)
{
    SOUNDINGS_TRY(const WindowPrices own, windowOf(series, window));
    SOUNDINGS_TRY(const WindowPrices other, windowOf(benchmark, ReturnWindow::full()));
    std::vector<Day> days;
    std::vector<double> prices, benchmarkPrices;
    for (std::size_t row = 0, otherRow = 0; row < own.days.size() && otherRow < other.days.size();) {
        if (own.days[row] < other.days[otherRow]) {
            ++row;
        } else if (other.days[otherRow] < own.days[row]) {
            ++otherRow;
        } else {
            days.push_back(own.days[row]);
            prices.push_back(own.prices[row++]);
            benchmarkPrices.push_back(other.prices[otherRow++]);
        }
    }
    if (days.size() < 2)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "The benchmark has fewer than two days in common with the window from %1 to %2. Choose a benchmark or a "
                "window that overlap.")
                .arg(toIso(own.days.front()), toIso(own.days.back())));
    BenchmarkMetrics metrics = benchmarkMetrics(simpleReturns(prices), simpleReturns(benchmarkPrices));
    metrics.start = days.front();
    metrics.end = days.back();
    return metrics;
}

} // namespace soundings::analysis
