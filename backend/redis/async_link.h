#pragma once

#include "redis/command.h"
#include "redis/redis_error.h"
#include "redis/redis_url.h"
#include "redis/reply.h"

#include <QObject>
#include <QSocketNotifier>

struct redisAsyncContext;

namespace soundings::redis {

/// An asynchronous connection of hiredis in the event loop of its thread. Our own and not the adapter that comes with hiredis,
/// which needs moc, lets the context be freed below its own slot, and tells nobody that anything was heard.
/// Whoever has enough of it calls deleteLater(): its events come from within hiredis.
class AsyncLink final : public QObject {
public:
    struct Events {
        std::function<void()> heard; ///< some bytes came, of whatever
        std::function<void(const Reply &)> replied; ///< to a command, or pushed by a subscription
        std::function<void(const RedisError &)> closed; ///< the last event; not after silence()
    };

    /// Begins to connect, and never waits. `address` is numeric: hiredis would look up a name right here.
    static RedisResult<AsyncLink *> open(const RedisUrl &url, const QString &address, Events events, QObject *parent);
    ~AsyncLink() override;

    /// May be called at once; what is sent waits for the connection.
    void send(const Command &command);
    /// Whose answer is only heard. For a connection that is subscribed to something.
    void ping();
    /// No more events.
    void silence() { m_isSilent = true; }

private:
    AsyncLink(redisAsyncContext *context, const QString &server, Events events, QObject *parent);

    void canRead();
    void canWrite();
    void ended();

    redisAsyncContext *m_context; ///< null when hiredis has freed it
    QString m_server;
    Events m_events;
    QSocketNotifier m_read, m_write;
    bool m_isSilent = false;
};

} // namespace soundings::redis
