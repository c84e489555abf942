#include "storage/sql/job_rows.h"
#include "storage/sql/sql_job_store.h"

#include <array>
#include <limits>
#include <unordered_set>

namespace soundings::storage::sql {

namespace {

using engine::JobNote;
using engine::JobSettlement;
using engine::StoredWorker;
using engine::TakenJob;
using engine::WorkGiven;
using engine::WorkStep;

/// Any fixed number: transactions that give out jobs wait for each other by it, so that each sees which tasks run.
constexpr const char *kLockTaking = "SELECT pg_advisory_xact_lock(1397638218)";

Value orNull(const std::optional<Timestamp> &time)
{
    return time ? value(*time) : Value();
}

void extendLog(Connection &connection, std::int64_t number, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    QString log;
    {
        Query query(connection, "SELECT coalesce(log, '') FROM jobs WHERE number = $1", {value(number)});
        if (query.next())
            log = query.text(0);
    }
    run(connection, "UPDATE jobs SET log = $2 WHERE number = $1", {value(number), value(extendedLog(log, lines))});
}

/// False: the job is not this worker's any more.
bool finish(Connection &connection, const QString &worker, const JobSettlement &settled)
{
    return run(connection,
               "UPDATE jobs SET state = $4, phase = 3, started_at = coalesce($5, started_at), finished_at = $6, runtime_ms = $7, "
               "result = $8, error = $9, progress = coalesce($10, progress), progress_note = coalesce($11, progress_note), "
               "worker = NULL, alone_task = NULL WHERE number = $1 AND worker = $2 AND claims = $3",
               {value(settled.number), value(worker), value(settled.claim), value(int(settled.state)), orNull(settled.startedAt),
                   value(settled.finishedAt), value(settled.runtimeMs),
                   settled.state == JobState::success ? jsonValue(settled.result) : Value(), failureValue(settled.failure),
                   settled.progress ? Value(settled.progress->fraction) : Value(),
                   settled.progress ? value(storable(settled.progress->note)) : Value()})
        == 1;
}

/// To be run once more: later after a failure, at once when it was given back. Unless somebody has cancelled it meanwhile.
bool putBack(Connection &connection, const QString &worker, const JobSettlement &settled)
{
    const bool failed = settled.state == JobState::retry;
    const int revoked = run(connection,
        "UPDATE jobs SET state = $4, phase = 3, finished_at = $5, worker = NULL, alone_task = NULL "
        "WHERE number = $1 AND worker = $2 AND claims = $3 AND cancel_asked = 1",
        {value(settled.number), value(worker), value(settled.claim), value(int(JobState::revoked)), value(settled.finishedAt)});
    if (revoked == 1)
        return true;
    return run(connection,
               "UPDATE jobs SET state = $4, phase = $5, not_before = $6, started_at = coalesce($7, started_at), "
               "runtime_ms = $8, error = coalesce($9, error), failures = failures + $10, attempts = attempts - $11, "
               "worker = NULL, alone_task = NULL WHERE number = $1 AND worker = $2 AND claims = $3",
               {value(settled.number), value(worker), value(settled.claim), value(int(settled.state)),
                   value(int(settled.notBefore ? Phase::time : Phase::worker)), orNull(settled.notBefore),
                   orNull(settled.startedAt), value(settled.runtimeMs), failureValue(settled.failure), value(failed ? 1 : 0),
                   value(settled.begun ? 0 : 1)})
        == 1;
}

bool note(Connection &connection, const QString &worker, const JobNote &note)
{
    return run(connection,
               "UPDATE jobs SET state = CASE WHEN CAST($4 AS bigint) IS NULL THEN state ELSE $7 END, started_at = coalesce($4, "
               "started_at), "
               "progress = coalesce($5, progress), progress_note = coalesce($6, progress_note) "
               "WHERE number = $1 AND worker = $2 AND claims = $3",
               {value(note.number), value(worker), value(note.claim), orNull(note.startedAt),
                   note.progress ? Value(note.progress->fraction) : Value(),
                   note.progress ? value(storable(note.progress->note)) : Value(), value(int(JobState::started))})
        == 1;
}

/// The tasks of which no further job may be taken: one of them runs somewhere.
QStringList tasksThatRunAlone(Connection &connection)
{
    QStringList tasks;
    Query query(connection, "SELECT alone_task FROM jobs WHERE alone_task IS NOT NULL");
    while (query.next())
        tasks.append(query.text(0));
    return tasks;
}

/// Jobs that could be taken, in the order of their priority and age.
std::vector<TakenJob> candidates(Connection &connection, int limit, bool suspects, const QStringList &taskNames)
{
    std::string text =
        std::string("SELECT ") + kJobColumns + ", claims, failures, losses FROM jobs WHERE phase = 1 AND losses < $1";
    std::vector<Value> values{value(suspects ? std::numeric_limits<int>::max() : engine::kSuspectLosses)};
    for (const QString &name : taskNames) {
        values.push_back(value(name));
        text += " AND task <> $" + std::to_string(values.size());
    }
    values.push_back(value(limit));
    text += " ORDER BY priority, number LIMIT $" + std::to_string(values.size());
    std::vector<TakenJob> found;
    Query query(connection, text, values);
    while (query.next()) {
        found.push_back({readJob(query), query.integer(0), query.integer(kJobColumnCount),
            int(query.integer(kJobColumnCount + 1)), int(query.integer(kJobColumnCount + 2))});
    }
    return found;
}

bool claim(Connection &connection, TakenJob &job, const QString &worker, const QString &workerName, bool alone, Timestamp now)
{
    ++job.claim;
    ++job.job.attempts;
    job.job.worker = workerName;
    job.job.nextRetryAt.reset();
    job.job.progress.reset();
    if (job.job.state == JobState::started)
        job.job.startedAt = now;
    return run(connection,
               "UPDATE jobs SET state = $2, phase = 2, attempts = attempts + 1, claims = claims + 1, worker = $3, "
               "worker_name = $4, alone_task = $5, started_at = $6, progress = NULL, progress_note = NULL "
               "WHERE number = $1 AND phase = 1",
               {value(job.number), value(int(job.job.state)), value(worker), value(workerName),
                   alone ? value(job.job.task) : Value(), job.job.state == JobState::started ? value(now) : Value()})
        == 1;
}

std::vector<TakenJob> take(Connection &connection, const WorkStep &step, const QString &workerName)
{
    if (connection.dialect() == Dialect::postgres) {
        Query lock(connection, kLockTaking);
        lock.next();
    }
    run(connection, "UPDATE jobs SET phase = 1 WHERE phase = 0 AND not_before <= $1", {value(step.now)});
    QStringList closed = step.tasksAlone.isEmpty() ? QStringList() : tasksThatRunAlone(connection);
    bool suspects = step.suspects && step.start > 0;
    std::vector<TakenJob> taken;
    // Those of one batch that must not run beside another are passed over; what is behind them comes in the next step.
    for (TakenJob &job : candidates(connection, step.start + step.prefetch, suspects, closed)) {
        const bool alone = step.tasksAlone.contains(job.job.task);
        const bool suspect = job.losses >= engine::kSuspectLosses;
        if ((alone && closed.contains(job.job.task)) || (suspect && !suspects))
            continue;
        // A suspect must be known as started before it starts. One that comes too late for that waits.
        const bool now = int(taken.size()) < step.start;
        if (suspect && !now)
            continue;
        job.job.state = now ? JobState::started : JobState::received;
        if (!claim(connection, job, step.worker, workerName, alone, step.now))
            continue; // cancelled at this moment
        if (alone)
            closed.append(job.job.task);
        suspects = suspects && !suspect;
        taken.push_back(std::move(job));
    }
    return taken;
}

std::optional<QString> nameOf(Connection &connection, const WorkStep &step)
{
    Query query(connection, "SELECT name FROM job_workers WHERE id = $1", {value(step.worker)});
    return query.next() ? std::optional(query.text(0)) : std::nullopt;
}

QString lostMessage(int losses)
{
    return QStringLiteral(
        "The worker that ran this job ended without a word, %1 times. The job seems to kill its workers, so it is "
        "not run again by itself. Look into the server's log, then retry it.")
        .arg(losses);
}

struct HeldJob {
    std::int64_t number = 0;
    JobState state = JobState::started;
    int losses = 0;
    bool cancelled = false;
};

std::vector<HeldJob> heldBy(Connection &connection, const QString &worker)
{
    std::vector<HeldJob> held;
    Query query(
        connection, "SELECT number, state, losses, cancel_asked FROM jobs WHERE phase = 2 AND worker = $1", {value(worker)});
    while (query.next())
        held.push_back({query.integer(0), JobState(int(query.integer(1))), int(query.integer(2)), query.integer(3) != 0});
    return held;
}

Job readByNumber(Connection &connection, std::int64_t number)
{
    static const std::string text = std::string("SELECT ") + kJobColumns + " FROM jobs WHERE number = $1";
    Query query(connection, text, {value(number)});
    return query.next() ? readJob(query) : Job();
}

} // namespace

Result<void> SqlJobStore::enlist(const StoredWorker &worker)
{
    return write([&](Connection &connection) -> Result<void> {
        run(connection,
            "INSERT INTO job_workers (id, name, machine, pid, process_started, concurrency, active, processed, software, "
            "last_seen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING",
            {value(worker.id), value(worker.name), value(worker.process.machine), value(worker.process.pid),
                value(worker.process.startedAt), value(worker.concurrency), value(worker.active), value(worker.processed),
                value(worker.software), value(worker.lastSeen)});
        return {};
    });
}

Result<WorkGiven> SqlJobStore::work(const WorkStep &step)
{
    return write([&](Connection &connection) -> Result<WorkGiven> {
        WorkGiven given;
        for (const JobSettlement &settled : step.settled) {
            const bool again = settled.state == JobState::retry || settled.state == JobState::pending;
            if (again ? putBack(connection, step.worker, settled) : finish(connection, step.worker, settled))
                extendLog(connection, settled.number, settled.log);
            else
                given.lost.push_back(settled.number);
        }
        for (const JobNote &news : step.notes) {
            if (note(connection, step.worker, news))
                extendLog(connection, news.number, news.log);
            else
                given.lost.push_back(news.number);
        }
        if (step.alive) {
            run(connection, "UPDATE job_workers SET last_seen = $2, active = $3, processed = $4 WHERE id = $1",
                {value(step.worker), value(step.now), value(step.active), value(step.processed)});
        }
        const std::optional<QString> name = nameOf(connection, step);
        given.known = name.has_value();
        if (name && step.start + step.prefetch > 0)
            given.taken = take(connection, step, *name);
        {
            Query cancelled(
                connection, "SELECT number FROM jobs WHERE phase = 2 AND worker = $1 AND cancel_asked = 1", {value(step.worker)});
            while (cancelled.next())
                given.cancelled.push_back(cancelled.integer(0));
        }
        if (step.listHeld) {
            Query held(connection, "SELECT number, claims FROM jobs WHERE phase = 2 AND worker = $1", {value(step.worker)});
            while (held.next())
                given.held.push_back({held.integer(0), held.integer(1)});
        }
        Query due(connection, "SELECT min(not_before) FROM jobs WHERE phase = 0");
        if (due.next() && !due.isNull(0))
            given.nextDue = due.timestamp(0);
        return given;
    });
}

Result<void> SqlJobStore::leave(const QString &worker, Timestamp now)
{
    return write([&](Connection &connection) -> Result<void> {
        run(connection,
            "UPDATE jobs SET state = CASE WHEN cancel_asked = 1 THEN CAST($2 AS integer) ELSE CAST($3 AS integer) END, phase = "
            "CASE WHEN cancel_asked = 1 THEN 3 "
            "ELSE 1 END, finished_at = CASE WHEN cancel_asked = 1 THEN CAST($4 AS bigint) END, worker = NULL, alone_task = NULL "
            "WHERE phase = 2 AND worker = $1",
            {value(worker), value(int(JobState::revoked)), value(int(JobState::pending)), value(now)});
        run(connection, "DELETE FROM job_workers WHERE id = $1", {value(worker)});
        return {};
    });
}

Result<std::vector<StoredWorker>> SqlJobStore::workers()
{
    return m_database.read([](Connection &connection) -> Result<std::vector<StoredWorker>> {
        std::vector<StoredWorker> workers;
        Query query(connection,
            "SELECT id, name, machine, pid, process_started, concurrency, active, processed, software, last_seen "
            "FROM job_workers ORDER BY name, id");
        while (query.next()) {
            workers.push_back({query.text(0), query.text(1), {query.text(2), query.integer(3), query.integer(4)},
                int(query.integer(5)), int(query.integer(6)), query.integer(7), query.text(8), query.timestamp(9)});
        }
        return workers;
    });
}

Result<std::vector<Job>> SqlJobStore::bury(const QString &worker, Timestamp now)
{
    return write([&](Connection &connection) -> Result<std::vector<Job>> {
        // First, so that two that bury the same worker wait for each other; the second finds nothing more.
        run(connection, "DELETE FROM job_workers WHERE id = $1", {value(worker)});
        std::vector<Job> jobs;
        for (const HeldJob &job : heldBy(connection, worker)) {
            // One that may not even have been started becomes a suspect at most.
            const int most = job.state == JobState::started ? engine::kFatalLosses : engine::kSuspectLosses;
            const int losses = std::max(job.losses, std::min(job.losses + 1, most));
            JobState state = JobState::pending;
            std::optional<JobFailure> failure;
            if (job.cancelled) {
                state = JobState::revoked;
            } else if (losses >= engine::kFatalLosses) {
                state = JobState::failure;
                failure = JobFailure{QStringLiteral("WorkerLost"), lostMessage(losses), {}};
            }
            run(connection,
                "UPDATE jobs SET state = $2, phase = $3, losses = $4, error = coalesce($5, error), finished_at = $6, "
                "worker = NULL, alone_task = NULL WHERE number = $1",
                {value(job.number), value(int(state)), value(int(isFinished(state) ? Phase::nothing : Phase::worker)),
                    value(losses), failureValue(failure), isFinished(state) ? value(now) : Value()});
            jobs.push_back(readByNumber(connection, job.number));
        }
        return jobs;
    });
}

} // namespace soundings::storage::sql
