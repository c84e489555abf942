#include "jobs/running_tasks.h"

#include <algorithm>

namespace soundings::jobs {

RunningTasks::Run::Run(RunningTasks &runs, QString jobId, std::optional<Instant> deadline)
    : m_runs(runs)
    , m_jobId(std::move(jobId))
    , m_deadline(deadline)
{
    const std::lock_guard lock(m_runs.m_mutex);
    m_runs.m_runs.emplace(m_jobId, this);
    if (m_runs.m_closed != StopReason::none)
        stop(m_runs.m_closed);
}

RunningTasks::Run::~Run()
{
    const std::lock_guard lock(m_runs.m_mutex);
    const auto [first, last] = m_runs.m_runs.equal_range(m_jobId);
    m_runs.m_runs.erase(std::find_if(first, last, [this](const auto &entry) { return entry.second == this; }));
}

/// Under the lock. What a task has registered for its stop runs here, and so must not ask for another stop.
void RunningTasks::Run::stop(StopReason reason)
{
    StopReason none = StopReason::none;
    m_reason.compare_exchange_strong(none, reason);
    m_stop.request_stop();
}

bool RunningTasks::stop(const QString &jobId, StopReason reason)
{
    const std::lock_guard lock(m_mutex);
    const auto [first, last] = m_runs.equal_range(jobId);
    std::for_each(first, last, [reason](const auto &entry) { entry.second->stop(reason); });
    return first != last;
}

void RunningTasks::stopAll(StopReason reason)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, run] : m_runs)
        run->stop(reason);
}

void RunningTasks::stopOverdue(Instant now)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, run] : m_runs) {
        if (run->m_deadline && now >= *run->m_deadline)
            run->stop(StopReason::overran);
    }
}

void RunningTasks::close(StopReason reason)
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = reason;
    }
    stopAll(reason);
}

int RunningTasks::count() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_runs.size());
}

} // namespace soundings::jobs
