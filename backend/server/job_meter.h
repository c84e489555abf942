#pragma once

#include "engine/ports/job_queue.h"

#include <array>
#include <chrono>
#include <map>
#include <mutex>

namespace soundings::server {

/// Jobs that wait for a worker, for their time, or for their next try.
std::int64_t waitingJobs(const engine::JobCounts &counts);

/// Counts what jobs do, and tells it in Prometheus' text format. Runs are those of this process, since its start; how many jobs
/// there are comes from the queue. Thread-safe.
class JobMeter {
public:
    void observe(const Job &job);
    /// Asks the queue, unless that was done moments ago. May block on it.
    void refresh(engine::JobQueue &queue);
    QByteArray text() const;

private:
    static constexpr std::array kBounds = {0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 300.0, 1800.0}; ///< seconds

    struct Runs {
        std::map<JobState, std::int64_t> ended; ///< runs by what became of the job
        std::array<std::int64_t, kBounds.size() + 1> counts = {};
        double seconds = 0;
    };

    mutable std::mutex m_mutex;
    std::map<QString, Runs> m_tasks;
    engine::JobCounts m_counts;
    std::int64_t m_workers = 0;
    bool m_isKnown = false;
    std::chrono::steady_clock::time_point m_asked;
};

} // namespace soundings::server
