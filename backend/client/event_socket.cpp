#include "client/event_socket.h"

#include "protocol/dto/decode_jobs.h"

namespace soundings::client {

EventSocket::EventSocket(const QStringList &topics, Listener listener, const Pauses &pauses)
    : EngineSocket(listener.connectionChanged, pauses)
    , m_topics(topics)
    , m_listener(std::move(listener))
{
}

void EventSocket::begin()
{
    connectTo(QStringLiteral("/ws/events"), QStringLiteral("topics=") + m_topics.join(u','));
}

void EventSocket::take(const QByteArray &text)
{
    if (const auto event = protocol::decodeEvent(text))
        m_listener.happened(*event);
}

} // namespace soundings::client
