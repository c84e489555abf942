#pragma once

#include "client/call.h"
#include "protocol/dto/decode_cache.h"

namespace soundings::client {

Call<protocol::CacheStatusDto> cacheStatus();
/// Every reply that is kept is dropped; no data are.
Call<protocol::CacheClearedDto> clearCache();

} // namespace soundings::client
