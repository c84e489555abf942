#pragma once

#include "composition.h"
#include "jobs/scheduler.h"

namespace soundings::app {

/// The scheduler of a server as the settings describe it. Its lease is kept where the jobs are queued, so that servers agree on
/// who fires exactly when they share a queue.
class ScheduleService {
public:
    static Result<std::unique_ptr<ScheduleService>> make(Composition &composition, engine::JobQueue &queue);
    /// Lets another server take over at once.
    ~ScheduleService();

    const std::shared_ptr<jobs::Scheduler> &scheduler() const { return m_scheduler; }

private:
    ScheduleService() = default;

    std::unique_ptr<engine::ScheduleStore> m_shared; ///< in the Redis of the jobs; null: it is in the database
    std::shared_ptr<jobs::Scheduler> m_scheduler;
};

} // namespace soundings::app
