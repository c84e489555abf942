#include "job_service.h"

#include "tasks/demo_tasks.h"
#include "tasks/product_tasks.h"

#include <QThread>

namespace soundings::app {

namespace {

/// A job waits for the database as often as it computes; more at once would take the machine from whoever sits before it.
int concurrency()
{
    return std::clamp(QThread::idealThreadCount(), 2, 4);
}

} // namespace

JobService::JobService(Composition &composition, const std::shared_ptr<engine::ReplyCache> &cache, const MarketRefresh &refresh)
    : m_composition(composition)
    , m_queue(composition.store().jobs(), composition.clock())
{
    addProductTasks(m_tasks, composition, cache, refresh);
    if (wantsDemoTasks())
        addDemoTasks(m_tasks);
    m_queue.setObserver({.job =
                             [this](const Job &job) {
                                 for (const engine::JobObserver &observer : m_observers) {
                                     if (observer.job)
                                         observer.job(job);
                                 }
                             },
        .worker =
            [this](const engine::Worker &worker) {
                for (const engine::JobObserver &observer : m_observers) {
                    if (observer.worker)
                        observer.worker(worker);
                }
            }});
}

JobService::~JobService()
{
    stopWorker();
}

Result<void> JobService::startWorker()
{
    m_runner = std::make_unique<jobs::JobRunner>(m_composition.store().jobs(), m_tasks, m_composition.clock(),
        jobs::JobRunner::Options{.name = m_composition.settings().text(Setting::celeryNodeName), .concurrency = concurrency()},
        m_queue.observer());
    SOUNDINGS_CHECK(m_runner->start());
    m_queue.setRunner(m_runner.get());
    return {};
}

void JobService::stopWorker()
{
    m_queue.setRunner(nullptr);
    m_runner.reset();
}

} // namespace soundings::app
