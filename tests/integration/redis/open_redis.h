#pragma once

#include "redis/redis_connection.h"

#include <QElapsedTimer>

namespace soundings::test {

/// A connection to the URL; the deadlines are short, so that a server that hangs does not hold up the tests.
inline redis::RedisResult<std::unique_ptr<redis::RedisConnection>> openRedis(const QString &url)
{
    using namespace std::chrono_literals;
    return redis::RedisConnection::open(redis::parseRedisUrl(url).value(), {.connectTimeout = 400ms, .commandTimeout = 400ms});
}

/// About one deadline of 400 ms has passed: not less, and not two of them.
inline bool isOneDeadline(const QElapsedTimer &timer)
{
    return timer.elapsed() >= 390 && timer.elapsed() < 780;
}

} // namespace soundings::test
