#pragma once

#include "celery/wire/task_message.h"
#include "jobs/task.h"

#include <chrono>
#include <memory>

namespace soundings::celery {

/// A message that this worker has claimed, until it is acknowledged or put back. What changes is guarded by the Shelf.
struct HeldTask {
    enum class Phase {
        waiting, ///< for its time
        ready, ///< for a thread
        running,
        settling, ///< it has ended; Redis is being told
    };

    Delivery delivery;
    const jobs::Task *task = nullptr;
    QByteArray era; ///< of the database that it was claimed from
    Phase phase = Phase::ready;
    std::optional<Timestamp> startedAt = {};
    std::optional<std::chrono::steady_clock::time_point> deadline = {}; ///< of its run
    std::optional<std::chrono::steady_clock::time_point> terminatedAt = {}; ///< when its run was asked to stop for good
    std::optional<JobProgress> progress = {};
    bool isProgressStored = true;
    bool isStartStored = false;

    const TaskOrder &order() const { return delivery.order; }
};

using HeldTaskPtr = std::shared_ptr<HeldTask>;

} // namespace soundings::celery
