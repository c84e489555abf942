#include "analysis/portfolio/portfolio_risk_plan.h"

#include "analysis/portfolio/metric_number.h"
#include "analysis/portfolio/return_model.h"

#include <algorithm>

namespace soundings::analysis {

namespace {

TailLosses historicalLosses(const CommonDays &window, std::span<const double> weights)
{
    std::vector<double> returns(std::size_t(window.returnCount()));
    for (std::size_t ticker = 0; ticker < weights.size(); ++ticker) {
        for (std::size_t row = 0; row < returns.size(); ++row)
            returns[row] += weights[ticker] * window.returns[ticker][row];
    }
    std::ranges::sort(returns);
    return {historicalLoss(returns, kConfidence95), historicalLoss(returns, kConfidence99)};
}

MetricDetails lossDetails(const TailLosses &historical, const TailLosses &simulated)
{
    return {
        number("var_hist_95", historical.at95.var),
        number("var_hist_99", historical.at99.var),
        number("cvar_hist_95", historical.at95.cvar),
        number("cvar_hist_99", historical.at99.cvar),
        number("monte_carlo_var_95", simulated.at95.var),
        number("monte_carlo_var_99", simulated.at99.var),
        number("monte_carlo_cvar_95", simulated.at95.cvar),
        number("monte_carlo_cvar_99", simulated.at99.cvar),
    };
}

} // namespace

Result<PortfolioRiskPlan> PortfolioRiskPlan::make(const PortfolioSnapshot &snapshot, const MetricOptions &options, int pieces)
{
    SOUNDINGS_TRY(ReturnModel model, returnModelOf(snapshot, QStringLiteral("The portfolio's risk")));
    if (!(model.volatility > 0))
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The value of the portfolio never moved in %1, so it has no risk to share out. Import real prices.")
                .arg(windowText(snapshot.window)));
    const std::uint64_t seed = options.seed.value_or(seedOf(snapshot));
    if (seed > kLargestSeed)
        return fail(ErrorCode::invalidArgument, QStringLiteral("A seed is a whole number from 0 to %1.").arg(kLargestSeed));
    SimulationSetup setup;
    setup.mean = model.mean;
    setup.covariance = model.covariance;
    setup.firstWeights = model.weights;
    setup.secondWeights = snapshot.weightsWithout();
    setup.paths = options.paths;
    setup.horizonDays = options.horizonDays;
    setup.seed = seed;
    SOUNDINGS_TRY(TailSimulation simulation, TailSimulation::make(setup, pieces));

    PortfolioRiskPlan plan(std::move(simulation));
    const std::size_t analysed = snapshot.analysed;
    const double marginalVolatility = model.products[analysed] / model.volatility;
    plan.m_riskShare = model.weights[analysed] * marginalVolatility / model.volatility;
    plan.m_marginalVar95 = kConfidence95.normalQuantile * marginalVolatility - model.mean[analysed];
    plan.m_historicalWith = historicalLosses(snapshot.window, setup.firstWeights);
    plan.m_historicalWithout = historicalLosses(snapshot.window, setup.secondWeights);
    plan.m_paths = options.paths;
    plan.m_seed = std::int64_t(seed);
    plan.m_horizonDays = options.horizonDays;
    plan.m_windowDays = snapshot.window.returnCount();
    plan.m_explain =
        QStringLiteral("Risk share w(Sw)/(w'Sw) of %1 with weights w by value and S %2; losses of one day from these "
                       "returns, and from %3 simulated normal paths of %4 day%5 with the seed %6%7%8.")
            .arg(snapshot.position().ticker.text(), model.basis)
            .arg(options.paths)
            .arg(options.horizonDays)
            .arg(options.horizonDays == 1 ? QString() : QStringLiteral("s"))
            .arg(seed)
            .arg(assumptionText(snapshot),
                snapshot.positions.size() == 1 ? QStringLiteral("; without it nothing is left, which loses nothing") : QString());
    return plan;
}

Result<MetricResult> PortfolioRiskPlan::merge(std::span<const PathTails> pieces) const
{
    SOUNDINGS_TRY(const TailSimulation::Outcome simulated, m_simulation.merge(pieces));
    MetricResult result{m_riskShare, {number("risk_share", m_riskShare), number("marginal_var_95", m_marginalVar95)}, m_explain};
    std::ranges::move(lossDetails(m_historicalWith, simulated.first), std::back_inserter(result.details));
    std::ranges::move(MetricDetails{{"paths", m_paths}, {"seed", m_seed}, {"horizon_days", m_horizonDays},
                          {"without", lossDetails(m_historicalWithout, simulated.second)}, {"window_days", m_windowDays}},
        std::back_inserter(result.details));
    return result;
}

} // namespace soundings::analysis
