#include "server/job_meter.h"
#include "server/json/write_common.h"
#include "server/routes/api_routes.h"

#include <algorithm>

namespace soundings::server {

using protocol::JsonWriter;

namespace {

/// Without Redis the server works, only slower and alone: that is degraded, not down.
void writeCache(JsonWriter &json, const engine::SharedCache &shared)
{
    const engine::SharedCacheState state = shared.state();
    json.key("redis");
    json.beginObject();
    json.member("status", state.message.isEmpty() ? "healthy" : "degraded");
    json.member("description", state.name);
    if (!state.message.isEmpty())
        json.member("detail", state.message);
    member(json, "since", state.since);
    json.endObject();
}

/// Without its queue the server still shows what there is: that is degraded, not down.
void writeJobs(JsonWriter &json, engine::JobQueue &queue)
{
    const auto counts = queue.counts();
    const auto workers = counts ? queue.workers() : Result<std::vector<engine::Worker>>();
    const Error *const fault = !counts ? &counts.error() : !workers ? &workers.error() : nullptr;
    const auto alive = workers ? std::ranges::count_if(*workers, &engine::Worker::alive) : 0;
    json.key("jobs");
    json.beginObject();
    json.member("status", !fault && alive > 0 ? "healthy" : "degraded");
    json.member("description", queue.description());
    if (fault)
        json.member("detail", fault->message);
    else if (alive == 0)
        json.member("detail", "No worker is running, so that jobs wait. Start a server without --no-worker.");
    if (!fault) {
        json.member("workers", qint64(alive));
        json.member("waiting", waitingJobs(*counts));
        json.member("running", counts->of(JobState::started) + counts->of(JobState::received));
        json.member("failed", counts->of(JobState::failure));
    }
    json.endObject();
}

/// What the server is made of.
struct Parts {
    engine::Store &store;
    const engine::ReplyCache *cache; ///< null: none
    engine::JobQueue *jobs; ///< null: none
};

void writeComponents(JsonWriter &json, const Parts &parts, const Result<void> &store)
{
    json.key("components");
    json.beginObject();
    json.key("store");
    json.beginObject();
    json.member("status", store ? "healthy" : "unhealthy");
    json.member("description", parts.store.description());
    if (!store)
        json.member("detail", store.error().message);
    json.endObject();
    if (parts.cache && parts.cache->shared())
        writeCache(json, *parts.cache->shared());
    if (parts.jobs)
        writeJobs(json, *parts.jobs);
    json.endObject();
}

Reply ended(JsonWriter &json, const Result<void> &store)
{
    json.endObject();
    Reply reply = jsonReply(json);
    reply.status = store ? 200 : 503;
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

Result<Reply> health(const Parts &parts)
{
    const Result<void> check = parts.store.check();
    JsonWriter json(512);
    json.beginObject();
    json.member("status", check ? "healthy" : "unhealthy");
    json.member("version", SOUNDINGS_VERSION);
    writeComponents(json, parts, check);
    return ended(json, check);
}

/// Requests need the store and nothing else; what else is away is told, and no reason to send them elsewhere.
Result<Reply> ready(const Parts &parts, const HttpRequest &request)
{
    const Result<void> check = parts.store.check();
    JsonWriter json(512);
    json.beginObject();
    json.member("ready", check.has_value());
    if (!check) {
        json.member("detail", check.error().message);
        json.member("code", infoOf(check.error().code).slug);
        json.member("request_id", std::string_view(request.id.constData(), std::size_t(request.id.size())));
    }
    writeComponents(json, parts, check);
    return ended(json, check);
}

} // namespace

RouteTable healthRoutes(engine::Services &services, const std::shared_ptr<engine::ReplyCache> &cache, engine::JobQueue *jobs)
{
    const auto parts = [&store = services.store, cache, jobs] { return Parts{store, cache.get(), jobs}; };
    RouteTable table;
    table.push_back({"GET", "/health", Work::io, Scope::open, "Service", "Each component's state; 503 when the store is down", {},
        "Health", [parts](const Request &) { return health(parts()); }});
    table.push_back(
        {"GET", "/ready", Work::io, Scope::open, "Service", "200 once requests can be served, with each component's state", {},
            "Ready", [parts](const Request &request) { return ready(parts(), request.http); }});
    return table;
}

} // namespace soundings::server
