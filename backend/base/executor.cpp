#include "base/executor.h"

#include "base/worker_threads.h"

#include <QThread>

#include <atomic>
#include <utility>

namespace soundings {

struct Executor::Lane {
    explicit Lane(int limit)
        : threads(limit)
    {
    }

    std::atomic<int> pending = 0; // before the threads that count it down
    WorkerThreads threads;
};

Executor::Executor()
    : Executor(Options{})
{
}

Executor::Executor(Options options)
    : m_io(std::make_unique<Lane>(options.ioThreads))
    , m_cpu(std::make_unique<Lane>(options.cpuThreads > 0 ? options.cpuThreads : QThread::idealThreadCount()))
    , m_queueLimit(options.queueLimit)
{
}

Executor::~Executor()
{
    stop();
}

Executor::Lane &Executor::lane(Pool pool)
{
    return pool == Pool::io ? *m_io : *m_cpu;
}

bool Executor::start(Pool pool, std::function<void(std::stop_token)> work)
{
    Lane &where = lane(pool);
    if (m_stop.stop_requested())
        return false;
    if (where.pending.fetch_add(1) >= m_queueLimit + where.threads.limit()) {
        where.pending.fetch_sub(1);
        return false;
    }
    where.threads.start([work = std::move(work), &where, token = m_stop.get_token()]() mutable {
        if (const auto mine = std::exchange(work, nullptr); !token.stop_requested())
            mine(token);
        where.pending.fetch_sub(1); // last, when what the work holds is gone too
    });
    return true;
}

void Executor::stop()
{
    m_stop.request_stop();
    m_io->threads.stop();
    m_cpu->threads.stop();
}

} // namespace soundings
