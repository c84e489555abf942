#pragma once

#include "server/routing/route.h"

namespace soundings::engine {
struct Services;
}

namespace soundings::server {

/// The browser client's files, and its own pages: whoever opens or reloads one gets the client, which knows the way. Empty where
/// the client was not built in. None of them is in /openapi.json, because no program asks for them.
RouteTable clientRoutes();

/// "/" of a server with stocks.
RouteTable startRoutes(engine::Services &services);

/// The client's document where it was built in, else a page that says what this is and leads on.
Result<Reply> startPage(const Request &request);

} // namespace soundings::server
