#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "engine/caching/reply_cache.h"

#include <memory>

namespace soundings::app {

/// The cache that the configuration describes.
std::shared_ptr<engine::ReplyCache> makeReplyCache(const Settings &settings, const Clock &clock);

} // namespace soundings::app
