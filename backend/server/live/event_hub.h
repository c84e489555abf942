#pragma once

#include "server/live/event_feed.h"
#include "server/live/web_socket_link.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace soundings::server {

/// The sockets of /ws/events, and what each wants to hear. Lives in the network thread.
class EventHub : public QObject {
    Q_OBJECT

public:
    /// The feed outlives it, and has no other listener.
    EventHub(EventFeed &feed, QObject *parent);
    ~EventHub() override;

    /// Tells the socket of these topics from now on.
    void admit(WebSocketLink *link, const QSet<EventTopic> &topics);

private:
    void tell(const Event &event) const;

    EventFeed &m_feed;
    QHash<WebSocketLink *, QSet<EventTopic>> m_links;
};

} // namespace soundings::server
