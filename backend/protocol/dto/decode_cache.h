#pragma once

#include "base/result.h"
#include "protocol/dto/cache_dto.h"

class QByteArray;

namespace soundings::protocol {

// Read leniently, as decode.h says.
Result<CacheStatusDto> decodeCacheStatus(const QByteArray &json);
Result<CacheClearedDto> decodeCacheCleared(const QByteArray &json);

} // namespace soundings::protocol
