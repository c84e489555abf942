#include "analysis/risk/portfolio_risk.h"

#include "analysis/risk/benchmark_metrics.h"
#include "analysis/risk/statistics.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings::analysis {

namespace {

Result<void> checkHoldings(std::span<const HoldingPrices> holdings)
{
    if (holdings.empty())
        return fail(ErrorCode::invalidArgument, QStringLiteral("The portfolio is empty. Add a position first."));
    QSet<Ticker> seen;
    for (const HoldingPrices &holding : holdings) {
        const QString ticker = holding.ticker.text();
        if (!std::isfinite(holding.shares) || holding.shares <= 0)
            return fail(ErrorCode::invalidArgument, QStringLiteral("The number of shares of %1 must be above zero.").arg(ticker));
        if (seen.contains(holding.ticker))
            return fail(ErrorCode::invalidArgument, QStringLiteral("%1 is listed twice. Add its shares up.").arg(ticker));
        seen.insert(holding.ticker);
    }
    return {};
}

std::vector<Day> commonDays(std::span<const HoldingPrices> holdings)
{
    std::vector<Day> result = holdings.front().series->days;
    for (const HoldingPrices &holding : holdings.subspan(1)) {
        std::vector<Day> both;
        std::ranges::set_intersection(result, holding.series->days, std::back_inserter(both));
        result = std::move(both);
    }
    return result;
}

/// The rows of `days` within the series, which has all of them.
std::vector<std::size_t> rowsOf(std::span<const Day> days, const PriceSeries &series)
{
    std::vector<std::size_t> result;
    result.reserve(days.size());
    std::size_t row = 0;
    for (const Day day : days) {
        while (series.days[row] < day)
            ++row;
        result.push_back(row);
    }
    return result;
}

Result<std::vector<double>> returnsOver(std::span<const Day> days, const HoldingPrices &holding)
{
    const std::vector<double> &prices = holding.series->returnPrices();
    std::vector<double> picked;
    picked.reserve(days.size());
    for (const std::size_t row : rowsOf(days, *holding.series)) {
        if (!std::isfinite(prices[row]) || prices[row] <= 0)
            return fail(ErrorCode::invalidArgument,
                QStringLiteral("The price of %1 on %2 is not above zero, so no return can be computed. Import that day again.")
                    .arg(holding.ticker.text(), toIso(holding.series->days[row])));
        picked.push_back(prices[row]);
    }
    return simpleReturns(picked);
}

/// The benchmark's return between each two days that follow each other in `days`; NaN where it lacks one of them.
std::vector<double> benchmarkReturns(std::span<const Day> days, const PriceSeries &benchmark)
{
    const std::vector<double> &prices = benchmark.returnPrices();
    std::vector<double> picked;
    picked.reserve(days.size());
    for (const Day day : days) {
        const auto found = std::ranges::lower_bound(benchmark.days, day);
        const bool there = found != benchmark.days.end() && *found == day;
        picked.push_back(there ? prices[std::size_t(found - benchmark.days.begin())] : kMissing);
    }
    return simpleReturns(picked);
}

BenchmarkMetrics against(std::span<const double> returns, std::span<const double> benchmark)
{
    std::vector<double> own, other;
    for (std::size_t row = 0; row < returns.size(); ++row) {
        if (std::isfinite(benchmark[row])) {
            own.push_back(returns[row]);
            other.push_back(benchmark[row]);
        }
    }
    return benchmarkMetrics(own, other);
}

std::optional<double> averageCorrelation(const PortfolioRisk &risk)
{
    double sum = 0;
    int pairs = 0;
    for (std::size_t first = 0; first < risk.covariance.size; ++first) {
        for (std::size_t second = 0; second < first; ++second) {
            const std::optional<double> correlation = risk.correlation(first, second);
            if (!correlation)
                return std::nullopt;
            sum += *correlation;
            ++pairs;
        }
    }
    return pairs > 0 ? std::optional(sum / pairs) : std::nullopt;
}

/// Euler's decomposition: what each position adds to the deviation of the whole. The parts sum to it.
void addContributions(PortfolioRisk &risk, const std::vector<std::vector<double>> &columns)
{
    const double volatility = *risk.volatilityDaily;
    double weightedDeviations = 0;
    for (std::size_t index = 0; index < risk.positions.size(); ++index) {
        PositionRisk &position = risk.positions[index];
        double covariance = 0;
        for (std::size_t other = 0; other < risk.positions.size(); ++other)
            covariance += risk.covariance(index, other) * risk.positions[other].weight;
        position.marginalVolatility = covariance / volatility;
        position.componentVolatility = position.weight * *position.marginalVolatility;
        position.riskShare = *position.componentVolatility / volatility;
        position.componentVarParam95 =
            kConfidence95.normalQuantile * *position.componentVolatility - position.weight * risk.meanByPosition[index];
        const BenchmarkMetrics toPortfolio = benchmarkMetrics(columns[index], risk.dailyReturns);
        position.betaToPortfolio = toPortfolio.beta;
        position.correlationToPortfolio = toPortfolio.correlation;
        weightedDeviations += position.weight * std::sqrt(risk.covariance(index, index));
        if (risk.positions.size() < 2)
            continue;
        std::vector<double> rest(columns[index].size());
        for (std::size_t row = 0; row < rest.size(); ++row)
            rest[row] = (risk.dailyReturns[row] - position.weight * columns[index][row]) / (1 - position.weight);
        const BenchmarkMetrics toRest = benchmarkMetrics(columns[index], rest);
        position.betaToRest = toRest.beta;
        position.correlationToRest = toRest.correlation;
    }
    risk.diversificationRatio = weightedDeviations / volatility;
}

void addTailLosses(PortfolioRisk &risk)
{
    std::vector<double> sorted = risk.dailyReturns;
    std::ranges::sort(sorted);
    const auto assign = [](const TailLoss &loss, std::optional<double> &var, std::optional<double> &cvar) {
        var = loss.var;
        cvar = loss.cvar;
    };
    const double deviation = risk.volatilityDaily.value_or(0);
    assign(historicalLoss(sorted, kConfidence95), risk.varHist95, risk.cvarHist95);
    assign(historicalLoss(sorted, kConfidence99), risk.varHist99, risk.cvarHist99);
    assign(normalLoss(*risk.meanDaily, deviation, kConfidence95), risk.varParam95, risk.cvarParam95);
    assign(normalLoss(*risk.meanDaily, deviation, kConfidence99), risk.varParam99, risk.cvarParam99);
}

/// Values, weights and how concentrated they are.
void addWeights(PortfolioRisk &risk, std::span<const HoldingPrices> holdings)
{
    for (const HoldingPrices &holding : holdings) {
        const auto row = std::size_t(std::ranges::lower_bound(holding.series->days, risk.end) - holding.series->days.begin());
        PositionRisk position;
        position.ticker = holding.ticker;
        position.shares = holding.shares;
        position.price = holding.series->close[row];
        position.value = position.price * position.shares;
        risk.value += position.value;
        risk.positions.push_back(position);
    }
    double squares = 0, largest = 0;
    for (PositionRisk &position : risk.positions) {
        position.weight = position.value / risk.value;
        squares += position.weight * position.weight;
        largest = std::max(largest, position.weight);
    }
    risk.hhi = squares;
    risk.effectiveNumber = 1 / squares;
    risk.maxWeight = largest;
}

} // namespace

