#include "server/json/write_common.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

Result<Reply> health(engine::Store &store, const Request &)
{
    const Result<void> check = store.check();
    JsonWriter json(512);
    json.beginObject();
    json.member("status", check ? "healthy" : "unhealthy");
    json.member("version", SOUNDINGS_VERSION);
    json.key("components");
    json.beginObject();
    json.key("store");
    json.beginObject();
    json.member("status", check ? "healthy" : "unhealthy");
    json.member("description", store.description());
    if (!check)
        json.member("detail", check.error().message);
    json.endObject();
    json.endObject();
    json.endObject();
    Reply reply = jsonReply(json);
    reply.status = check ? 200 : 503;
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

Result<Reply> ready(engine::Store &store, const Request &)
{
    SOUNDINGS_CHECK(store.check());
    JsonWriter json(64);
    json.beginObject();
    json.member("ready", true);
    json.endObject();
    Reply reply = jsonReply(json);
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

} // namespace

RouteTable healthRoutes(engine::Services &services)
{
    engine::Store &store = services.store;
    RouteTable table;
    table.push_back({"GET", "/health", Work::io, Scope::open, "Service", "Each component's state; 503 when the store is down", {},
        "Health", [&store](const Request &request) { return health(store, request); }});
    table.push_back({"GET", "/ready", Work::io, Scope::open, "Service", "200 once requests can be served", {}, "Ready",
        [&store](const Request &request) { return ready(store, request); }});
    return table;
}

} // namespace soundings::server
