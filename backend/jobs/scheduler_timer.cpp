#include "jobs/scheduler_timer.h"

namespace soundings::jobs {

namespace {

constexpr std::chrono::milliseconds kWhenTooMuchWaits{1000};

} // namespace

SchedulerTimer::SchedulerTimer(std::shared_ptr<Scheduler> scheduler, Executor &executor, QObject *parent)
    : QObject(parent)
    , m_scheduler(std::move(scheduler))
    , m_executor(executor)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &SchedulerTimer::turn);
    m_timer.start(0);
}

void SchedulerTimer::turn()
{
    const bool accepted = m_executor.run(
        Pool::io, [scheduler = m_scheduler](const std::stop_token &) { return scheduler->turn(); }, this,
        [this](std::chrono::milliseconds wait) { m_timer.start(wait); });
    if (!accepted)
        m_timer.start(kWhenTooMuchWaits);
}

} // namespace soundings::jobs
