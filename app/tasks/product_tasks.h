#pragma once

#include "composition.h"
#include "engine/caching/reply_cache.h"
#include "jobs/task.h"

namespace soundings::app {

class MarketRefresh;

/// The tasks `soundings.*`, over the engine's use cases. Without a cache there is none to invalidate. What is given must outlive
/// the registry's use.
void addProductTasks(jobs::TaskRegistry &registry, Composition &composition, const std::shared_ptr<engine::ReplyCache> &cache,
    const MarketRefresh &refresh);

} // namespace soundings::app
