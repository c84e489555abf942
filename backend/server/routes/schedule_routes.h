#pragma once

#include "jobs/scheduler.h"
#include "server/routing/route.h"

#include <memory>

namespace soundings::server {

/// What is run by the clock: when it was, when it will be, and whether it is paused.
RouteTable scheduleRoutes(const std::shared_ptr<jobs::Scheduler> &scheduler);

} // namespace soundings::server
