#include "base/executor.h"

#include <QRunnable>
#include <QThread>

#include <atomic>
#include <utility>

namespace soundings {

struct Executor::Lane {
    QThreadPool pool;
    std::atomic<int> pending = 0;
};

Executor::Executor()
    : Executor(Options{})
{
}

Executor::Executor(Options options)
    : m_io(std::make_unique<Lane>())
    , m_cpu(std::make_unique<Lane>())
    , m_queueLimit(options.queueLimit)
{
    m_io->pool.setMaxThreadCount(options.ioThreads);
    m_cpu->pool.setMaxThreadCount(options.cpuThreads > 0 ? options.cpuThreads : QThread::idealThreadCount());
    for (QThreadPool *pool : {&m_io->pool, &m_cpu->pool})
        pool->setExpiryTimeout(-1); // threads keep their database connection
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
    if (where.pending.fetch_add(1) >= m_queueLimit + where.pool.maxThreadCount()) {
        where.pending.fetch_sub(1);
        return false;
    }
    where.pool.start(HandedOver([work = std::move(work), &where, token = m_stop.get_token()]() mutable {
        if (const auto mine = std::exchange(work, nullptr); !token.stop_requested())
            mine(token);
        where.pending.fetch_sub(1); // last, when what the work holds is gone too
    }));
    return true;
}

void Executor::stop()
{
    m_stop.request_stop();
    for (Lane *where : {m_io.get(), m_cpu.get()}) {
        where->pool.waitForDone();
        // Read for its order only: ThreadSanitizer cannot see that waitForDone() puts the threads' work before what follows.
        where->pending.load();
    }
}

} // namespace soundings
