#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <map>

namespace soundings::engine {

/// What is remembered of an entry of the schedule.
struct ScheduleMark {
    std::optional<Timestamp> doneUntil; ///< what was planned up to here was queued or dropped; none: the entry is new
    std::optional<Timestamp> lastPlanned; ///< of the newest run that was queued
    QString lastJob; ///< its id
    bool isPaused = false;
};

/// A step of an entry's mark.
struct ScheduleStep {
    Timestamp doneUntil;
    QString job = {}; ///< that was queued for this moment; empty: nothing was
};

/// Where the schedulers of several servers agree on who of them fires, and on what is done. Thread-safe; calls may block.
class ScheduleStore {
public:
    virtual ~ScheduleStore() = default;

    /// Takes the lease when nobody holds it, or keeps it for another `lifetime`. Gives the number of this holding, which rises
    /// with every change of hands; nullopt: another holds it. Time is that of the store, not of the caller.
    virtual Result<std::optional<std::int64_t>> holdLease(const QString &holder, std::chrono::milliseconds lifetime) = 0;
    /// Lets another take it at once; nothing where `holder` does not hold it.
    virtual Result<void> releaseLease(const QString &holder) = 0;
    /// Empty: nobody.
    virtual Result<QString> leaseHolder() = 0;

    /// By entry; without those of which nothing is known.
    virtual Result<std::map<QString, ScheduleMark>> marks() = 0;
    /// Moves the mark of an entry from where the caller saw it. False, and nothing happens: it stands elsewhere by now, or the
    /// lease has changed hands since it had the number `fence`.
    virtual Result<bool> advance(
        const QString &entry, std::optional<Timestamp> from, const ScheduleStep &step, std::int64_t fence) = 0;
    virtual Result<void> setPaused(const QString &entry, bool paused) = 0;
};

} // namespace soundings::engine
