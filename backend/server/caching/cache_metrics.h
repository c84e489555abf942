#pragma once

#include "engine/caching/reply_cache.h"

namespace soundings::server {

/// What the cache counts, in Prometheus' text format.
QByteArray cacheMetrics(const engine::ReplyCache &cache);

} // namespace soundings::server
