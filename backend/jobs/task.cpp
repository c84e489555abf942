#include "jobs/task.h"

namespace soundings::jobs {

void TaskRegistry::add(Task task)
{
    const auto name = task.name;
    m_tasks.insert_or_assign(name, std::move(task));
}

const Task *TaskRegistry::find(const QString &name) const
{
    const auto found = m_tasks.find(name);
    return found == m_tasks.end() ? nullptr : &found->second;
}

QStringList TaskRegistry::names() const
{
    QStringList names;
    for (const auto &[name, task] : m_tasks)
        names.append(name);
    return names;
}

QStringList TaskRegistry::namesAlone() const
{
    QStringList names;
    for (const auto &[name, task] : m_tasks) {
        if (task.alone)
            names.append(name);
    }
    return names;
}

TaskFailure failureOf(const Error &error)
{
    const auto &info = infoOf(error.code);
    return {{QString::fromLatin1(info.slug), error.message, error.detail}, info.retryable};
}

} // namespace soundings::jobs
