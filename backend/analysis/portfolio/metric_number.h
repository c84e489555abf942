#pragma once

#include "analysis/portfolio/metric.h"

namespace soundings::analysis {

/// A figure of a metric, without the minus of a zero, which would be written as "-0".
inline MetricDetail number(const char *key, double value)
{
    return {key, value + 0.0};
}

} // namespace soundings::analysis
