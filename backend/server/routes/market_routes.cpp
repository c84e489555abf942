#include "server/json/write_common.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

QString clockText(std::chrono::minutes time)
{
    return QStringLiteral("%1:%2").arg(time.count() / 60, 2, 10, QChar(u'0')).arg(time.count() % 60, 2, 10, QChar(u'0'));
}

Result<Reply> status(const engine::Services &services, const Request &)
{
    SOUNDINGS_TRY(const MarketStatus now, services.calendar.status(services.clock.now()));
    JsonWriter json(256);
    json.beginObject();
    json.member("open", now.open);
    json.member("reason", now.reason);
    member(json, "next_open", now.nextOpen);
    member(json, "next_close", now.nextClose);
    json.endObject();
    return jsonReply(json);
}

Result<Reply> calendar(const engine::Services &services, const Request &request)
{
    int year = request.arguments.integer("year");
    if (!request.arguments.has("year")) {
        SOUNDINGS_TRY(const Day today, dayInNewYork(services.clock.now()));
        year = int(std::chrono::year_month_day(today).year());
    }
    SOUNDINGS_TRY(const auto closures, services.calendar.closures(year));
    SOUNDINGS_TRY(const auto earlyCloses, services.calendar.earlyCloses(year));
    JsonWriter json;
    json.beginObject();
    json.member("year", year);
    json.key("closures");
    json.beginArray();
    for (const MarketClosure &closure : closures) {
        json.beginObject();
        member(json, "date", closure.day);
        json.member("name", closure.name);
        json.endObject();
    }
    json.endArray();
    json.key("early_closes");
    json.beginArray();
    for (const EarlyClose &early : earlyCloses) {
        json.beginObject();
        member(json, "date", early.day);
        json.member("name", early.name);
        json.member("close", clockText(early.close));
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return jsonReply(json);
}

} // namespace

RouteTable marketRoutes(engine::Services &services)
{
    RouteTable table;
    table.push_back({"GET", "/api/market/status", Work::io, Scope::read, "Market",
        "Whether New York trades now, and when it opens and closes next", {}, "MarketStatus",
        [&services](const Request &request) { return status(services, request); }});
    table.push_back({"GET", "/api/market/calendar", Work::io, Scope::read, "Market",
        "Weekdays without a session, and sessions that end early",
        {queryInteger("year", "The year; this one when not given")
                .range(TradingCalendar::kFirstYear, TradingCalendar::kLastYear)},
        "MarketCalendar", [&services](const Request &request) { return calendar(services, request); }});
    return table;
}

} // namespace soundings::server
