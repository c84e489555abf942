#pragma once

#include "server/routing/route.h"

namespace soundings::engine {
class PairingService;
class TokenService;
} // namespace soundings::engine

namespace soundings::server {

/// Who may use the API: tokens are made, listed and revoked.
RouteTable tokenRoutes(engine::TokenService &tokens);

/// How a machine gets a token without anybody copying it.
RouteTable pairingRoutes(engine::PairingService &pairing);

} // namespace soundings::server
