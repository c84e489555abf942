#pragma once

#include "server/caching/cache_rule.h"
#include "server/http/message.h"
#include "server/live/web_socket_door.h"
#include "server/routing/parameter.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace soundings::server {

/// Where a handler runs.
enum class Work {
    instant, ///< on the network thread: answers from memory within microseconds
    io, ///< asks the store
    cpu, ///< computes
};

/// What a token must allow; each includes those before it.
enum class Scope { open, read, write, admin };

/// "read", ...
QString toText(Scope scope);

/// What a handler gets: checked arguments, and the request itself for the few that need its headers or raw body.
struct Request {
    const HttpRequest &http;
    const Arguments &arguments;
    std::stop_token stop = {};
    Scope granted = Scope::open; ///< the most that whoever asks may do; not known where replies are cached
};

using Handler = std::function<Result<Reply>(const Request &)>;

/// One row of the API. Routing, validation, the Allow header and /openapi.json all come from it.
struct Route {
    const char *method;
    const char *pattern; ///< "/api/stocks/{ticker}"
    Work work;
    Scope scope;
    const char *tag;
    const char *summary;
    std::vector<Parameter> parameters;
    const char *response; ///< name of the reply's schema; "" = no body
    Handler handler;
    int status = 200;
    const char *contentType = "application/json";
    std::optional<qint64> bodyLimit = {}; ///< for what is larger than the usual body
    const char *bodyType = "application/json"; ///< of a raw body, which the handler reads itself, when it is not JSON
    std::optional<CacheRule> cache = {};
    bool audited = true; ///< whether calls that may change something are noted
    bool openToThisMachine = false; ///< who sits at it needs no token here, even where others exist
    /// Of an address that is a WebSocket: called in the network thread for each that is opened. Plain requests go to `handler`.
    std::function<void(WebSocketLink *link, const Arguments &arguments)> socket = {};
};

/// The whole table; the document, the router and the tests read it.
using RouteTable = std::vector<Route>;

void appendRoutes(RouteTable &table, RouteTable &&more);

} // namespace soundings::server
