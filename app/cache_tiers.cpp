#include "cache_tiers.h"

#include "engine/services/staleness.h"
#include "storage/open_store.h"

namespace soundings::app {

namespace {

/// Naming a REDIS_URL switches it on, REDIS_ENABLED has the last word.
bool wantsRedis(const Settings &settings)
{
    if (settings.origin(Setting::redisEnabled) != SettingOrigin::builtIn)
        return settings.boolean(Setting::redisEnabled);
    return settings.origin(Setting::redisUrl) != SettingOrigin::builtIn;
}

engine::ReplyCache::Options optionsOf(const Settings &settings)
{
    using std::chrono::seconds;
    return {
        .memoryBytes = settings.integer(Setting::cacheMemoryBytes),
        .standard = seconds(settings.integer(Setting::cacheTtlDefault)),
        .lists = seconds(settings.integer(Setting::cacheTtlLists)),
        .scores = seconds(settings.integer(Setting::cacheTtlScores)),
        .validUntil = [](Timestamp now) { return engine::nextChangeByItself(now, TradingCalendar::nyse()); },
    };
}

} // namespace

Result<std::optional<redis::RedisUrl>> redisUrlOf(const Settings &settings)
{
    if (!wantsRedis(settings))
        return std::nullopt;
    SOUNDINGS_TRY(redis::RedisUrl url, redis::parseRedisUrl(settings.text(Setting::redisUrl)));
    return std::optional(std::move(url));
}

Result<std::unique_ptr<redis::RedisCache>> makeRedisCache(const Settings &settings, const Clock &clock, const QByteArray &store)
{
    SOUNDINGS_TRY(const std::optional<redis::RedisUrl> url, redisUrlOf(settings));
    if (!url)
        return nullptr;
    redis::RedisCache::Options options;
    options.store = store;
    // A cache that answers later than the reply could be made is of no use.
    options.pool.connection.commandTimeout = std::chrono::milliseconds(300);
    return std::make_unique<redis::RedisCache>(*url, options, clock);
}

Result<CacheTiers> makeCacheTiers(const Settings &settings, const Clock &clock)
{
    QByteArray store;
    if (wantsRedis(settings)) {
        SOUNDINGS_TRY(store, storage::identityOf(settings.text(Setting::databaseUrl)));
    }
    SOUNDINGS_TRY(auto shared, makeRedisCache(settings, clock, store));
    CacheTiers tiers{nullptr, shared.get()};
    tiers.cache = std::make_shared<engine::ReplyCache>(optionsOf(settings), clock, std::move(shared));
    return tiers;
}

} // namespace soundings::app
