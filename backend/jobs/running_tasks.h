#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace soundings::jobs {

/// Why a run was asked to stop.
enum class StopReason {
    none,
    cancelled, ///< somebody does not want the job any more
    overran, ///< it took longer than its task allows
    workerStops, ///< the job goes back to its queue
    lost, ///< its lease has run out: another worker may have the job by now, and what this run gives is thrown away
};

/// The runs of a worker's threads: through here they are asked to stop. It has no thread; whoever owns it calls stopOverdue()
/// now and then. Thread-safe.
class RunningTasks {
public:
    using Instant = std::chrono::steady_clock::time_point;

    /// One run, from its begin to its end.
    class Run {
    public:
        Run(RunningTasks &runs, QString jobId, std::optional<Instant> deadline);
        ~Run();
        Run(const Run &) = delete;
        Run &operator=(const Run &) = delete;

        std::stop_token token() const { return m_stop.get_token(); }
        /// The first reason that was given.
        StopReason reason() const { return m_reason; }

    private:
        friend class RunningTasks;
        void stop(StopReason reason);

        RunningTasks &m_runs;
        QString m_jobId;
        std::optional<Instant> m_deadline;
        std::stop_source m_stop;
        std::atomic<StopReason> m_reason = StopReason::none;
    };

    /// False: no such job runs here.
    bool stop(const QString &jobId, StopReason reason);
    void stopAll(StopReason reason);
    void stopOverdue(Instant now);
    /// Stops all runs, and every run that begins from now on.
    void close(StopReason reason);
    int count() const;

private:
    mutable std::mutex m_mutex;
    std::multimap<QString, Run *> m_runs;
    StopReason m_closed = StopReason::none;
};

} // namespace soundings::jobs
