#pragma once

#include "server/routing/route.h"

namespace soundings::engine {
class TokenService;
}

namespace soundings::server {

/// Who may use the API: tokens are made, listed and revoked.
RouteTable tokenRoutes(engine::TokenService &tokens);

} // namespace soundings::server
