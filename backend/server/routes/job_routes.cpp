#include "server/json/write_common.h"
#include "server/json/write_jobs.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

Reply uncached(JsonWriter &json)
{
    Reply reply = jsonReply(json);
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

Reply jobReply(const Job &job, int status = 200)
{
    JsonWriter json(1024);
    write(json, job);
    Reply reply = uncached(json);
    reply.status = status;
    return reply;
}

Result<Reply> list(const JobOptions &jobs, const Arguments &arguments)
{
    engine::JobFilter filter{
        .task = arguments.text("task"), .limit = arguments.integer("limit"), .offset = arguments.integer("offset")};
    if (arguments.has("state"))
        filter.state = jobStateFromText(arguments.text("state"));
    SOUNDINGS_TRY(const engine::JobPage page, jobs.queue->list(filter));
    JsonWriter json(4096);
    json.beginObject();
    json.key("jobs");
    json.beginArray();
    for (const Job &job : page.jobs)
        writeBrief(json, job);
    json.endArray();
    json.member("total", page.total);
    json.member("limit", filter.limit);
    json.member("offset", filter.offset);
    json.member("tasks", jobs.tasks);
    json.endObject();
    return uncached(json);
}

Result<Reply> show(engine::JobQueue &queue, const QString &id)
{
    SOUNDINGS_TRY(const std::optional<Job> job, queue.find(id));
    if (!job) {
        return fail(ErrorCode::notFound,
            QStringLiteral("There is no job %1, or it has been forgotten. GET /api/jobs lists those there are.").arg(id));
    }
    return jobReply(*job);
}

Result<Reply> runTask(const JobOptions &jobs, const Arguments &arguments)
{
    const QString task = arguments.text("task");
    if (!jobs.tasks.contains(task)) {
        return fail(ErrorCode::notFound,
            QStringLiteral("There is no task “%1”. There are: %2.").arg(task, jobs.tasks.join(QStringLiteral(", "))));
    }
    SOUNDINGS_TRY(const Job job,
        jobs.queue->enqueue({.task = task, .args = arguments.jsonArray("args"), .kwargs = arguments.jsonObject("kwargs")}));
    Reply reply = jobReply(job, 202);
    reply.headers.push_back({"Location", "/api/jobs/" + job.id.toUtf8()});
    return reply;
}

Result<Reply> workers(engine::JobQueue &queue)
{
    SOUNDINGS_TRY(const std::vector<engine::Worker> workers, queue.workers());
    JsonWriter json(1024);
    json.beginObject();
    json.key("workers");
    json.beginArray();
    for (const engine::Worker &worker : workers)
        write(json, worker);
    json.endArray();
    json.endObject();
    return uncached(json);
}

Parameter inPath(const char *name, const char *description)
{
    Parameter parameter = queryText(name, description).range(1, 200).needed();
    parameter.in = Parameter::In::path;
    return parameter;
}

Parameter jobId()
{
    return inPath("id", "The job's id");
}

QStringList stateNames()
{
    QStringList names;
    for (const JobState state : kJobStates)
        names.append(toText(state));
    return names;
}

} // namespace

RouteTable jobRoutes(const JobOptions &jobs)
{
    engine::JobQueue &queue = *jobs.queue;
    RouteTable table;
    table.push_back({"GET", "/api/jobs", Work::io, Scope::read, "Jobs", "What waits, runs and ran, the newest first",
        {queryText("state", "Only jobs in this state").oneOf(stateNames()).anyCase(), queryText("task", "Only jobs of this task"),
            queryInteger("limit", "How many at most").range(1, 500).otherwise(QStringLiteral("50")),
            queryInteger("offset", "How many to leave out").range(0, 1e9).otherwise(QStringLiteral("0"))},
        "JobList", [jobs](const Request &request) { return list(jobs, request.arguments); }});
    table.push_back({"GET", "/api/jobs/{id}", Work::io, Scope::read, "Jobs", "A job with its result, its error and its log",
        {jobId()}, "Job", [&queue](const Request &request) { return show(queue, request.arguments.text("id")); }});
    table.push_back({"POST", "/api/jobs/run/{task}", Work::io, Scope::admin, "Jobs", "Orders a run of a task",
        {inPath("task", "Name of a task, such as soundings.recalculate_all_scores"),
            bodyJsonArray("args", "What the task is given, by position"), bodyJsonObject("kwargs", "The same, by name")},
        "Job", [jobs](const Request &request) { return runTask(jobs, request.arguments); }, 202});
    table.push_back({"POST", "/api/jobs/{id}/retry", Work::io, Scope::admin, "Jobs",
        "Runs a finished job once more, under its id", {jobId()}, "Job", [&queue](const Request &request) -> Result<Reply> {
            SOUNDINGS_TRY(const Job job, queue.retry(request.arguments.text("id")));
            return jobReply(job);
        }});
    table.push_back({"POST", "/api/jobs/{id}/cancel", Work::io, Scope::admin, "Jobs",
        "Takes a job out of the queue, or asks the run that has begun to stop", {jobId()}, "Job",
        [&queue](const Request &request) -> Result<Reply> {
            SOUNDINGS_TRY(const Job job, queue.cancel(request.arguments.text("id")));
            return jobReply(job);
        }});
    table.push_back({"GET", "/api/workers", Work::io, Scope::read, "Jobs", "Who runs jobs", {}, "Workers",
        [&queue](const Request &) { return workers(queue); }});
    return table;
}

} // namespace soundings::server
