#pragma once

#include "base/handed_over.h"

#include <QByteArray>
#include <QMetaObject>
#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace soundings::server {

/// What happens in sessions, on its way from any thread to the one that has the sockets. However much comes at once, the receiver
/// is woken only once. Thread-safe; lives on while somebody holds it, also without its receiver.
class SessionInbox : public std::enable_shared_from_this<SessionInbox> {
public:
    struct Event {
        QString sessionId;
        QByteArray text;
    };
    using Events = std::vector<Event>;
    using Take = std::function<void(const Events &events)>;

    /// `take` is called on the thread of `receiver`, which calls close() before it goes.
    SessionInbox(QObject *receiver, Take take)
        : m_receiver(receiver)
        , m_take(std::move(take))
    {
    }

    void put(const QString &sessionId, const QByteArray &text)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_receiver)
            return;
        m_events.push_back({sessionId, text});
        if (m_events.size() == 1)
            post([this] { m_take(taken()); });
    }
    /// Calls it on the receiver's thread, if there is still one.
    void call(std::function<void()> action)
    {
        const std::lock_guard lock(m_mutex);
        post(std::move(action));
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
        m_events.clear();
    }

private:
    /// With m_mutex held, so that the receiver goes only when nobody posts to it.
    template<class Action> void post(Action action)
    {
        if (m_receiver)
            QMetaObject::invokeMethod(m_receiver,
                HandedOver([self = shared_from_this(), action = std::move(action)]() mutable { action(); }),
                Qt::QueuedConnection);
    }
    Events taken()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_events, {});
    }

    std::mutex m_mutex;
    QObject *m_receiver;
    const Take m_take;
    Events m_events;
};

} // namespace soundings::server
