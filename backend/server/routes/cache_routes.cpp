#include "server/json/write_common.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

using CachePtr = std::shared_ptr<engine::ReplyCache>;

constexpr const char *kPrefix = "soundings:";

/// What people type is taken with and without the prefix that keys have in Redis.
QByteArray withoutPrefix(const QString &pattern)
{
    const QByteArray text = pattern.toUtf8();
    return text.startsWith(kPrefix) ? text.sliced(qsizetype(qstrlen(kPrefix))) : text;
}

void beginTier(JsonWriter &json, const char *name, bool available)
{
    json.beginObject();
    json.member("name", name);
    json.member("available", available);
}

void writeMemoryTier(JsonWriter &json, const engine::ReplyCache &cache, const engine::CacheNumbers &numbers)
{
    beginTier(json, "memory", true);
    json.member("hits", numbers.hits);
    json.member("stale_hits", numbers.staleHits);
    json.member("entries", numbers.memory.entries);
    json.member("bytes", numbers.memory.bytes);
    json.member("capacity_bytes", cache.memoryCapacity());
    json.member("evictions", numbers.memory.evictions);
    json.endObject();
}

void writeSharedTier(JsonWriter &json, engine::SharedCache &shared, const engine::CacheNumbers &numbers)
{
    const engine::SharedCacheState state = shared.state();
    beginTier(json, "redis", state.available);
    json.member("description", state.name);
    json.member("message", state.message);
    member(json, "since", state.since);
    json.member("hits", numbers.sharedHits);
    if (state.available) {
        if (const auto kept = shared.numbers()) {
            json.member("entries", kept->entries);
            json.member("bytes", kept->bytes);
        }
    }
    json.endObject();
}

QString summaryOf(const engine::ReplyCache &cache)
{
    if (const engine::SharedCache *shared = cache.shared()) {
        const engine::SharedCacheState state = shared->state();
        if (!state.available)
            return QStringLiteral("Redis is away; this process' memory serves on its own. %1").arg(state.message);
        return QStringLiteral("Memory and %1. %2").arg(state.name, state.message).trimmed();
    }
    return QStringLiteral("This process' memory; there is no Redis.");
}

Result<Reply> status(const CachePtr &cache, const Request &)
{
    JsonWriter json(1024);
    json.beginObject();
    const bool enabled = cache && cache->enabled();
    json.member("enabled", enabled);
    if (!enabled) {
        json.member("available", false);
        json.member("message", "The cache is switched off: CACHE_MEMORY_BYTES is 0 and there is no Redis.");
    } else {
        const engine::CacheNumbers numbers = cache->numbers();
        const engine::SharedCache *shared = cache->shared();
        json.member("available", cache->memoryCapacity() > 0 || (shared && shared->state().available));
        json.member("message", summaryOf(*cache));
        json.member("hits", numbers.hits + numbers.sharedHits);
        json.member("misses", numbers.misses + numbers.collapsed);
        json.member("hit_rate", numbers.hitRate());
        json.member("entries", numbers.memory.entries);
        json.member("bytes", numbers.memory.bytes);
        json.member("evictions", numbers.memory.evictions);
        json.key("tiers");
        json.beginArray();
        if (cache->memoryCapacity() > 0)
            writeMemoryTier(json, *cache, numbers);
        if (cache->shared())
            writeSharedTier(json, *cache->shared(), numbers);
        json.endArray();
    }
    json.endObject();
    Reply reply = jsonReply(json);
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

Result<Reply> outcome(bool success, std::optional<qint64> keys, const QString &message)
{
    JsonWriter json(256);
    json.beginObject();
    json.member("success", success);
    if (keys)
        json.member("keys_deleted", *keys);
    json.member("message", message);
    json.endObject();
    return jsonReply(json);
}

Result<Reply> invalidate(const CachePtr &cache, const Request &request)
{
    if (!cache || !cache->enabled())
        return outcome(false, 0, QStringLiteral("The cache is switched off; there is nothing to clear."));
    const auto dropped = cache->dropMatching(withoutPrefix(request.arguments.text("pattern")));
    if (dropped.failure)
        return outcome(false, dropped.keys,
            QStringLiteral("%1 replies were dropped from memory, but Redis was not reached: %2")
                .arg(dropped.keys)
                .arg(dropped.failure->message));
    return outcome(true, dropped.keys, QStringLiteral("%1 cached replies were dropped.").arg(dropped.keys));
}

Result<Reply> dropKey(const CachePtr &cache, const Request &request)
{
    if (!cache || !cache->enabled())
        return outcome(false, std::nullopt, QStringLiteral("The cache is switched off; there is nothing to drop."));
    const QByteArray key = withoutPrefix(request.arguments.text("key"));
    const auto dropped = cache->dropKey(key);
    if (dropped.failure)
        return outcome(false, std::nullopt,
            QStringLiteral("The key was dropped from memory, but Redis was not reached: %1").arg(dropped.failure->message));
    if (dropped.keys == 0)
        return outcome(false, std::nullopt, QStringLiteral("There is no cached reply under this key."));
    return outcome(true, std::nullopt, QStringLiteral("The cached reply was dropped."));
}

} // namespace

RouteTable cacheRoutes(const CachePtr &cache)
{
    Parameter key = queryText("key", "Exact key, with or without the prefix soundings:").range(1, 300).needed();
    key.in = Parameter::In::path;
    RouteTable table;
    table.push_back(
        {"GET", "/api/cache/status", Work::io, Scope::read, "Cache", "What the cache holds and how often it had the answer", {},
            "CacheStatus", [cache](const Request &request) { return status(cache, request); }});
    table.push_back({"POST", "/api/cache/invalidate", Work::io, Scope::admin, "Cache",
        "Drops cached replies; never touches keys of other programs",
        {queryText("pattern", "Keys to drop; * stands for any text, ? for one character")
                .range(1, 300)
                .otherwise(QStringLiteral("*"))},
        "CacheInvalidated", [cache](const Request &request) { return invalidate(cache, request); }});
    table.push_back({"DELETE", "/api/cache/key/{key}", Work::io, Scope::admin, "Cache", "Drops one cached reply",
        {std::move(key)}, "CacheKeyDropped", [cache](const Request &request) { return dropKey(cache, request); }});
    return table;
}

} // namespace soundings::server
