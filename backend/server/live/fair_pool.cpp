#include "server/live/fair_pool.h"

#include <QThread>

#include <algorithm>

namespace soundings::server {

FairPool::FairPool(Executor &executor)
    : m_executor(executor)
    , m_mostAtOnce(2 * std::max(1, QThread::idealThreadCount()))
{
}

void FairPool::add(std::stop_token stop, std::vector<Work> pieces)
{
    std::ranges::reverse(pieces);
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed)
            return;
        m_waiting.push_back({std::move(stop), std::move(pieces)});
    }
    startSome();
}

void FairPool::close()
{
    std::deque<Batch> dropped; // and destroyed without the lock
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    dropped.swap(m_waiting);
}

/// Null: there is nothing to do, or enough is being done. With m_mutex held.
FairPool::Work FairPool::next()
{
    while (m_running < m_mostAtOnce && !m_waiting.empty()) {
        Batch batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (batch.pieces.empty() || batch.stop.stop_requested())
            continue;
        Work work = std::move(batch.pieces.back());
        batch.pieces.pop_back();
        m_waiting.push_back(std::move(batch));
        ++m_running;
        return work;
    }
    return nullptr;
}

void FairPool::startSome()
{
    for (;;) {
        Work work;
        bool accepted = false;
        {
            // Given to the pool before the next one is taken: a thread that was delayed in between would see its quick piece
            // wait for long ones that other threads had taken later.
            const std::lock_guard lock(m_mutex);
            work = next();
            if (!work)
                return;
            accepted = m_executor.start(Pool::cpu, [self = shared_from_this(), work](const std::stop_token &) {
                work();
                self->pieceDone();
            });
        }
        if (!accepted) { // others have filled the pool, so this thread helps; or all is ending, and then the work knows that
            work();
            const std::lock_guard lock(m_mutex);
            --m_running;
        }
    }
}

void FairPool::pieceDone()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
    }
    startSome();
}

} // namespace soundings::server
