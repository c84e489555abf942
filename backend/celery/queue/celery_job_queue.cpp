#include "celery/queue/celery_job_queue.h"

#include "celery/broker/scripts.h"
#include "celery/queue/job_records.h"
#include "celery/queue/remote_question.h"
#include "celery/wire/names.h"
#include "celery/wire/python_text.h"

#include <algorithm>

namespace soundings::celery {

namespace {

constexpr qsizetype kAtOnce = 500; ///< jobs of one round trip
constexpr std::chrono::seconds kCountAgain{10};
const QByteArray kResultLifetime = "86400";

redis::RedisPool::Options poolOptions()
{
    return {.connection = {.commandTimeout = std::chrono::seconds(3), .name = "soundings-jobs"}};
}

/// A RedisResult as a plain one.
template<class T> Result<T> plain(redis::RedisResult<T> result)
{
    if (!result)
        return std::unexpected<Error>(std::move(result).error());
    return std::move(*result);
}

QByteArray ttl(std::chrono::milliseconds wait)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(wait, std::chrono::milliseconds::zero()));
    return QByteArray::number(qint64((job_records::kLifetime + seconds).count()));
}

} // namespace

CeleryJobQueue::CeleryJobQueue(const redis::RedisUrl &broker, const redis::RedisUrl &results, const Clock &clock)
    : m_broker(broker, poolOptions(), clock)
    , m_results(results, poolOptions(), clock)
    , m_clock(clock)
{
}

void CeleryJobQueue::watch()
{
    m_watch = std::make_unique<EventWatch>(m_broker, m_clock,
        EventWatch::Listener{.jobs =
                                 [this](const QStringList &ids) {
                                     if (const auto changed = jobs(ids))
                                         std::ranges::for_each(*changed, [this](const Job &job) { tell(job); });
                                 },
            .worker =
                [this](const engine::Worker &worker) {
                    if (m_observer.worker)
                        m_observer.worker(worker);
                }});
}

void CeleryJobQueue::tell(const Job &job) const
{
    if (m_observer.job)
        m_observer.job(job);
}

Result<Job> CeleryJobQueue::enqueue(const engine::JobRequest &request)
{
    const Timestamp now = m_clock.now();
    TaskOrder order{.id = request.id.isEmpty() ? newId() : request.id,
        .task = request.task,
        .args = request.args,
        .kwargs = request.kwargs,
        .eta = request.notBefore,
        .priority = request.priority};
    const auto published = m_broker.command(job_records::publish().call(
        {job_records::key(order.id), job_records::index(), Names::list(order.queue, order.priority), Names::binding(order.queue)},
        {job_records::encode(order, now), QByteArray::number(qint64(now.time_since_epoch().count())), order.id.toUtf8(),
            ttl(request.notBefore.value_or(now) - now), encodeTask(order), QByteArray::number(job_records::kMost),
            Names::bindingMember(order.queue, order.queue)}));
    if (!published)
        return std::unexpected<Error>(published.error());
    if (published->integer == 0)
        return existing(order.id);
    Job job{.id = order.id, .task = order.task, .args = order.args, .kwargs = order.kwargs, .queuedAt = now};
    tell(job);
    return job;
}

Result<std::vector<Job>> CeleryJobQueue::jobs(const QStringList &ids)
{
    std::vector<Job> jobs;
    for (qsizetype from = 0; from < ids.size(); from += kAtOnce) {
        const QStringList portion = ids.mid(from, kAtOnce);
        redis::Command notes{"MGET"}, results{"MGET"};
        for (const QString &id : portion) {
            notes << job_records::key(id);
            results << Names::meta(id);
        }
        SOUNDINGS_TRY(const redis::Reply noted, plain(m_broker.command(notes)));
        SOUNDINGS_TRY(const redis::Reply stored, plain(m_results.command(results)));
        for (qsizetype at = 0; at < portion.size(); ++at) {
            auto job =
                job_records::jobFrom(portion[at], noted.elements[std::size_t(at)].text, stored.elements[std::size_t(at)].text);
            if (!job)
                continue;
            if (const auto told = m_watch ? m_watch->stateOf(job->id) : std::nullopt;
                told && (job->state == JobState::pending || job->state == JobState::retry)) {
                job->state = told->first;
                job->worker = told->second;
            }
            jobs.push_back(std::move(*job));
        }
    }
    return jobs;
}