std::optional<double> PortfolioRisk::correlation(std::size_t first, std::size_t second) const
{
    const double scale = std::sqrt(covariance(first, first)) * std::sqrt(covariance(second, second));
    return scale > 0 ? std::optional(std::clamp(covariance(first, second) / scale, -1.0, 1.0)) : std::nullopt;
}

Result<PortfolioRisk> portfolioRisk(std::span<const HoldingPrices> holdings, ReturnWindow window, const PriceSeries *benchmark)
{
    SOUNDINGS_CHECK(checkHoldings(holdings));
    PortfolioRisk risk;
    risk.days = commonDays(holdings);
    if (risk.days.size() < 3)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The positions have %1 days with prices in common; at least three are needed. Import more prices.")
                .arg(risk.days.size()));
    if (window.lastReturns && std::size_t(*window.lastReturns) + 1 < risk.days.size()) {
        if (*window.lastReturns < 2)
            return fail(ErrorCode::invalidArgument, QStringLiteral("The window of a portfolio must have at least two returns."));
        risk.days.erase(risk.days.begin(), risk.days.end() - (*window.lastReturns + 1));
    }
    risk.start = risk.days.front();
    risk.end = risk.days.back();
    risk.returns = int(risk.days.size()) - 1;
    addWeights(risk, holdings);

    std::vector<std::vector<double>> columns;
    risk.dailyReturns.assign(std::size_t(risk.returns), 0);
    for (std::size_t index = 0; index < holdings.size(); ++index) {
        SOUNDINGS_TRY(std::vector<double> returns, returnsOver(risk.days, holdings[index]));
        for (std::size_t row = 0; row < returns.size(); ++row)
            risk.dailyReturns[row] += risk.positions[index].weight * returns[row];
        risk.meanByPosition.push_back(mean(returns));
        columns.push_back(std::move(returns));
    }
    risk.covariance = sampleCovariance(columns);
    risk.averagePairwiseCorrelation = averageCorrelation(risk);

    const Spread spread = spreadOf(risk.dailyReturns);
    risk.meanDaily = spread.mean;
    risk.volatilityDaily = spread.deviation.value_or(0);
    risk.volatilityAnnual = *risk.volatilityDaily * std::sqrt(kTradingDaysPerYear);
    addTailLosses(risk);
    if (spread.deviation)
        addContributions(risk, columns);
    if (benchmark) {
        const std::vector<double> market = benchmarkReturns(risk.days, *benchmark);
        const BenchmarkMetrics whole = against(risk.dailyReturns, market);
        risk.betaVsBenchmark = whole.beta;
        risk.correlationVsBenchmark = whole.correlation;
        for (std::size_t index = 0; index < columns.size(); ++index)
            risk.positions[index].betaVsBenchmark = against(columns[index], market).beta;
    }
    return risk;
}

} // namespace soundings::analysis
