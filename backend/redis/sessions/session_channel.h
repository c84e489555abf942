#pragma once

#include "redis/redis_url.h"

#include <QByteArray>
#include <QString>

namespace soundings::redis {

/// Where it is published what happens in sessions: this and the id. Redis carries what is published into all its databases, and
/// ids may be chosen, so that the number keeps sessions of the same name in two databases apart.
inline QByteArray sessionChannels(const RedisUrl &url)
{
    return "soundings:live:events:" + QByteArray::number(url.database) + ':';
}

} // namespace soundings::redis
