#include "job_service.h"

#include "celery_worker.h"
#include "tasks/demo_tasks.h"
#include "tasks/product_tasks.h"

#include <QThread>

#include <cstdlib>

namespace soundings::app {

namespace {

/// A job waits for the database as often as it computes; more at once would take the machine from whoever sits before it.
int concurrency()
{
    return std::clamp(QThread::idealThreadCount(), 2, 4);
}

/// A server that is told to stop does so within 5 s.
constexpr std::chrono::milliseconds kGrace{1000};

} // namespace

Result<std::unique_ptr<JobService>> JobService::open(
    Composition &composition, const std::shared_ptr<engine::ReplyCache> &cache, const MarketRefresh &refresh)
{
    std::unique_ptr<JobService> service(new JobService(composition));
    addProductTasks(service->m_tasks, composition, cache, refresh);
    if (wantsDemoTasks())
        addDemoTasks(service->m_tasks);
    SOUNDINGS_CHECK(service->openQueue());
    service->m_queue->setObserver(service->observer());
    return service;
}

Result<void> JobService::openQueue()
{
    const Settings &settings = m_composition.settings();
    if (settings.text(Setting::celeryBrokerUrl).isEmpty()) {
        auto stored = std::make_unique<jobs::StoredJobQueue>(m_composition.store().jobs(), m_composition.clock());
        m_stored = stored.get();
        m_queue = std::move(stored);
    } else {
        SOUNDINGS_TRY(const celery::WorkerOptions options, celeryWorkerOptions(settings));
        auto queue = std::make_unique<celery::CeleryJobQueue>(options.broker, options.results, m_composition.clock());
        m_celery = queue.get();
        m_queue = std::move(queue);
    }
    return {};
}

engine::JobObserver JobService::observer()
{
    return {.job =
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
            }};
}

JobService::~JobService()
{
    stopWorker();
}

void JobService::watch()
{
    if (m_celery)
        m_celery->watch();
}

Result<void> JobService::startWorker()
{
    if (m_celery) {
        SOUNDINGS_TRY(celery::WorkerOptions options, celeryWorkerOptions(m_composition.settings()));
        options.concurrency = concurrency();
        options.grace = kGrace;
        m_worker = std::make_unique<celery::Worker>(options, m_tasks, m_composition.clock(), celery::Worker::Hooks{});
        m_worker->start();
        return {};
    }
    m_runner = std::make_unique<jobs::JobRunner>(m_composition.store().jobs(), m_tasks, m_composition.clock(),
        jobs::JobRunner::Options{.name = m_composition.settings().text(Setting::celeryNodeName), .concurrency = concurrency()},
        m_stored->observer());
    SOUNDINGS_CHECK(m_runner->start());
    m_stored->setRunner(m_runner.get());
    return {};
}

void JobService::stopWorker()
{
    if (m_worker && !m_worker->stop()) {
        qWarning("jobs: a job did not stop; it went back to its queue");
        std::_Exit(EXIT_SUCCESS); // its thread cannot be joined, and uses what would be destroyed now
    }
    m_worker.reset();
    if (m_stored)
        m_stored->setRunner(nullptr);
    m_runner.reset();
}

} // namespace soundings::app
