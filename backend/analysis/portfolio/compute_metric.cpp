#include "analysis/portfolio/compute_metric.h"

#include "analysis/portfolio/allocation.h"
#include "analysis/portfolio/holding_metrics.h"
#include "analysis/portfolio/portfolio_risk_plan.h"

namespace soundings::analysis {

namespace {

Result<MetricResult> portfolioRiskOf(const PortfolioSnapshot &snapshot, const MetricOptions &options, std::stop_token stop)
{
    SOUNDINGS_TRY(const PortfolioRiskPlan plan, PortfolioRiskPlan::make(snapshot, options));
    SOUNDINGS_TRY(const PathTails tails, plan.runPiece(0, std::move(stop)));
    return plan.merge(std::span(&tails, 1));
}

} // namespace

Result<MetricResult> computeMetric(
    MetricKind kind, const PortfolioSnapshot &snapshot, const MetricOptions &options, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(ErrorCode::cancelled, QStringLiteral("The analysis was stopped."));
    switch (kind) {
    case MetricKind::portfolioRisk:
        return portfolioRiskOf(snapshot, options, std::move(stop));
    case MetricKind::concentration:
        return concentrationOf(snapshot);
    case MetricKind::correlation:
        return correlationOf(snapshot);
    case MetricKind::momentum:
        return momentumOf(snapshot);
    case MetricKind::allocationScore:
        return allocationScoreOf(snapshot, options.allocation, std::move(stop));
    }
    return fail(ErrorCode::invalidArgument, QStringLiteral("There is no such metric."));
}

} // namespace soundings::analysis
