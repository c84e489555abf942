#pragma once

#include "redis/redis_pool.h"

#include <QJsonObject>

namespace soundings::celery {

/// A command to all workers, which nobody answers.
redis::RedisResult<void> tellWorkers(redis::RedisPool &broker, const QString &method, const QJsonObject &arguments);

/// Asks all workers, and gives what they answer within the time, by node. Blocks for all of it, as nobody knows how many there
/// are.
redis::RedisResult<QJsonObject> askWorkers(
    redis::RedisPool &broker, const QString &method, std::chrono::milliseconds time = std::chrono::seconds(1));

} // namespace soundings::celery
