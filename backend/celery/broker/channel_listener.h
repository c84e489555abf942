#pragma once

#include "redis/redis_url.h"

#include <QThread>

#include <functional>

namespace soundings::redis {
class RedisSubscriber;
}

namespace soundings::celery {

/// Hears a channel on a thread of its own, with an event loop that has nothing else to do.
class ChannelListener {
public:
    /// All channels of a beginning, where it ends in `*`. `heard` is called on that thread, and must not block.
    ChannelListener(const redis::RedisUrl &url, const QByteArray &channel, std::function<void(const QByteArray &)> heard);
    ~ChannelListener();

private:
    QThread m_thread;
    redis::RedisSubscriber *m_subscriber;
};

} // namespace soundings::celery
