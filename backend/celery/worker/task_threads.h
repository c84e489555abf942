#pragma once

#include "base/thread_group.h"
#include "celery/worker/settler.h"
#include "redis/redis_pool.h"

namespace soundings::celery {

/// The threads that run tasks, one at a time each.
class TaskThreads {
public:
    TaskThreads(WorkerState &state, Settler &settler);

    /// So many tasks may run at a time from now on. From one thread only.
    void setCount(int count);
    /// One more thread, for one that does not come back. From any thread.
    void replaceOne();
    /// Those that run go on; nothing more is begun.
    void requestStop() { m_threads.requestStop(); }
    void join() { m_threads.join(); }

private:
    void addThread();
    void run(const std::stop_token &stop);
    /// False: it does not run now, and what becomes of it is on its way.
    bool mayRun(const HeldTaskPtr &held, bool &hasLock);
    bool hasSucceeded(const HeldTaskPtr &held);
    bool endsItsWorkers(const HeldTaskPtr &held, bool hasLock);
    bool lock(const HeldTaskPtr &held);
    void runNow(const HeldTaskPtr &held, bool hasLock);
    jobs::RunOutcome runBody(const HeldTaskPtr &held);
    void end(const HeldTaskPtr &held, Settlement settlement);

    WorkerState &m_state;
    Settler &m_settler;
    const Settlements m_settlements;
    redis::RedisPool m_broker, m_results;
    std::mutex m_mutex; ///< of the group
    int m_count = 0;
    ThreadGroup m_threads;
};

} // namespace soundings::celery
