#pragma once

#include "celery/worker/held_task.h"

#include <QHash>

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>
#include <unordered_set>
#include <vector>

namespace soundings::celery {

/// All messages that a worker holds: those that wait for their time, for a thread, that run, and that have just ended. The
/// threads of the worker meet here; nothing is done under its lock but looking and moving. Thread-safe.
class Shelf {
public:
    /// At most `concurrency` tasks run at a time, however many threads take them.
    Shelf(const Clock &clock, int concurrency)
        : m_clock(clock)
        , m_concurrency(concurrency)
    {
    }

    void put(const HeldTaskPtr &held);
    /// The next one to run, which counts as running from now on; waits for it. Null: asked to stop.
    HeldTaskPtr take(const std::stop_token &stop);
    /// A task that was taken and cannot run yet.
    void postpone(const HeldTaskPtr &held, std::chrono::milliseconds wait);
    /// It has ended, and this caller says how. False: another one has already.
    bool settle(const HeldTaskPtr &held);
    /// Redis knows how it ended.
    void remove(const HeldTaskPtr &held);

    /// How many more may be claimed, when `limit` may be held unfinished besides those that wait for their time, and as many more
    /// of which Redis does not know yet how they ended; waits until there is one. 0: asked to stop, or no room within a while.
    int awaitRoom(int limit, const std::stop_token &stop);
    /// Takes those out that have not begun: they are being settled from now on.
    std::vector<HeldTaskPtr> takeUnstarted(const std::function<bool(const HeldTask &)> &wanted);
    /// Looks at each one; the function must not call the shelf.
    void visit(const std::function<void(HeldTask &)> &look);
    struct Running {
        HeldTaskPtr held;
        std::optional<std::chrono::steady_clock::time_point> deadline, terminatedAt;
    };
    std::vector<Running> running() const;
    int count(HeldTask::Phase phase) const;
    bool isEmpty() const;

    void setConcurrency(int concurrency);
    int concurrency() const;

    /// How far a running task is.
    void note(const HeldTaskPtr &held, JobProgress progress);
    /// How long the run may take; none: for ever.
    void setDeadline(const HeldTaskPtr &held, std::optional<std::chrono::steady_clock::time_point> deadline);

    /// At most so many starts of a task a second; 0: as many as there are.
    void setRate(const QString &task, double perSecond);

private:
    using Instant = std::chrono::steady_clock::time_point;
    struct Rate {
        std::chrono::nanoseconds interval;
        Instant next;
    };

    void move(HeldTask &held, HeldTask::Phase phase);
    HeldTaskPtr nextReady(Instant now);
    void wakeDue(Instant now);

    const Clock &m_clock;
    int m_concurrency;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed, m_hasRoom;
    std::unordered_set<HeldTaskPtr> m_all;
    std::array<int, 4> m_counts = {}; ///< of m_all by phase
    std::deque<HeldTaskPtr> m_ready;
    std::multimap<Instant, HeldTaskPtr> m_waiting;
    QHash<QString, Rate> m_rates;
};

} // namespace soundings::celery
