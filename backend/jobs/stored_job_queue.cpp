#include "jobs/stored_job_queue.h"

#include "jobs/job_runner.h"

#include <QJsonDocument>

namespace soundings::jobs {

namespace {

constexpr qsizetype kLargestOrder = 1 << 20; ///< bytes of arguments: what is larger belongs into a file

} // namespace

Result<Job> StoredJobQueue::enqueue(const engine::JobRequest &request)
{
    if (request.task.isEmpty())
        return fail(ErrorCode::invalidArgument, QStringLiteral("A job needs the name of a task."));
    const QJsonObject arguments{{QStringLiteral("args"), request.args}, {QStringLiteral("kwargs"), request.kwargs}};
    if (const auto size = QJsonDocument(arguments).toJson(QJsonDocument::Compact).size(); size > kLargestOrder) {
        return fail(ErrorCode::payloadTooLarge,
            QStringLiteral("The arguments of this job have %1 bytes; %2 are allowed. Put them into a file and pass its name.")
                .arg(size)
                .arg(kLargestOrder));
    }
    SOUNDINGS_TRY(const std::vector<Job> added, m_store.add(std::span(&request, 1), m_clock.now()));
    tell(added.front());
    const std::lock_guard lock(m_mutex);
    if (m_runner)
        m_runner->wake();
    return added.front();
}

Result<Job> StoredJobQueue::cancel(const QString &id)
{
    SOUNDINGS_TRY(Job job, m_store.cancel(id, m_clock.now()));
    tell(job);
    const std::lock_guard lock(m_mutex);
    if (m_runner && !isFinished(job.state))
        m_runner->cancel(id);
    return job;
}

Result<Job> StoredJobQueue::retry(const QString &id)
{
    SOUNDINGS_TRY(Job job, m_store.retry(id, m_clock.now()));
    tell(job);
    const std::lock_guard lock(m_mutex);
    if (m_runner)
        m_runner->wake();
    return job;
}

Result<std::vector<engine::Worker>> StoredJobQueue::workers()
{
    SOUNDINGS_TRY(const std::vector<engine::StoredWorker> stored, m_store.workers());
    const Timestamp now = m_clock.now();
    std::vector<engine::Worker> workers;
    workers.reserve(stored.size());
    for (const engine::StoredWorker &worker : stored) {
        workers.push_back({worker.name, now - worker.lastSeen < kWorkerShownAlive, worker.lastSeen, worker.concurrency,
            worker.active, worker.processed, worker.process.pid, worker.software});
    }
    return workers;
}

void StoredJobQueue::setRunner(JobRunner *runner)
{
    const std::lock_guard lock(m_mutex);
    m_runner = runner;
}

void StoredJobQueue::tell(const Job &job) const
{
    if (m_observer.job)
        m_observer.job(job);
}

} // namespace soundings::jobs
