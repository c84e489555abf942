#include "storage/sql/sql_job_store.h"

#include "storage/sql/job_rows.h"

#include <QUuid>

#include <array>

namespace soundings::storage::sql {

namespace {

using engine::JobRequest;

std::string selectJobs(const char *where)
{
    return std::string("SELECT ") + kJobColumns + " FROM jobs " + where;
}

std::optional<Job> jobOf(Connection &connection, const QString &id)
{
    static const std::string text = selectJobs("WHERE id = $1");
    Query query(connection, text, {value(id)});
    return query.next() ? std::optional(readJob(query)) : std::nullopt;
}

/// The new job; nullopt when there is one with this id.
std::optional<Job> insert(Connection &connection, const JobRequest &request, Timestamp now)
{
    Job job{.id = request.id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : request.id,
        .task = request.task,
        .args = request.args,
        .kwargs = request.kwargs,
        .queuedAt = now};
    const bool waits = request.notBefore && *request.notBefore > now;
    const int added = run(connection,
        "INSERT INTO jobs (id, task, state, phase, priority, not_before, queued_at, args, kwargs) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING",
        {value(job.id), value(job.task), value(int(JobState::pending)), value(int(waits ? Phase::time : Phase::worker)),
            value(std::clamp(request.priority, 0, 9)), waits ? value(*request.notBefore) : Value(), value(now),
            jsonValue(job.args), jsonValue(job.kwargs)});
    return added == 1 ? std::optional(std::move(job)) : std::nullopt;
}

std::unexpected<Error> noSuchJob(const QString &id)
{
    return fail(ErrorCode::notFound,
        QStringLiteral("There is no job %1, or it has been forgotten. “soundings-server jobs” lists those there are.").arg(id));
}

} // namespace

Result<std::vector<Job>> SqlJobStore::add(std::span<const JobRequest> requests, Timestamp now)
{
    return write([&](Connection &connection) -> Result<std::vector<Job>> {
        std::vector<Job> jobs;
        jobs.reserve(requests.size());
        for (const JobRequest &request : requests) {
            std::optional<Job> job = insert(connection, request, now);
            if (!job)
                job = jobOf(connection, request.id);
            if (!job)
                return noSuchJob(request.id); // forgotten between the two statements
            jobs.push_back(std::move(*job));
        }
        return jobs;
    });
}

Result<std::optional<Job>> SqlJobStore::find(const QString &id)
{
    return m_database.read([&](Connection &connection) -> Result<std::optional<Job>> {
        std::optional<Job> job = jobOf(connection, id);
        if (job) {
            Query log(connection, "SELECT coalesce(log, '') FROM jobs WHERE id = $1", {value(id)});
            if (log.next())
                job->log = logLines(log.text(0));
        }
        return job;
    });
}

Result<engine::JobPage> SqlJobStore::list(const engine::JobFilter &filter)
{
    return m_database.read([&](Connection &connection) -> Result<engine::JobPage> {
        // The two filters may be absent; -1 and the empty text stand for that.
        static const char *const where = "WHERE ($1 < 0 OR state = $1) AND ($2 = '' OR task = $2)";
        static const std::string count = std::string("SELECT count(*) FROM jobs ") + where;
        static const std::string page = selectJobs(where) + " ORDER BY number DESC LIMIT $3 OFFSET $4";
        const std::array<Value, 4> values{
            value(filter.state ? int(*filter.state) : -1), value(filter.task), value(filter.limit), value(filter.offset)};
        engine::JobPage result;
        {
            Query query(connection, count, std::span(values).first(2));
            query.next();
            result.total = int(query.integer(0));
        }
        Query query(connection, page, values);
        while (query.next())
            result.jobs.push_back(readJob(query));
        return result;
    });
}

Result<engine::JobCounts> SqlJobStore::counts()
{
    return m_database.read([](Connection &connection) -> Result<engine::JobCounts> {
        engine::JobCounts counts;
        // Phase by phase, because each has an index in which the states stand.
        for (const char *text : {"SELECT state, count(*) FROM jobs WHERE phase = 0 GROUP BY state",
                 "SELECT state, count(*) FROM jobs WHERE phase = 1 GROUP BY state",
                 "SELECT state, count(*) FROM jobs WHERE phase = 2 GROUP BY state",
                 "SELECT state, count(*) FROM jobs WHERE phase = 3 GROUP BY state"}) {
            Query query(connection, text);
            while (query.next()) {
                if (const auto state = std::size_t(query.integer(0)); state < counts.byState.size())
                    counts.byState[state] += query.integer(1);
            }
        }
        return counts;
    });
}

Result<Job> SqlJobStore::cancel(const QString &id, Timestamp now)
{
    return write([&](Connection &connection) -> Result<Job> {
        // Twice: a worker may take the job, or give it back, between the two statements.
        for (int attempt = 0; attempt < 2; ++attempt) {
            const int waiting =
                run(connection, "UPDATE jobs SET state = $2, phase = $3, finished_at = $4 WHERE id = $1 AND phase IN (0, 1)",
                    {value(id), value(int(JobState::revoked)), value(int(Phase::nothing)), value(now)});
            const int running =
                waiting == 0 ? run(connection, "UPDATE jobs SET cancel_asked = 1 WHERE id = $1 AND phase = 2", {value(id)}) : 0;
            const std::optional<Job> job = jobOf(connection, id);
            if (!job)
                return noSuchJob(id);
            if (waiting + running > 0)
                return *job;
            if (isFinished(job->state)) {
                return fail(ErrorCode::conflict,
                    QStringLiteral("Job %1 is finished (%2); only one that waits or runs can be cancelled.")
                        .arg(id, toText(job->state)));
            }
        }
        return fail(ErrorCode::conflict, QStringLiteral("Job %1 changes at this moment. Try again.").arg(id));
    });
}

Result<Job> SqlJobStore::retry(const QString &id, Timestamp now)
{
    return write([&](Connection &connection) -> Result<Job> {
        const int queued = run(connection,
            "UPDATE jobs SET state = $2, phase = $3, not_before = NULL, queued_at = $4, started_at = NULL, finished_at = NULL, "
            "runtime_ms = NULL, attempts = 0, failures = 0, losses = 0, worker = NULL, worker_name = NULL, cancel_asked = 0, "
            "progress = NULL, progress_note = NULL, result = NULL, error = NULL WHERE id = $1 AND phase = 3",
            {value(id), value(int(JobState::pending)), value(int(Phase::worker)), value(now)});
        std::optional<Job> job = jobOf(connection, id);
        if (!job)
            return noSuchJob(id);
        if (queued == 0) {
            return fail(ErrorCode::conflict,
                QStringLiteral("Job %1 is not finished (%2), so that it will run anyway. Cancel it first to begin anew.")
                    .arg(id, toText(job->state)));
        }
        return std::move(*job);
    });
}

Result<int> SqlJobStore::forget(const engine::JobHistory &history, Timestamp now)
{
    return write([&](Connection &connection) -> Result<int> {
        int forgotten = 0;
        for (const JobState state : kJobStates) {
            if (!isFinished(state))
                continue;
            forgotten += run(connection,
                "DELETE FROM jobs WHERE phase = 3 AND state = $1 AND number <= (SELECT number FROM jobs WHERE phase = 3 AND "
                "state = $1 ORDER BY number DESC LIMIT 1 OFFSET $2)",
                {value(int(state)), value(history.ofEachState)});
            forgotten += run(connection, "DELETE FROM jobs WHERE phase = 3 AND state = $1 AND finished_at < $2",
                {value(int(state)), value(Timestamp(now - history.age))});
        }
        return forgotten;
    });
}

} // namespace soundings::storage::sql
