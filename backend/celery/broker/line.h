#pragma once

#include "redis/backoff.h"
#include "redis/redis_connection.h"

#include <memory>
#include <stop_token>

namespace soundings::celery {

/// A connection of one thread, which is opened anew when it has broken. Where that takes a while, the thread waits here.
class Line {
public:
    Line(redis::RedisUrl url, QByteArray name);

    /// A connection that works as far as is known; null: the thread was asked to stop before there was one.
    redis::RedisConnection *await(const std::stop_token &stop);
    /// As pipeline() of the connection, tried again until Redis has done all of it; nothing else may have to come before a try.
    /// An error says that the thread was asked to stop; replies that are errors, that Redis refuses them for a reason that will
    /// not pass.
    redis::RedisResult<std::vector<redis::Reply>> insist(
        const std::vector<redis::Command> &commands, const std::stop_token &stop);
    /// One try; for what is of no use later.
    redis::RedisResult<std::vector<redis::Reply>> tryOnce(const std::vector<redis::Command> &commands);

    const redis::RedisUrl &url() const { return m_url; }

private:
    bool open();
    void pause(const std::stop_token &stop);

    redis::RedisUrl m_url;
    QByteArray m_name;
    redis::Backoff m_backoff;
    std::unique_ptr<redis::RedisConnection> m_connection;
    bool m_isTold = false; ///< that it is not reachable
};

/// Sleeps for so long, or until the thread is asked to stop.
void sleepFor(std::chrono::milliseconds time, const std::stop_token &stop);

} // namespace soundings::celery
