#include "redis/sessions/redis_session_events.h"

#include "redis/redis_subscriber.h"
#include "redis/sessions/session_channel.h"

namespace soundings::redis {

RedisSessionEvents::RedisSessionEvents(const RedisUrl &url, const RedisPool::Options &options, const Clock &clock)
    : m_pool(url, options, clock)
    , m_channels(sessionChannels(url))
{
}

void RedisSessionEvents::listen(QObject *parent)
{
    auto *subscriber = new RedisSubscriber(m_pool.url(), {}, parent);
    QObject::connect(
        subscriber, &RedisSubscriber::message, subscriber, [this](const QByteArray &channel, const QByteArray &payload) {
            m_observer.happened(QString::fromUtf8(channel.sliced(m_channels.size())), payload);
        });
    QObject::connect(subscriber, &RedisSubscriber::connected, subscriber, [this] { m_observer.hearing(true); });
    QObject::connect(subscriber, &RedisSubscriber::lost, subscriber, [this] { m_observer.hearing(false); });
    subscriber->subscribePattern(m_channels + '*');
}

Result<void> RedisSessionEvents::publish(const QString &sessionId, const QByteArray &payload)
{
    const auto told = m_pool.command({"PUBLISH", m_channels + sessionId.toUtf8(), payload});
    if (!told)
        return std::unexpected<Error>(told.error());
    return {};
}

} // namespace soundings::redis
