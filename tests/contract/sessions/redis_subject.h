#pragma once

#include "contract/sessions/session_suite.h"
#include "redis/sessions/redis_session_store.h"

namespace soundings::test {

/// Sessions in a Redis, which is emptied of them before each test. Its own clock cannot be set, so that time passes by shortening
/// what its keys have left to live.
class RedisSubject final : public SessionSubject {
public:
    RedisSubject(QString url, redis::RedisSessionStore::Keeping keeping);

    std::unique_ptr<engine::SessionStore> newStore(const engine::SessionLimits &limits) override;
    Timestamp now() const override { return m_clock.now(); }
    void letTimePass(std::chrono::milliseconds time) override;

private:
    std::unique_ptr<redis::RedisConnection> connect() const;

    QString m_url;
    redis::RedisSessionStore::Keeping m_keeping;
    FixedClock m_clock{Timestamp(std::chrono::milliseconds(1'700'000'000'123))};
};

} // namespace soundings::test
