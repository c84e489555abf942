#pragma once

#include "server/routing/route.h"

namespace soundings::server {

/// A part of what /metrics tells. May be called from any thread.
using MetricsText = std::function<QByteArray()>;

/// What every server of ours offers, whatever its data: /docs and /metrics.
RouteTable serviceRoutes(std::vector<MetricsText> metrics);

/// Adds /openapi.json, which describes the table as it is then, itself included.
void addOpenApiRoute(RouteTable &table);

} // namespace soundings::server
