#pragma once

#include "composition.h"
#include "engine/caching/reply_cache.h"
#include "jobs/job_runner.h"
#include "jobs/stored_job_queue.h"

namespace soundings::app {

class MarketRefresh;

/// The jobs of a server as the settings describe them: tasks, queue, and the worker in this process.
class JobService {
public:
    /// `refresh` outlives it.
    JobService(Composition &composition, const std::shared_ptr<engine::ReplyCache> &cache, const MarketRefresh &refresh);
    ~JobService();

    /// Hears what happens to jobs. Before start().
    void observe(engine::JobObserver observer) { m_observers.push_back(std::move(observer)); }
    /// From here on jobs run in this process; without this they are only queued.
    Result<void> startWorker();
    /// Within seconds: running tasks are asked to stop, and go back to the queue.
    void stopWorker();

    engine::JobQueue &queue() { return m_queue; }
    const jobs::TaskRegistry &tasks() const { return m_tasks; }

private:
    Composition &m_composition;
    jobs::TaskRegistry m_tasks;
    std::vector<engine::JobObserver> m_observers;
    jobs::StoredJobQueue m_queue;
    std::unique_ptr<jobs::JobRunner> m_runner;
};

} // namespace soundings::app
