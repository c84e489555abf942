#include "server/json/write_common.h"
#include "server/json/write_scores.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

Parameter daysParameter(const char *fallback)
{
    return queryInteger("days", "Calendar days back").range(1, 90).otherwise(QLatin1String(fallback));
}

Result<Reply> history(const engine::ScoreService &scores, const Request &request)
{
    const Ticker ticker = request.arguments.ticker();
    const int days = request.arguments.integer("days");
    SOUNDINGS_TRY(const engine::ScoreHistory found, scores.history(ticker, days));
    JsonWriter json;
    json.beginObject();
    json.member("ticker", ticker.text());
    json.member("days", days);
    json.member("record_count", int(found.snapshots.size()));
    json.key("history");
    json.beginArray();
    for (const ScoreSnapshot &snapshot : found.snapshots)
        write(json, snapshot);
    json.endArray();
    json.key("provenance");
    write(json, found.provenance);
    json.endObject();
    return jsonReply(json);
}

Result<Reply> change(const engine::ScoreService &scores, const Request &request)
{
    SOUNDINGS_TRY(const engine::ScoreDelta delta, scores.change(request.arguments.ticker(), request.arguments.integer("days")));
    JsonWriter json;
    write(json, delta);
    return jsonReply(json);
}

Result<Reply> movers(const engine::ScoreService &scores, const Request &request)
{
    const int days = request.arguments.integer("days");
    const QString direction = request.arguments.text("direction");
    const auto way = direction == u"down" ? engine::MoveDirection::down : engine::MoveDirection::up;
    SOUNDINGS_TRY(const auto deltas, scores.movers(days, request.arguments.integer("limit"), way));
    JsonWriter json;
    json.beginObject();
    json.member("period_days", days);
    json.member("direction", direction);
    json.member("count", int(deltas.size()));
    json.key("movers");
    json.beginArray();
    for (const engine::ScoreDelta &delta : deltas)
        writeMover(json, delta);
    json.endArray();
    json.endObject();
    return jsonReply(json);
}

Result<Reply> signalChanges(const engine::ScoreService &scores, const Request &request)
{
    const int days = request.arguments.integer("days");
    SOUNDINGS_TRY(const auto deltas, scores.signalChanges(days));
    JsonWriter json;
    json.beginObject();
    json.member("period_days", days);
    json.member("count", int(deltas.size()));
    json.key("signal_changes");
    json.beginArray();
    for (const engine::ScoreDelta &delta : deltas)
        writeSignalChange(json, delta);
    json.endArray();
    json.endObject();
    return jsonReply(json);
}

} // namespace

RouteTable scoreChangeRoutes(engine::Services &services)
{
    const engine::ScoreService &scores = services.scores;
    RouteTable table;
    table.push_back({"GET", "/api/stocks/{ticker}/score-history", Work::io, Scope::read, "Scores",
        "The daily scores of a stock, oldest first", {pathTicker(), daysParameter("30")}, "ScoreHistory",
        [&scores](const Request &request) { return history(scores, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/score-change", Work::io, Scope::read, "Scores",
        "A stock's score now against some days ago", {pathTicker(), daysParameter("7")}, "ScoreChange",
        [&scores](const Request &request) { return change(scores, request); }});
    table.push_back(
        {"GET", "/api/stocks/score-changes/movers", Work::io, Scope::read, "Scores", "Whose score rose, or fell, the most",
            {daysParameter("7"), queryInteger("limit", "At most so many").range(1, 50).otherwise(QStringLiteral("10")),
                queryText("direction", "Only gainers, or only losers")
                    .oneOf({QStringLiteral("up"), QStringLiteral("down")})
                    .otherwise(QStringLiteral("up"))},
            "Movers", [&scores](const Request &request) { return movers(scores, request); }});
    table.push_back(
        {"GET", "/api/stocks/score-changes/signals", Work::io, Scope::read, "Scores", "Whose signal is not what it was",
            {daysParameter("7")}, "SignalChanges", [&scores](const Request &request) { return signalChanges(scores, request); }});
    return table;
}

} // namespace soundings::server
