#include "client/cache_calls.h"

namespace soundings::client {

Call<protocol::CacheStatusDto> cacheStatus()
{
    return {{Request::Method::get, QStringLiteral("/api/cache/status"), {}}, protocol::decodeCacheStatus};
}

Call<protocol::CacheClearedDto> clearCache()
{
    return {{Request::Method::post, QStringLiteral("/api/cache/invalidate"), {}}, protocol::decodeCacheCleared};
}

} // namespace soundings::client
