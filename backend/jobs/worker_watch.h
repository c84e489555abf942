#pragma once

#include "jobs/process_identity.h"

#include <map>

namespace soundings::jobs {

/// Finds out which workers are gone, so that their jobs can be given to others. A worker on this machine is gone with its
/// process; one elsewhere when its sign of life has not changed for as long as a lease lasts, by the watch of who looks, so that
/// clocks that differ do no harm.
class WorkerWatch {
public:
    using Instant = std::chrono::steady_clock::time_point;
    using Look = std::function<Presence(const engine::ProcessIdentity &)>;

    struct Leases {
        std::chrono::milliseconds elsewhere{30'000};
        std::chrono::milliseconds here{600'000}; ///< of a process that is there and yet gives no sign: it hangs
    };

    explicit WorkerWatch(Leases leases, Look look = &lookFor)
        : m_leases(leases)
        , m_look(std::move(look))
    {
    }

    /// Ids of the workers that are gone. To be called every few seconds with all workers but oneself.
    std::vector<QString> goneOf(std::span<const engine::StoredWorker> workers, Instant now);

private:
    struct Sign {
        Timestamp lastSeen;
        Instant since;
    };

    Leases m_leases;
    Look m_look;
    std::map<QString, Sign> m_signs; ///< by id
};

} // namespace soundings::jobs
