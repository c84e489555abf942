#include "server/routes/session_routes.h"
#include "server/json/write_common.h"
#include "server/live/live_actions.h"
#include "server/live/session_hub.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::server {

using engine::LivePortfolios;
using engine::LiveSession;
using protocol::JsonWriter;

namespace {

constexpr const char *kHoldings = "holdings";

/// What the clients of the service that this one replaces look for; their keys have hyphens.
void writeConfiguration(JsonWriter &json)
{
    json.key("config");
    json.beginObject();
    json.key("app");
    json.beginObject();
    json.member("name", "Soundings");
    json.endObject();
    json.key("features");
    json.beginObject();

    json.key("client-connectivity");
    json.beginObject();
    json.key("settings");
    json.beginObject();
    json.member("idle-timeout-seconds", 60);
    json.member("auto-reconnect", true);
    json.endObject();
    json.endObject();

    json.key("client-ui");
    json.beginObject();
    json.key("settings");
    json.beginObject();
    json.member("theme", "light");
    json.key("default-holdings");
    json.beginObject();
    for (const auto &[ticker, shares] : LivePortfolios::defaultHoldings())
        json.member(ticker.text().toStdString(), shares);
    json.endObject();
    json.endObject();
    json.endObject();

    json.key("analysis");
    json.beginObject();
    json.key("settings");
    json.beginObject();
    json.key("metrics");
    json.beginArray();
    for (const analysis::MetricKind kind : analysis::kMetricKinds)
        json.value(analysis::nameOf(kind));
    json.endArray();
    json.endObject();
    json.endObject();

    json.endObject();
    json.endObject();
}

Reply sessionReply(const LiveSession &session, bool withConfiguration)
{
    JsonWriter json(2048);
    json.beginObject();
    json.member("session_id", session.id);
    member(json, "created_at", session.createdAt);
    member(json, "expires_at", session.expiresAt);
    writePortfolioMember(json, session);
    if (withConfiguration)
        writeConfiguration(json);
    json.endObject();
    Reply reply = jsonReply(json);
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

Result<Reply> create(const LivePortfolios &live, const Request &request)
{
    engine::Holdings holdings = LivePortfolios::defaultHoldings();
    if (request.arguments.has(kHoldings)) {
        const QJsonObject given = request.arguments.jsonObject(kHoldings);
        auto read = readHoldings(given);
        if (!read)
            return refuseField(
                "body.holdings", QString::fromUtf8(QJsonDocument(given).toJson(QJsonDocument::Compact)), read.error());
        holdings = std::move(*read);
    }
    SOUNDINGS_TRY(const auto opened, live.open(newSessionId(), holdings));
    return sessionReply(opened.session, true);
}

Parameter sessionId()
{
    Parameter id = queryText("session_id", "Name of the session, as POST /session gave it").range(1, 100).needed();
    id.in = Parameter::In::path;
    return id;
}

} // namespace

RouteTable sessionRoutes(LivePortfolios &live, const std::shared_ptr<SessionHub *> &hub)
{
    RouteTable table;
    table.push_back({"POST", "/session", Work::io, Scope::write, "Sessions",
        "Begins a live portfolio session; the body may name its holdings: {\"holdings\": {\"AAPL\": 100}}",
        {bodyJsonObject(kHoldings, "Tickers and their shares. Without: AAPL 100, GOOGL 50, MSFT 75")}, "NewSession",
        [&live](const Request &request) { return create(live, request); }});
    table.back().audited = false; // a session is not kept for long, and may begin many times a second
    table.push_back({"GET", "/session/{session_id}", Work::io, Scope::read, "Sessions", "A live portfolio session", {sessionId()},
        "Session", [&live](const Request &request) -> Result<Reply> {
            SOUNDINGS_TRY(
                const LiveSession session, live.sessions().find(request.arguments.text("session_id"), engine::Activity::none));
            return sessionReply(session, false);
        }});
    table.push_back({"DELETE", "/session/{session_id}", Work::io, Scope::write, "Sessions", "Ends a session and forgets it",
        {sessionId()}, "",
        [&live](const Request &request) -> Result<Reply> {
            SOUNDINGS_CHECK(live.sessions().remove(request.arguments.text("session_id")));
            Reply reply;
            reply.status = 204;
            return reply;
        },
        204});
    table.back().audited = false;
    table.push_back({"GET", "/ws/{session_id}", Work::instant, Scope::write, "Sessions", "WebSocket of a live portfolio session",
        {sessionId()}, "", [](const Request &) -> Result<Reply> {
            return fail(
                ErrorCode::badRequest, QStringLiteral("This address is a WebSocket: connect with ws:// instead of http://."));
        }});
    table.back().socket = [hub](WebSocketLink *link, const Arguments &arguments) {
        (*hub)->admit(link, arguments.text("session_id"));
    };
    return table;
}

} // namespace soundings::server
