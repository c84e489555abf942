#include "server/json/write_common.h"
#include "server/json/write_scores.h"
#include "server/json/write_stocks.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

void writeLeaderboard(JsonWriter &json, const std::vector<engine::StockRecord> &records)
{
    json.beginArray();
    for (const engine::StockRecord &record : records) {
        json.beginObject();
        writeLeaderboardRow(json, record);
        json.endObject();
    }
    json.endArray();
}

Result<Reply> leaderboardReply(Result<std::vector<engine::StockRecord>> records)
{
    if (!records)
        return std::unexpected(std::move(records).error());
    JsonWriter json;
    writeLeaderboard(json, *records);
    Reply reply = jsonReply(json);
    reply.cacheTags = cacheTags(*records, engine::DataKind::stocks | engine::DataKind::scores);
    return reply;
}

Result<Reply> bySector(const engine::ScoreService &scores, const Request &request)
{
    SOUNDINGS_TRY(const auto sectors, scores.bySector(request.arguments.integer("limit_per_sector")));
    JsonWriter json;
    json.beginObject();
    for (const auto &[sector, records] : sectors) {
        json.key(sector);
        writeLeaderboard(json, records);
    }
    json.endObject();
    return jsonReply(json);
}

Result<Reply> calculate(const engine::ScoreService &scores, const Request &request)
{
    SOUNDINGS_TRY(const engine::ScoringReport report, scores.calculate({}, request.stop));
    JsonWriter json;
    json.beginObject();
    json.member("success", true);
    json.member("scored_count", report.scored);
    json.member("rated_count", report.rated);
    json.member("sectors_analyzed", report.sectors);
    json.member("profile", toText(report.profile));
    json.member("message",
        QStringLiteral("Scored %1 stocks in %2 sectors; %3 of them are rated.")
            .arg(report.scored)
            .arg(report.sectors)
            .arg(report.rated));
    json.endObject();
    return jsonReply(json);
}

Result<Reply> snapshot(const engine::ScoreService &scores, const Request &)
{
    SOUNDINGS_TRY(const int count, scores.snapshot());
    JsonWriter json;
    json.beginObject();
    json.member("success", true);
    json.member("snapshots_created", count);
    json.member("message", QStringLiteral("Kept today's scores of %1 stocks.").arg(count));
    json.endObject();
    return jsonReply(json);
}

Result<Reply> breakdown(const engine::ScoreService &scores, const Request &request)
{
    SOUNDINGS_TRY(const auto found, scores.breakdown(request.arguments.ticker(), request.arguments.flag("include_momentum")));
    JsonWriter json;
    write(json, found);
    Reply reply = jsonReply(json);
    reply.cacheTags = {engine::tagOf(found.stock.ticker)};
    return reply;
}

} // namespace

RouteTable scoreRoutes(engine::Services &services)
{
    const engine::ScoreService &scores = services.scores;
    QStringList signalNames;
    for (const Signal signal : allSignals())
        signalNames.append(toText(signal));
    Parameter signal = queryText("signal", "The signal, in any case").oneOf(signalNames).anyCase().needed();
    signal.in = Parameter::In::path;

    RouteTable table;
    table.push_back({"POST", "/api/stocks/scores/calculate", Work::cpu, Scope::admin, "Scores",
        "Computes and stores the score of every stock", {}, "CalculateResult",
        [&scores](const Request &request) { return calculate(scores, request); }});
    table.push_back(
        {"POST", "/api/stocks/scores/snapshot", Work::io, Scope::admin, "Scores", "Keeps today's scores for the history", {},
            "SnapshotResult", [&scores](const Request &request) { return snapshot(scores, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/score-breakdown", Work::io, Scope::read, "Scores",
        "Why a stock has its score, factor by factor",
        {pathTicker(),
            queryFlag("include_momentum", "Without momentum the score is computed anew from the fundamentals alone", true)},
        "ScoreBreakdown", [&scores](const Request &request) { return breakdown(scores, request); }});
    table.back().cache = CacheRule{engine::CacheLifetime::scores, [](const Arguments &arguments) {
                                       const QByteArray key = "stocks:score:" + arguments.ticker().text().toLatin1();
                                       return arguments.flag("include_momentum") ? key : key + ":without-momentum";
                                   }};
    table.push_back({"GET", "/api/stocks/leaderboard/top", Work::io, Scope::read, "Scores", "The best rated stocks",
        {queryInteger("limit", "At most so many").range(1, 100).otherwise(QStringLiteral("20")),
            queryText("sector", "Only this sector")},
        "Leaderboard", [&scores](const Request &request) {
            return leaderboardReply(scores.leaderboard(request.arguments.integer("limit"), request.arguments.text("sector")));
        }});
    table.back().cache = cachedByArguments("leaderboard:top", engine::CacheLifetime::lists);
    table.push_back({"GET", "/api/stocks/leaderboard/by-signal/{signal}", Work::io, Scope::read, "Scores",
        "Stocks with one signal, the best first",
        {std::move(signal), queryInteger("limit", "At most so many").range(1, 200).otherwise(QStringLiteral("50"))},
        "Leaderboard", [&scores](const Request &request) {
            const Signal wanted = signalFromText(request.arguments.text("signal")).value_or(Signal::notRated);
            return leaderboardReply(scores.bySignal(wanted, request.arguments.integer("limit")));
        }});
    table.push_back({"GET", "/api/stocks/leaderboard/sectors", Work::io, Scope::read, "Scores", "The best of each sector",
        {queryInteger("limit_per_sector", "At most so many a sector").range(1, 20).otherwise(QStringLiteral("5"))},
        "SectorLeaderboard", [&scores](const Request &request) { return bySector(scores, request); }});
    return table;
}

} // namespace soundings::server
