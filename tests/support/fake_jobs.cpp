#include "support/fake_jobs.h"

#include <QTimeZone>
#include <QTimer>

#include <algorithm>

namespace soundings::test {

using namespace protocol;

namespace {

const QString kRefresh = QStringLiteral("soundings.refresh_stock_data"),
              kScores = QStringLiteral("soundings.recalculate_all_scores"), kImport = QStringLiteral("soundings.import_prices"),
              kSnapshot = QStringLiteral("soundings.snapshot_daily_scores");

/// A time of that Friday in New York.
QDateTime at(int hour, int minute, int second = 0)
{
    return QDateTime(QDate(2026, 11, 20), QTime(hour + 5, minute, second), QTimeZone::utc());
}

JobDto done(int number, const QString &task, const QDateTime &start, qint64 runtimeMs, const QJsonObject &result, bool byClock)
{
    JobDto job;
    // The first digit of the third group is the UUID's version: 5 comes from the schedule.
    const QString version = byClock ? QStringLiteral("5") : QStringLiteral("4");
    job.id = QStringLiteral("00000000-0000-") + version + QStringLiteral("000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    job.task = task;
    job.state = QStringLiteral("SUCCESS");
    job.attempts = 1;
    job.queuedAt = job.startedAt = start;
    job.finishedAt = start.addMSecs(runtimeMs);
    job.runtimeMs = runtimeMs;
    job.result = result;
    job.worker = QStringLiteral("soundings@atlas");
    return job;
}

QJsonObject refreshed(int stocks, int failed = 0)
{
    return {{QStringLiteral("status"), QStringLiteral("completed")}, {QStringLiteral("refreshed"), stocks},
        {QStringLiteral("failed"), failed}, {QStringLiteral("total"), 512}};
}

QList<JobDto> invented()
{
    const QJsonObject scored{{QStringLiteral("status"), QStringLiteral("completed")}, {QStringLiteral("scored_count"), 498}};
    QList<JobDto> jobs;
    JobDto running = done(1, kRefresh, at(14, 30), 0, {}, true);
    running.state = QStringLiteral("STARTED");
    running.finishedAt = {};
    running.runtimeMs.reset();
    running.result = {};
    running.progress = JobProgressDto{0.64, QStringLiteral("328 of 512: NRTH")};
    jobs << running;
    JobDto retrying = done(2, kImport, at(14, 29, 50), 4000, {}, false);
    retrying.state = QStringLiteral("RETRY");
    retrying.attempts = 2;
    retrying.finishedAt = {};
    retrying.result = {};
    retrying.nextRetryAt = at(14, 31, 10);
    retrying.error = JobErrorDto{
        QStringLiteral("Locked"), QStringLiteral("The database is locked by another program. It is tried again."), {}};
    jobs << retrying;
    jobs << done(3, kScores, at(13, 31, 22), 800, scored, false) << done(4, kRefresh, at(13, 30), 81'000, refreshed(510, 2), true)
         << done(5, kRefresh, at(12, 30), 77'000, refreshed(512), true);
    JobDto cancelled = done(6, kImport, at(11, 58, 3), 12'000, {}, false);
    cancelled.state = QStringLiteral("REVOKED");
    cancelled.result = {};
    jobs << cancelled;
    JobDto failed = done(7, kRefresh, at(11, 30), 128'000, {}, true);
    failed.state = QStringLiteral("FAILURE");
    failed.attempts = 3;
    failed.result = {};
    failed.error = JobErrorDto{QStringLiteral("unavailable"),
        QStringLiteral("FMP did not answer within 10 seconds, three times. Prices from 10:31 stay in use, marked stale."),
        QStringLiteral("refresh: quotes, batch 3 of 52\nGET /stable/batch-quote\nno bytes after 10000 ms\nstored 0 of 512")};
    jobs << failed;
    jobs << done(8, kRefresh, at(10, 30), 79'000, refreshed(512), true)
         << done(9, kRefresh, at(9, 30), 84'000, refreshed(512), true);
    JobDto snapshot = done(10, kSnapshot, at(16, 30).addDays(-1), 400,
        {{QStringLiteral("status"), QStringLiteral("completed")}, {QStringLiteral("snapshots_created"), 498}}, true);
    jobs << snapshot;
    return jobs;
}

} // namespace

void FakeEventStream::open()
{
    QTimer::singleShot(0, this, &FakeEventStream::reconnect);
}

FakeJobs::FakeJobs(QObject *parent)
    : QObject(parent)
    , m_jobs(invented())
{
    m_schedule.scheduler = QStringLiteral("soundings@atlas");
    m_schedule.entries = {
        {QStringLiteral("refresh"), kRefresh,
            QStringLiteral(
                "Every hour while the New York Stock Exchange is open, first at 09:30, and one minute after it closes"),
            false, at(14, 30), m_jobs[0].id, {at(15, 30), at(16, 1), at(9, 30).addDays(3)}},
        {QStringLiteral("snapshot"), kSnapshot,
            QStringLiteral("On trading days, 30 minutes after the New York Stock Exchange closes"), false, at(16, 30).addDays(-1),
            m_jobs.last().id, {at(16, 30), at(16, 30).addDays(3)}},
    };
}

void FakeJobs::clear()
{
    m_jobs.clear();
}

JobDto *FakeJobs::find(const QString &id)
{
    const auto found = std::ranges::find(m_jobs, id, &JobDto::id);
    return found == m_jobs.end() ? nullptr : &*found;
}

void FakeJobs::tell(const JobDto &job)
{
    for (FakeEventStream *stream : streams())
        stream->tell(job);
}

void FakeJobs::progress(const QString &id, double fraction, const QString &note)
{
    JobDto *job = find(id);
    job->state = QStringLiteral("STARTED");
    job->progress = JobProgressDto{fraction, note};
    tell(*job);
}

void FakeJobs::finish(const QString &id)
{
    JobDto *job = find(id);
    job->state = QStringLiteral("SUCCESS");
    job->progress.reset();
    job->result = refreshed(512);
    job->runtimeMs = 83'000;
    job->finishedAt = job->startedAt.addMSecs(*job->runtimeMs);
    tell(*job);
}

QString FakeJobs::idOf(const QString &state) const
{
    const auto found = std::ranges::find(m_jobs, state, &JobDto::state);
    return found == m_jobs.end() ? QString() : found->id;
}

QString FakeJobs::stateOf(const QString &id) const
{
    const auto found = std::ranges::find(m_jobs, id, &JobDto::id);
    return found == m_jobs.end() ? QString() : found->state;
}

FakeEventStream *FakeJobs::stream() const
{
    const QList<FakeEventStream *> all = streams();
    return all.isEmpty() ? nullptr : all.last();
}

QList<FakeEventStream *> FakeJobs::streams() const
{
    QList<FakeEventStream *> heard;
    for (const auto &stream : m_streams) {
        if (stream)
            heard.append(stream);
    }
    return heard;
}

JobPageDto FakeJobs::page() const
{
    return {m_jobs, int(m_jobs.size()), {kRefresh, kScores, kSnapshot, QStringLiteral("soundings.invalidate_cache")}};
}

Result<JobDto> FakeJobs::withLog(const QString &id)
{
    const JobDto *known = find(id);
    if (!known)
        return fail(ErrorCode::notFound, QStringLiteral("There is no such job."));
    JobDto job = *known;
    job.log = {QStringLiteral("512 stocks to refresh, 250 calls left today"), QStringLiteral("batch 3 of 52: tried again")};
    return job;
}

QList<WorkerDto> FakeJobs::workers() const
{
    return {{QStringLiteral("soundings@atlas"), true, 2, 1}, {QStringLiteral("soundings@borea"), true, 2, 0}};
}

JobDto FakeJobs::run(const QString &task)
{
    JobDto job;
    job.id = QStringLiteral("00000000-0000-4000-9000-%1").arg(m_jobs.size(), 12, 10, QLatin1Char('0'));
    job.task = task;
    job.state = QStringLiteral("PENDING");
    job.queuedAt = at(14, 30, 41);
    m_jobs.prepend(job);
    tell(job);
    return job;
}

Result<JobDto> FakeJobs::retry(const QString &id)
{
    JobDto *job = find(id);
    job->state = QStringLiteral("PENDING");
    job->attempts = 0;
    job->startedAt = job->finishedAt = {};
    job->runtimeMs.reset();
    job->error.reset();
    tell(*job);
    return *job;
}

Result<JobDto> FakeJobs::cancel(const QString &id)
{
    JobDto *job = find(id);
    if (job->state == QLatin1String("SUCCESS"))
        return fail(ErrorCode::conflict, QStringLiteral("The job is finished; there is nothing to cancel."));
    job->state = QStringLiteral("REVOKED");
    job->progress.reset();
    tell(*job);
    return *job;
}

Result<ScheduleDto> FakeJobs::pause(const QString &entry, bool paused)
{
    for (ScheduleEntryDto &each : m_schedule.entries) {
        if (each.name == entry)
            each.paused = paused;
    }
    return m_schedule;
}

std::unique_ptr<client::EventStream> FakeJobs::newStream()
{
    auto stream = std::make_unique<FakeEventStream>();
    m_streams.append(stream.get());
    return stream;
}

} // namespace soundings::test
