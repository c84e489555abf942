#pragma once

#include "server/routing/route.h"

#include <memory>

namespace soundings::server {

class EventHub;

/// The WebSocket that tells what changes. `hub` is there once the server listens.
RouteTable eventRoutes(const std::shared_ptr<EventHub *> &hub);

} // namespace soundings::server
