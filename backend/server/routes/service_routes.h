#pragma once

#include "engine/caching/reply_cache.h"
#include "server/job_meter.h"
#include "server/metrics.h"
#include "server/routing/route.h"

namespace soundings::server {

/// What every server of ours offers, whatever its data: the start page, /docs and /metrics.
RouteTable serviceRoutes(const std::shared_ptr<Metrics> &metrics, const std::shared_ptr<engine::ReplyCache> &cache = nullptr,
    const std::shared_ptr<JobMeter> &jobs = nullptr);

/// Adds /openapi.json, which describes the table as it is then, itself included.
void addOpenApiRoute(RouteTable &table);

} // namespace soundings::server
