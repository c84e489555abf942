#include "celery/broker/channel_listener.h"

#include "base/handed_over.h"
#include "redis/redis_subscriber.h"

namespace soundings::celery {

ChannelListener::ChannelListener(
    const redis::RedisUrl &url, const QByteArray &channel, std::function<void(const QByteArray &)> heard)
    : m_subscriber(new redis::RedisSubscriber(url,
          {.connectTimeout = std::chrono::seconds(4),
              .silenceLimit = std::chrono::seconds(4),
              .backoff = {},
              .name = "soundings-listener"}))
{
    m_thread.setObjectName(QStringLiteral("celery-listener"));
    m_subscriber->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_subscriber, &QObject::deleteLater);
    QObject::connect(m_subscriber, &redis::RedisSubscriber::message, m_subscriber,
        [heard = std::move(heard)](const QByteArray &, const QByteArray &payload) { heard(payload); });
    m_thread.start();
    QMetaObject::invokeMethod(m_subscriber, HandedOver([subscriber = m_subscriber, channel] {
        if (channel.endsWith('*'))
            subscriber->subscribePattern(channel);
        else
            subscriber->subscribe(channel);
    }),
        Qt::QueuedConnection);
}

ChannelListener::~ChannelListener()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace soundings::celery
