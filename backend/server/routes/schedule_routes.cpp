#include "server/routes/schedule_routes.h"

#include "server/json/write_common.h"

namespace soundings::server {

using jobs::ScheduleEntry;
using jobs::ScheduleView;
using protocol::JsonWriter;

namespace {

/// What becomes of runs that were missed, for people.
QString missedRule(const ScheduleEntry &entry)
{
    if (!entry.grace)
        return QStringLiteral("Runs that were missed are made up for by one, however late.");
    return QStringLiteral("Runs that were missed are made up for by one, at most %1 hours late.")
        .arg(std::chrono::floor<std::chrono::hours>(*entry.grace).count());
}

void write(JsonWriter &json, const ScheduleView &view)
{
    json.beginObject();
    json.member("name", view.entry.name);
    json.member("task", view.entry.task);
    json.member("rule", view.entry.rule.words());
    json.member("missed", missedRule(view.entry));
    json.member("time_zone", jobs::ScheduleRule::timeZone());
    json.member("paused", view.mark.isPaused);
    json.key("last_run");
    if (view.mark.lastPlanned) {
        json.beginObject();
        member(json, "planned_at", *view.mark.lastPlanned);
        json.member("job_id", view.mark.lastJob);
        json.endObject();
    } else {
        json.null();
    }
    json.key("next_runs");
    json.beginArray();
    for (const Timestamp moment : view.next)
        json.value(toIso8601(moment));
    json.endArray();
    json.endObject();
}

Result<Reply> overview(const jobs::Scheduler &scheduler, int count)
{
    SOUNDINGS_TRY(const auto views, scheduler.overview(count));
    SOUNDINGS_TRY(const QString leader, scheduler.leader());
    JsonWriter json;
    json.beginObject();
    knownText(json, "scheduler", leader);
    json.member("is_this_server", scheduler.leads());
    json.key("entries");
    json.beginArray();
    for (const ScheduleView &view : views)
        write(json, view);
    json.endArray();
    json.endObject();
    Reply reply = jsonReply(json);
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

constexpr int kFewRuns = 10;

Parameter entryName()
{
    Parameter name = queryText("entry", "Name of an entry of the schedule").range(1, 100).needed();
    name.in = Parameter::In::path;
    return name;
}

Route pauseRoute(const char *pattern, const char *summary, const std::shared_ptr<jobs::Scheduler> &scheduler, bool paused)
{
    return {"POST", pattern, Work::io, Scope::admin, "Jobs", summary, {entryName()}, "Schedule",
        [scheduler, paused](const Request &request) -> Result<Reply> {
            SOUNDINGS_CHECK(scheduler->setPaused(request.arguments.text("entry"), paused));
            return overview(*scheduler, kFewRuns);
        }};
}

} // namespace

RouteTable scheduleRoutes(const std::shared_ptr<jobs::Scheduler> &scheduler)
{
    RouteTable table;
    table.push_back({"GET", "/api/jobs/schedule", Work::io, Scope::read, "Jobs",
        "What runs by the clock: its rule, its last run and its next ones",
        {queryInteger("runs", "How many of the next runs of each entry").range(1, 100).otherwise(QString::number(kFewRuns))},
        "Schedule", [scheduler](const Request &request) { return overview(*scheduler, request.arguments.integer("runs")); }});
    table.push_back(
        pauseRoute("/api/jobs/schedule/{entry}/pause", "Drops the runs of an entry until it is resumed", scheduler, true));
    table.push_back(
        pauseRoute("/api/jobs/schedule/{entry}/resume", "Runs an entry again, from its next run on", scheduler, false));
    return table;
}

} // namespace soundings::server
