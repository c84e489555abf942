#include "analysis/portfolio/metric.h"

namespace soundings::analysis {

const char *nameOf(MetricKind kind)
{
    constexpr std::array kNames = {"portfolio_risk", "concentration", "correlation", "momentum", "allocation_score"};
    static_assert(kNames.size() == kMetricKinds.size());
    return kNames[std::size_t(kind)];
}

std::optional<MetricKind> metricFromName(QStringView name)
{
    for (const MetricKind kind : kMetricKinds) {
        if (name == QLatin1String(nameOf(kind)))
            return kind;
    }
    return std::nullopt;
}

} // namespace soundings::analysis
