#pragma once

#include "server/routing/route.h"

namespace soundings::engine {
class AuditTrail;
}

namespace soundings::server {

/// Who changed what.
RouteTable auditRoutes(const engine::AuditTrail &trail);

} // namespace soundings::server
