#include "jobs/worker_watch.h"

namespace soundings::jobs {

std::vector<QString> WorkerWatch::goneOf(std::span<const engine::StoredWorker> workers, Instant now)
{
    std::vector<QString> gone;
    std::map<QString, Sign> signs;
    for (const engine::StoredWorker &worker : workers) {
        Sign sign{worker.lastSeen, now};
        if (const auto known = m_signs.find(worker.id); known != m_signs.end() && known->second.lastSeen == worker.lastSeen)
            sign = known->second;
        signs.emplace(worker.id, sign);
        const Presence presence = m_look(worker.process);
        const auto lease = presence == Presence::running ? m_leases.here : m_leases.elsewhere;
        if (presence == Presence::gone || now - sign.since >= lease)
            gone.push_back(worker.id);
    }
    m_signs = std::move(signs);
    return gone;
}

} // namespace soundings::jobs
