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
    json.member("status", state.available ? "healthy" : "degraded");
    json.member("description", state.name);
    if (!state.available)
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

Result<Reply> health(engine::Store &store, const engine::ReplyCache *cache, engine::JobQueue *jobs, const Request &)
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
    if (cache && cache->shared())
        writeCache(json, *cache->shared());
    if (jobs)
        writeJobs(json, *jobs);
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

RouteTable healthRoutes(engine::Services &services, const std::shared_ptr<engine::ReplyCache> &cache, engine::JobQueue *jobs)
{
    engine::Store &store = services.store;
    RouteTable table;
    table.push_back({"GET", "/health", Work::io, Scope::open, "Service", "Each component's state; 503 when the store is down", {},
        "Health", [&store, cache, jobs](const Request &request) { return health(store, cache.get(), jobs, request); }});
    table.push_back({"GET", "/ready", Work::io, Scope::open, "Service", "200 once requests can be served", {}, "Ready",
        [&store](const Request &request) { return ready(store, request); }});
    return table;
}

} // namespace soundings::server
