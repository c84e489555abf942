#pragma once

#include "engine/live/live_portfolios.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

class SessionHub;

/// Live portfolio sessions. `hub` is there once the server listens.
RouteTable sessionRoutes(engine::LivePortfolios &live, const std::shared_ptr<SessionHub *> &hub);

} // namespace soundings::server
