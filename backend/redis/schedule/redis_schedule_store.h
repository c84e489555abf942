#pragma once

#include "engine/ports/schedule_store.h"
#include "redis/redis_pool.h"

namespace soundings::redis {

/// The schedule of servers whose jobs go over this Redis, under `soundings:{schedule}:`. A lease runs out by the clock of Redis.
class RedisScheduleStore final : public engine::ScheduleStore {
public:
    RedisScheduleStore(const RedisUrl &url, const RedisPool::Options &options, const Clock &clock)
        : m_pool(url, options, clock)
    {
    }

    Result<std::optional<std::int64_t>> holdLease(const QString &holder, std::chrono::milliseconds lifetime) override;
    Result<void> releaseLease(const QString &holder) override;
    Result<QString> leaseHolder() override;
    Result<std::map<QString, engine::ScheduleMark>> marks() override;
    Result<bool> advance(
        const QString &entry, std::optional<Timestamp> from, const engine::ScheduleStep &step, std::int64_t fence) override;
    Result<void> setPaused(const QString &entry, bool paused) override;

private:
    Result<Reply> run(const Command &command);

    RedisPool m_pool;
};

} // namespace soundings::redis
