#pragma once

#include "engine/ports/store.h"

#include <mutex>

namespace soundings::engine {

/// Notes who changed what, and tells of it. Thread-safe. A note costs its writer nothing: it is written down with others a moment
/// later. Where the database is away for long, the oldest notes that wait are lost, and their number is noted instead.
class AuditTrail {
public:
    static constexpr std::int64_t kKept = 100'000; ///< entries in the store

    AuditTrail(Store &store, const Clock &clock)
        : m_store(store)
        , m_clock(clock)
    {
    }

    /// Never blocks. The time is filled in. Of strangers who are refused, only some an hour are noted, and the others counted:
    /// nobody can push out of the log what others did.
    void note(AuditEntry entry);
    /// Writes down what waits. What cannot be written waits on.
    Result<void> flush();
    /// The newest first, of those before `number` (0: of all).
    Result<std::vector<AuditEntry>> before(std::int64_t number, int limit) const { return m_store.audit().before(number, limit); }

private:
    static constexpr std::size_t kMostWaiting = 10'000;
    static constexpr int kRefusalsPerHour = 100;

    bool isOneTooMany(const AuditEntry &entry);

    Store &m_store;
    const Clock &m_clock;
    std::mutex m_writing; ///< one at a time, so that they stay in order
    std::mutex m_mutex; ///< over what follows
    std::vector<AuditEntry> m_waiting;
    int m_lost = 0; ///< that could not wait any longer
    Timestamp m_hour = {}; ///< that the next two are of
    int m_refusals = 0, m_unnoted = 0;
};

} // namespace soundings::engine
