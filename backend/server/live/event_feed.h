#pragma once

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <mutex>
#include <optional>

namespace soundings::server {

/// What a client of /ws/events can ask to be told of.
enum class EventTopic { jobs, cache, prices, scores };

/// Their names on the wire, in the order of the enum.
const QStringList &eventTopicNames();

/// Something that has changed, for whoever listens.
struct Event {
    EventTopic topic;
    QByteArray json;
    /// What it is about: a reader who is behind needs only the newest event of the same subject. Empty: needs all.
    QByteArray subject = {};
};

/// Where every thread says what has changed, and the server hears it. Thread-safe; never blocks on anything.
class EventFeed {
public:
    void publish(Event event)
    {
        const std::lock_guard lock(m_mutex);
        if (m_listener)
            m_listener(std::move(event));
    }
    /// Called in the thread of whoever publishes, never once this has taken a listener away. Must not block or publish.
    void setListener(std::function<void(Event)> listener)
    {
        const std::lock_guard lock(m_mutex);
        m_listener = std::move(listener);
    }

private:
    std::mutex m_mutex;
    std::function<void(Event)> m_listener;
};

} // namespace soundings::server