Result<std::optional<Job>> CeleryJobQueue::find(const QString &id)
{
    SOUNDINGS_TRY(auto found, jobs({id}));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<Job> CeleryJobQueue::existing(const QString &id)
{
    SOUNDINGS_TRY(auto job, find(id));
    if (!job)
        return fail(ErrorCode::notFound, QStringLiteral("There is no job %1, or it has been forgotten.").arg(id));
    return std::move(*job);
}

Result<QStringList> CeleryJobQueue::newestIds()
{
    SOUNDINGS_TRY(const redis::Reply reply, plain(m_broker.command({"ZREVRANGE", job_records::index(), "0", "-1"})));
    QStringList ids;
    for (const redis::Reply &id : reply.elements)
        ids.append(QString::fromUtf8(id.text));
    return ids;
}

Result<engine::JobPage> CeleryJobQueue::list(const engine::JobFilter &filter)
{
    SOUNDINGS_TRY(const QStringList ids, newestIds());
    engine::JobPage page;
    if (!filter.state && filter.task.isEmpty()) {
        page.total = int(ids.size());
        SOUNDINGS_TRY(page.jobs, jobs(ids.mid(filter.offset, filter.limit)));
        return page;
    }
    SOUNDINGS_TRY(auto all, jobs(ids));
    for (Job &job : all) {
        if ((filter.state && job.state != *filter.state) || (!filter.task.isEmpty() && job.task != filter.task))
            continue;
        if (page.total >= filter.offset && int(page.jobs.size()) < filter.limit)
            page.jobs.push_back(std::move(job));
        ++page.total;
    }
    return page;
}

Result<Job> CeleryJobQueue::cancel(const QString &id)
{
    SOUNDINGS_TRY(Job job, existing(id));
    if (isFinished(job.state))
        return fail(ErrorCode::conflict, QStringLiteral("Job %1 has ended already.").arg(id));
    const Timestamp now = m_clock.now();
    SOUNDINGS_CHECK(
        plain(m_broker.command({"ZADD", Names::revoked(), QByteArray::number(epochSeconds(now), 'f', 3), id.toUtf8()})));
    const auto told = tellWorkers(m_broker, QStringLiteral("revoke"),
        {{QStringLiteral("task_id"), id}, {QStringLiteral("terminate"), true},
            {QStringLiteral("signal"), QStringLiteral("SIGTERM")}});
    if (!told)
        return std::unexpected<Error>(told.error());
    if (job.state == JobState::started) // its worker says how it ends
        return job;
    TaskResult result{.id = id, .state = JobState::revoked, .task = job.task, .args = job.args, .kwargs = job.kwargs};
    result.failure = JobFailure{QStringLiteral("TaskRevokedError"), QStringLiteral("revoked"), {}};
    result.finishedAt = now;
    SOUNDINGS_CHECK(
        plain(m_results.command(scripts::storeResults().call({Names::meta(id)}, {kResultLifetime, encodeResult(result)}))));
    SOUNDINGS_TRY(job, existing(id));
    tell(job);
    return job;
}

Result<Job> CeleryJobQueue::retry(const QString &id)
{
    SOUNDINGS_TRY(Job job, existing(id));
    if (!isFinished(job.state)) {
        return fail(
            ErrorCode::conflict, QStringLiteral("Job %1 has not ended yet. Cancel it first, or wait until it has.").arg(id));
    }
    TaskOrder order = job_records::orderFrom(job);
    order.pardonedAt = m_clock.now();
    SOUNDINGS_CHECK(plain(m_results.command({"DEL", Names::meta(id)})));
    SOUNDINGS_TRY(const auto redis, plain(m_broker.borrow()));
    const auto done = redis->transaction({{"ZREM", Names::revoked(), id.toUtf8()},
        {"SETEX", job_records::key(id), ttl({}), job_records::encode(order, job.queuedAt)},
        {"LPUSH", Names::list(order.queue, order.priority), encodeTask(order)}});
    if (!done)
        return std::unexpected<Error>(done.error());
    Job again{.id = id, .task = job.task, .args = job.args, .kwargs = job.kwargs, .queuedAt = job.queuedAt};
    tell(again);
    return again;
}

Result<std::vector<engine::Worker>> CeleryJobQueue::workers()
{
    if (m_watch)
        return m_watch->workers();
    SOUNDINGS_TRY(const QJsonObject answers, plain(askWorkers(m_broker, QStringLiteral("stats"))));
    std::vector<engine::Worker> workers;
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        engine::Worker worker{.name = it.key(), .alive = true, .lastSeen = m_clock.now()};
        worker.concurrency = it.value()[QStringLiteral("pool")][QStringLiteral("max-concurrency")].toInt();
        worker.pid = it.value()[QStringLiteral("pid")].toInteger();
        for (const QJsonValue count : it.value()[QStringLiteral("total")].toObject())
            worker.processed += count.toInteger();
        workers.push_back(std::move(worker));
    }
    return workers;
}

Result<engine::JobCounts> CeleryJobQueue::counts()
{
    const std::lock_guard lock(m_countMutex);
    if (m_counts && m_clock.now() - m_countedAt < kCountAgain)
        return *m_counts;
    SOUNDINGS_TRY(const QStringList ids, newestIds());
    SOUNDINGS_TRY(const std::vector<Job> all, jobs(ids));
    engine::JobCounts counts;
    for (const Job &job : all)
        ++counts.byState[std::size_t(job.state)];
    m_counts = counts;
    m_countedAt = m_clock.now();
    return counts;
}

} // namespace soundings::celery
