#include "server/live/event_hub.h"

#include "base/handed_over.h"

namespace soundings::server {

EventHub::EventHub(EventFeed &feed, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
{
    m_feed.setListener([this](Event event) {
        QMetaObject::invokeMethod(this, HandedOver([this, event = std::move(event)] { tell(event); }), Qt::QueuedConnection);
    });
}

EventHub::~EventHub()
{
    m_feed.setListener(nullptr); // waits for one who is publishing
}

void EventHub::admit(WebSocketLink *link, const QSet<EventTopic> &topics)
{
    m_links.insert(link, topics);
    connect(link, &WebSocketLink::closed, this, [this, link] { m_links.remove(link); });
    const auto refuse = [link] {
        link->close(CloseCode::policyViolated, QStringLiteral("This address only tells; it takes no messages."));
    };
    connect(link, &WebSocketLink::received, this, refuse);
    connect(link, &WebSocketLink::receivedBinary, this, refuse);
}

void EventHub::tell(const Event &event) const
{
    const QList<WebSocketLink *> links = m_links.keys(); // one that is closed leaves the list
    for (WebSocketLink *link : links) {
        if (!m_links.value(link).contains(event.topic))
            continue;
        if (event.subject.isEmpty())
            link->send(event.json);
        else
            link->sendLatest(event.subject, event.json);
    }
}

} // namespace soundings::server
