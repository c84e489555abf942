#include "server/json/write_common.h"
#include "server/json/write_scores.h"
#include "server/json/write_stocks.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

Result<Reply> horizons(const Request &)
{
    JsonWriter json;
    json.beginObject();
    json.key("horizons");
    json.beginArray();
    for (const analysis::HorizonInfo &horizon : analysis::allHorizons()) {
        json.beginObject();
        writeHorizon(json, "key", horizon);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return jsonReply(json);
}

Result<Reply> top(const engine::ScoreService &scores, const Request &request)
{
    const auto horizon = analysis::horizonFromKey(request.arguments.text("horizon")).value_or(analysis::Horizon::mediumTerm);
    SOUNDINGS_TRY(const auto candidates,
        scores.recommendations(horizon, request.arguments.integer("limit"), request.arguments.text("sector")));
    JsonWriter json;
    json.beginObject();
    writeHorizon(json, "horizon", analysis::infoOf(horizon));
    json.member("count", int(candidates.size()));
    json.key("candidates");
    json.beginArray();
    int rank = 0;
    for (const engine::Recommendation &candidate : candidates) {
        json.beginObject();
        json.member("rank", ++rank);
        json.member("horizon_score", candidate.fit.score);
        json.member("why", candidate.fit.why);
        writeLeaderboardRow(json, candidate.record);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    Reply reply = jsonReply(json);
    for (const engine::Recommendation &candidate : candidates)
        reply.cacheTags.append(engine::tagOf(candidate.record.stock.ticker));
    reply.cacheTags += cacheTags({}, engine::DataKind::stocks | engine::DataKind::fundamentals | engine::DataKind::scores);
    return reply;
}

} // namespace

RouteTable recommendationRoutes(engine::Services &services)
{
    const engine::ScoreService &scores = services.scores;
    QStringList keys;
    for (const analysis::HorizonInfo &horizon : analysis::allHorizons())
        keys.append(QLatin1String(horizon.key));
    RouteTable table;
    table.push_back({"GET", "/api/stocks/recommendations/horizons", Work::instant, Scope::read, "Recommendations",
        "The investment horizons and how they weigh a score", {}, "Horizons", horizons});
    table.push_back(
        {"GET", "/api/stocks/recommendations/top", Work::io, Scope::read, "Recommendations", "Stocks that fit a horizon best",
            {queryText("horizon", "How long the stock is to be held").oneOf(keys).anyCase().otherwise(QStringLiteral("medium")),
                queryInteger("limit", "At most so many").range(1, 50).otherwise(QStringLiteral("10")),
                queryText("sector", "Only this sector")},
            "Recommendations", [&scores](const Request &request) { return top(scores, request); }});
    table.back().cache = cachedByArguments("recommendations:top", engine::CacheLifetime::lists);
    return table;
}

} // namespace soundings::server
