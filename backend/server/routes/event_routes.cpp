#include "server/routes/event_routes.h"

#include "server/live/event_hub.h"

namespace soundings::server {

namespace {

QSet<EventTopic> topicsOf(const Arguments &arguments)
{
    QSet<EventTopic> topics;
    for (const QString &name : arguments.list("topics"))
        topics.insert(EventTopic(eventTopicNames().indexOf(name)));
    return topics;
}

} // namespace

RouteTable eventRoutes(const std::shared_ptr<EventHub *> &hub)
{
    RouteTable table;
    table.push_back({"GET", "/ws/events", Work::instant, Scope::read, "Jobs", "WebSocket that tells what changes",
        {queryList("topics", "What to be told of").oneOf(eventTopicNames()).otherwise(eventTopicNames().join(QLatin1Char(',')))},
        "", [](const Request &) -> Result<Reply> {
            return fail(
                ErrorCode::badRequest, QStringLiteral("This address is a WebSocket: connect with ws:// instead of http://."));
        }});
    table.back().socket = [hub](WebSocketLink *link, const Arguments &arguments) { (*hub)->admit(link, topicsOf(arguments)); };
    return table;
}

} // namespace soundings::server
