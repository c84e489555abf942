#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "engine/caching/reply_cache.h"
#include "redis/cache/redis_cache.h"

#include <memory>
#include <optional>

namespace soundings::app {

/// The cache that the configuration describes.
struct CacheTiers {
    std::shared_ptr<engine::ReplyCache> cache;
    redis::RedisCache *redis = nullptr; ///< owned by the cache; null: there is none
};
/// The database is there already.
Result<CacheTiers> makeCacheTiers(const Settings &settings, const Clock &clock);

/// Where Redis is; nullopt where the configuration has none.
Result<std::optional<redis::RedisUrl>> redisUrlOf(const Settings &settings);

/// The tier in Redis alone; null where the configuration has no Redis. The command line, which only looks and clears, needs no
/// store.
Result<std::unique_ptr<redis::RedisCache>> makeRedisCache(
    const Settings &settings, const Clock &clock, const QByteArray &store = {});

} // namespace soundings::app
