#pragma once

#include "engine/ports/session_events.h"
#include "redis/redis_pool.h"

#include <QObject>

namespace soundings::redis {

/// The events of all servers that share a Redis, on the channels of session_channel.h.
class RedisSessionEvents final : public engine::SessionEvents {
public:
    RedisSessionEvents(const RedisUrl &url, const RedisPool::Options &options, const Clock &clock);

    /// Hears what is published. `parent` lives in a thread with an event loop, from which this is called, and ends before the
    /// channel does.
    void listen(QObject *parent);

    Result<void> publish(const QString &sessionId, const QByteArray &payload) override;
    void setObserver(Observer observer) override { m_observer = std::move(observer); }

private:
    RedisPool m_pool;
    const QByteArray m_channels;
    Observer m_observer;
};

} // namespace soundings::redis
