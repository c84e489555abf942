#pragma once

#include "redis/backoff.h"
#include "redis/redis_error.h"
#include "redis/redis_url.h"
#include "redis/reply.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace soundings::redis {

class AsyncLink;
class Command;

/// Hears what is published on channels. Lives in a thread with an event loop, which it never blocks, and is only used there.
/// It connects while it has a channel, and again by itself when the connection breaks; what was published meanwhile is lost.
class RedisSubscriber : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds connectTimeout{1000}; ///< until all channels are subscribed
        std::chrono::milliseconds silenceLimit{1000}; ///< a server from which nothing comes for so long, not even PONG, is gone
        Backoff::Range backoff;
        QByteArray name = "soundings-subscriber"; ///< as CLIENT LIST shows it
    };

    RedisSubscriber(RedisUrl url, Options options, QObject *parent = nullptr);
    ~RedisSubscriber() override;

    void subscribe(const QByteArray &channel);
    void unsubscribe(const QByteArray &channel);
    /// Every channel that fits the pattern (`*`, `?`, `[ab]`).
    void subscribePattern(const QByteArray &pattern);
    void unsubscribePattern(const QByteArray &pattern);

    bool isConnected() const { return m_isConnected; }
    /// Why it is not connected, or was not the last time.
    const std::optional<RedisError> &lastError() const { return m_lastError; }

signals:
    /// For a receiver in another thread, Qt queues it. The subscriber must not be deleted in a slot of this; see deleteLater().
    void message(const QByteArray &channel, const QByteArray &payload);
    /// From now on no message on this channel or pattern is missed, while connected.
    void subscribed(const QByteArray &channel);
    /// All channels are subscribed; also after a loss.
    void connected();
    /// Messages may be missed from now on until connected().
    void lost();

private:
    void add(QSet<QByteArray> &names, const char *verb, const QByteArray &name);
    void remove(QSet<QByteArray> &names, const char *verb, const QByteArray &name);

    void begin();
    void connectToNext();
    void take(const Reply &reply);
    void takeLogin(const Reply &reply);
    void takePush(const Reply &reply);
    void subscribeAll();
    void beat();
    void failed(const RedisError &error);
    void drop();
    void dropLink();

    const RedisUrl m_url;
    const Options m_options;
    Backoff m_backoff;
    QSet<QByteArray> m_channels, m_patterns;

    AsyncLink *m_link = nullptr; ///< a child of this
    std::vector<Command> m_logins; ///< those whose reply is awaited, the next one last
    int m_lookup = -1; ///< of the host, while it lasts
    QStringList m_addresses; ///< of the host, that are still to be tried
    int m_unconfirmed = 0; ///< subscriptions that were sent and not confirmed yet
    int m_silentBeats = 0; ///< since something was heard
    bool m_isConnected = false;
    std::optional<RedisError> m_lastError;
    QTimer m_retry, m_connectTimeout, m_heart;
};

} // namespace soundings::redis
