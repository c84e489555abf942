#pragma once

#include "engine/ports/job_queue.h"
#include "engine/ports/schedule_store.h"
#include "jobs/schedule.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace soundings::jobs {

/// An entry as people see it.
struct ScheduleView {
    ScheduleEntry entry;
    engine::ScheduleMark mark;
    std::vector<Timestamp> next; ///< planned; also while it is paused
};

/// Queues the runs of the schedule when they are due, as one of several servers that share a queue: only the one that holds the
/// lease does, and it asks for it before each turn. Thread-safe; calls block on the store and the queue.
class Scheduler {
public:
    struct Options {
        QString holder; ///< unique to this process
        std::chrono::milliseconds lease = std::chrono::seconds(15);
        std::chrono::milliseconds renewal = std::chrono::seconds(5); ///< at most so long between two turns
        /// Does not jump when somebody sets the clock.
        std::function<std::chrono::steady_clock::time_point()> steady = &std::chrono::steady_clock::now;
    };

    Scheduler(std::vector<ScheduleEntry> entries, engine::ScheduleStore &store, engine::JobQueue &queue, const Clock &clock,
        Options options);

    /// Queues what is due, if this is the scheduler that may. Gives how long to wait until the next turn.
    std::chrono::milliseconds turn();
    /// The end: lets another take over at once.
    void release();

    bool leads() const { return m_leads; }
    /// The holder among all servers; empty: nobody.
    Result<QString> leader() const { return m_store.leaseHolder(); }
    /// Every entry with its next `count` runs.
    Result<std::vector<ScheduleView>> overview(int count) const;
    /// An entry that is paused drops its runs. notFound names the entries there are.
    Result<void> setPaused(const QString &entry, bool paused);

private:
    struct Hold {
        std::int64_t fence;
        std::chrono::steady_clock::time_point until;
    };

    Result<std::optional<Hold>> hold();
    Result<void> fireAll(const Hold &hold);
    Result<void> fire(const ScheduleEntry &entry, const engine::ScheduleMark &mark, const Hold &hold);
    Result<void> queueRun(const ScheduleEntry &entry, const engine::ScheduleMark &mark, Timestamp planned, const Hold &hold);
    std::chrono::milliseconds untilNext() const;
    void tell(const Result<void> &outcome);

    const std::vector<ScheduleEntry> m_entries;
    engine::ScheduleStore &m_store;
    engine::JobQueue &m_queue;
    const Clock &m_clock;
    const Options m_options;
    std::mutex m_turn; ///< one turn at a time
    std::atomic<bool> m_leads = false;
    QString m_trouble; ///< told to the log once, not every turn
};

} // namespace soundings::jobs
