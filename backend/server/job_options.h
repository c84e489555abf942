#pragma once

#include "engine/ports/job_queue.h"

#include <QStringList>

#include <memory>

namespace soundings::server {

class JobMeter;

/// The jobs that a server shows, orders and steers.
struct JobOptions {
    engine::JobQueue *queue = nullptr; ///< null: none are offered
    QStringList tasks; ///< that can be ordered by name
    std::shared_ptr<JobMeter> meter; ///< what /metrics tells of them; null: nothing
};

} // namespace soundings::server
