#pragma once

#include "domain/fundamentals.h"

#include <QStringList>

namespace soundings::analysis {

inline constexpr int kScreenerNotesMax = 5;

/// What stands out in the figures of a stock, by fixed thresholds; at most five. Zero is a figure like any other.
QStringList screenerStrengths(const MetricValues &metrics);
QStringList screenerWeaknesses(const MetricValues &metrics);

} // namespace soundings::analysis
