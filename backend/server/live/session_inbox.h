#pragma once

#include "base/handed_over.h"

#include <QByteArray>
#include <QMetaObject>
#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace soundings::server {

/// What happens in sessions, on its way from any thread to the one that has the sockets, in order. However much comes at once,
/// the receiver is woken only once. Thread-safe; lives on while somebody holds it, also without its receiver.
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

    void put(const QString &sessionId, const QByteArray &text) { add({{sessionId, text}, nullptr}); }
    /// Calls it on the receiver's thread, if there is still one: after the events that were put before, and before those that are
    /// put later.
    void call(std::function<void()> action) { add({{}, std::move(action)}); }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
        m_items.clear();
    }

private:
    struct Item {
        Event event;
        std::function<void()> action; ///< instead of the event
    };

    void add(Item item)
    {
        const std::lock_guard lock(m_mutex); // so that the receiver goes only when nobody posts to it
        if (!m_receiver)
            return;
        m_items.push_back(std::move(item));
        if (m_items.size() == 1)
            QMetaObject::invokeMethod(
                m_receiver, HandedOver([self = shared_from_this()] { self->deliver(); }), Qt::QueuedConnection);
    }
    void deliver()
    {
        Events events;
        for (Item &item : taken()) {
            if (!item.action) {
                events.push_back(std::move(item.event));
                continue;
            }
            m_take(std::exchange(events, {}));
            item.action();
        }
        m_take(events);
    }
    std::vector<Item> taken()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_items, {});
    }

    std::mutex m_mutex;
    QObject *m_receiver;
    const Take m_take;
    std::vector<Item> m_items;
};

} // namespace soundings::server
