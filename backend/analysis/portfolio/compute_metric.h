#pragma once

#include "analysis/portfolio/metric.h"
#include "analysis/portfolio/portfolio_snapshot.h"

#include <stop_token>

namespace soundings::analysis {

/// One metric of the snapshot's analysed ticker. Metrics do not depend on each other: where the data are too few for one, its
/// error says what is missing and the others can still be had. Several may run at once on one snapshot. For `portfolio_risk` on
/// several threads see PortfolioRiskPlan.
Result<MetricResult> computeMetric(
    MetricKind kind, const PortfolioSnapshot &snapshot, const MetricOptions &options = {}, std::stop_token stop = {});

} // namespace soundings::analysis
