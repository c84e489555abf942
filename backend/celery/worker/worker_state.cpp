#include "celery/worker/worker_state.h"

namespace soundings::celery {

WorkerState::WorkerState(WorkerOptions given, const jobs::TaskRegistry &tasks, const Clock &time)
    : options(std::move(given))
    , names(options.broker.database)
    , registry(tasks)
    , clock(time)
    , process(options.node.toUtf8() + '/' + newId().toLatin1())
    , startedAt(time.now())
    , shelf(time, options.concurrency)
    , revocations(time)
    , events(time, options.node)
    , m_queues(options.queues)
{
}

void WorkerState::count(const QString &task)
{
    ++processed;
    const std::lock_guard lock(m_mutex);
    ++m_totals[task];
}

QHash<QString, int> WorkerState::totals() const
{
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

QStringList WorkerState::queues() const
{
    const std::lock_guard lock(m_mutex);
    return m_queues;
}

bool WorkerState::addQueue(const QString &queue)
{
    const std::lock_guard lock(m_mutex);
    if (m_queues.contains(queue))
        return false;
    m_queues.append(queue);
    return true;
}

bool WorkerState::removeQueue(const QString &queue)
{
    const std::lock_guard lock(m_mutex);
    return m_queues.removeOne(queue);
}

void WorkerState::setLimits(const QString &task, std::optional<double> soft, std::optional<double> hard)
{
    const std::lock_guard lock(m_mutex);
    m_limits.insert(task, {hard, soft});
}

std::pair<std::optional<double>, std::optional<double>> WorkerState::limits(const QString &task) const
{
    const std::lock_guard lock(m_mutex);
    return m_limits.value(task);
}

} // namespace soundings::celery
