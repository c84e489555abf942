#pragma once

#include "celery/broker/line.h"
#include "celery/worker/worker_state.h"

namespace soundings::celery {

/// Keeps what this worker holds its own, and brings back what others have let go: leases, the messages of workers that are gone,
/// and the results of runs that last. On a thread of its own.
class Keeper {
public:
    explicit Keeper(WorkerState &state);

    void run(const std::stop_token &stop);

private:
    using Instant = std::chrono::steady_clock::time_point;
    /// Something that is done again and again.
    struct Duty {
        std::chrono::milliseconds every;
        void (Keeper::*work)();
        Instant next = {};
    };

    void storeStarts();
    void renewLeases();
    void renewLocks();
    void takeFromTheDead();
    void restoreAbandoned();
    void restore(const std::vector<QByteArray> &tags, const QByteArray &holder, const QByteArray &newestScore);
    std::vector<redis::Reply> ask(const std::vector<redis::Command> &commands);
    QByteArray listFor(const QJsonArray &entry);

    WorkerState &m_state;
    Line m_broker, m_results;
    std::vector<Duty> m_duties;
};

} // namespace soundings::celery
