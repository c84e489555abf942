#pragma once

#include "server/live/live_counts.h"

#include <QByteArray>

namespace soundings::server {

/// What the live sessions are doing, in Prometheus' text format.
QByteArray liveMetrics(const LiveCounts &counts);

} // namespace soundings::server
