#include "base/worker_threads.h"

#include <QSemaphore>

#include <thread>
#include <utility>

namespace soundings {

struct WorkerThreads::Worker {
    std::function<void()> work; ///< empty when woken: it is time to end
    QSemaphore wake;
    std::thread thread;
};

WorkerThreads::WorkerThreads(int limit)
    : m_limit(limit)
{
}

WorkerThreads::~WorkerThreads()
{
    stop();
}

void WorkerThreads::start(std::function<void()> work)
{
    Worker *woken = nullptr;
    {
        const std::scoped_lock guard(m_lock);
        if (m_stopping)
            return;
        if (!m_idle.empty()) {
            woken = m_idle.back();
            m_idle.pop_back();
            woken->work = std::move(work);
        } else if (int(m_workers.size()) < m_limit) {
            Worker &made = *m_workers.emplace_back(std::make_unique<Worker>());
            made.work = std::move(work);
            made.thread = std::thread([this, &made] { run(made); });
        } else {
            m_waiting.push_back(std::move(work));
        }
    }
    if (woken)
        woken->wake.release();
}

std::function<void()> WorkerThreads::nextFor(Worker &worker)
{
    {
        const std::scoped_lock guard(m_lock);
        if (!m_waiting.empty()) {
            auto work = std::move(m_waiting.front());
            m_waiting.pop_front();
            return work;
        }
        if (m_stopping)
            return {};
        m_idle.push_back(&worker);
    }
    worker.wake.acquire();
    const std::scoped_lock guard(m_lock);
    return std::exchange(worker.work, {});
}

void WorkerThreads::run(Worker &worker)
{
    for (auto work = std::exchange(worker.work, {}); work; work = nextFor(worker)) {
        work();
        work = {}; // what it holds may have to end on the thread that it was made for, before this one sleeps
    }
}

void WorkerThreads::stop()
{
    std::vector<std::unique_ptr<Worker>> workers;
    std::vector<Worker *> idle;
    {
        const std::scoped_lock guard(m_lock);
        m_stopping = true;
        workers.swap(m_workers);
        idle.swap(m_idle);
    }
    for (Worker *worker : idle)
        worker->wake.release();
    for (const auto &worker : workers)
        worker->thread.join();
}

} // namespace soundings
