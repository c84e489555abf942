#pragma once

#include "celery/queue/celery_job_queue.h"
#include "celery/worker/worker.h"
#include "composition.h"
#include "engine/caching/reply_cache.h"
#include "jobs/job_runner.h"
#include "jobs/stored_job_queue.h"

namespace soundings::app {

class MarketRefresh;

/// The jobs of a server as the settings describe them: tasks, queue, and the worker in this process. They are in the database,
/// or, with CELERY_BROKER_URL, in Redis in Celery's protocol.
class JobService {
public:
    /// `refresh` outlives it.
    static Result<std::unique_ptr<JobService>> open(
        Composition &composition, const std::shared_ptr<engine::ReplyCache> &cache, const MarketRefresh &refresh);
    ~JobService();

    /// Hears what happens to jobs. Before start().
    void observe(engine::JobObserver observer) { m_observers.push_back(std::move(observer)); }
    /// Hears how runs in this process end. Before startWorker().
    void observeRuns(std::function<void(const jobs::RunEnd &end)> observer) { m_tasks.setObserver(std::move(observer)); }
    /// From here on it hears what workers in other processes do. For a process that stays.
    void watch();
    /// From here on jobs run in this process; without this they are only queued.
    Result<void> startWorker();
    /// Within seconds: running tasks are asked to stop, and go back to the queue.
    void stopWorker();

    engine::JobQueue &queue() { return *m_queue; }
    const jobs::TaskRegistry &tasks() const { return m_tasks; }

private:
    explicit JobService(Composition &composition)
        : m_composition(composition)
    {
    }
    Result<void> openQueue();
    engine::JobObserver observer();

    Composition &m_composition;
    jobs::TaskRegistry m_tasks;
    std::vector<engine::JobObserver> m_observers;
    std::unique_ptr<engine::JobQueue> m_queue;
    jobs::StoredJobQueue *m_stored = nullptr; ///< what m_queue is without a broker
    celery::CeleryJobQueue *m_celery = nullptr; ///< what it is with one
    std::unique_ptr<jobs::JobRunner> m_runner;
    std::unique_ptr<celery::Worker> m_worker;
};

} // namespace soundings::app
