#pragma once

#include "redis/cache/redis_cache.h"

#include <QVariant>

#include <array>

namespace soundings::test {

/// What the tests of the cache keep: fresh for a minute unless they say otherwise.
inline engine::CachedReply cachedReply(const QByteArray &key, const QByteArrayList &tags = {})
{
    using namespace std::chrono_literals;
    engine::CachedReply reply;
    reply.key = key;
    reply.contentType = "application/json";
    reply.entityTag = "\"tag of " + key + '"';
    reply.body = "body of " + key;
    reply.tags = tags;
    reply.storedAt = SystemClock().now();
    reply.freshUntil = reply.storedAt + 60s;
    reply.keepUntil = reply.storedAt + 70s;
    return reply;
}

/// Asks for the reply as a server does, and keeps it when it is not there.
inline bool keep(redis::RedisCache &cache, const engine::CachedReply &reply)
{
    const auto asked = cache.lookup(reply.key);
    return asked && cache.store(reply, asked->madeAt).value_or(false);
}

inline bool holds(redis::RedisCache &cache, const QByteArray &key)
{
    const auto found = cache.lookup(key);
    if (found && found->leased)
        cache.giveUp(key);
    return found && found->reply;
}

/// Deadlines short enough for a test, and a server that is back is tried again at once.
inline redis::RedisCache::Options impatientCache()
{
    using namespace std::chrono_literals;
    redis::RedisCache::Options options;
    options.pool = {
        .connection = {.connectTimeout = 400ms, .commandTimeout = 400ms}, .backoff = {.first = 50ms, .longest = 100ms}};
    options.leaseTime = 600ms;
    options.longestWait = 300ms;
    return options;
}

template<class... Tags> qint64 dropTags(redis::RedisCache &cache, const Tags &...tags)
{
    return cache.dropTags(std::array{QByteArray(tags)...}, std::nullopt).value_or(-1);
}

} // namespace soundings::test
