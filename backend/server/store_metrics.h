#pragma once

#include "engine/ports/query_numbers.h"

#include <QByteArray>

namespace soundings::server {

/// What a store has done, in Prometheus' text format.
QByteArray storeMetrics(const engine::QueryNumbers &numbers);

} // namespace soundings::server
