#pragma once

#include "base/executor.h"
#include "jobs/scheduler.h"

#include <QTimer>

namespace soundings::jobs {

/// Gives a scheduler its turns: one after the other on the io pool, the next one when the last one says. Lives in a thread with
/// an event loop; the executor outlives it.
class SchedulerTimer : public QObject {
    Q_OBJECT

public:
    SchedulerTimer(std::shared_ptr<Scheduler> scheduler, Executor &executor, QObject *parent);

private:
    void turn();

    const std::shared_ptr<Scheduler> m_scheduler; ///< a turn that runs may outlive the timer
    Executor &m_executor;
    QTimer m_timer;
};

} // namespace soundings::jobs
