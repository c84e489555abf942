#pragma once

#include "celery/queue/event_watch.h"
#include "celery/wire/task_message.h"

namespace soundings::celery {

/// Jobs for workers of Celery's world, ours and others. What is known of a job is our note of the order, the result as its worker
/// stores it, and what workers tell while they run.
class CeleryJobQueue final : public engine::JobQueue {
public:
    CeleryJobQueue(const redis::RedisUrl &broker, const redis::RedisUrl &results, const Clock &clock);

    /// From here on it hears what workers tell: the observer is called, and workers() answers at once. For a process that stays.
    void watch();

    Result<Job> enqueue(const engine::JobRequest &request) override;
    Result<std::optional<Job>> find(const QString &id) override;
    Result<engine::JobPage> list(const engine::JobFilter &filter) override;
    Result<Job> cancel(const QString &id) override;
    Result<Job> retry(const QString &id) override;
    Result<std::vector<engine::Worker>> workers() override;
    Result<engine::JobCounts> counts() override;
    QString description() const override { return m_broker.url().shown; }
    void setObserver(engine::JobObserver observer) override { m_observer = std::move(observer); }

private:
    Result<QStringList> newestIds();
    /// Those of them that are still known, in the same order.
    Result<std::vector<Job>> jobs(const QStringList &ids);
    Result<Job> existing(const QString &id);
    void tell(const Job &job) const;

    redis::RedisPool m_broker, m_results;
    const Clock &m_clock;
    engine::JobObserver m_observer;
    std::mutex m_countMutex;
    std::optional<engine::JobCounts> m_counts; ///< as of m_countedAt; counting reads every job
    Timestamp m_countedAt;
    std::unique_ptr<EventWatch> m_watch; // first to end: it uses the others
};

} // namespace soundings::celery
