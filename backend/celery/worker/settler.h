#pragma once

#include "celery/broker/line.h"
#include "celery/worker/settlement.h"
#include "celery/worker/worker_state.h"

#include <condition_variable>
#include <deque>
#include <span>

namespace soundings::celery {

/// Tells Redis how messages have ended, on a thread of its own: all that have ended meanwhile in one go, so that a round trip
/// costs the same for one and for many. First the results, then what follows together with the acknowledgement: a crash in
/// between runs a task again or publishes again what must follow, and loses neither. It insists while Redis is away.
class Settler {
public:
    explicit Settler(WorkerState &state);

    void add(Settlement settlement);
    /// The thread's loop; ends when it is asked to and nothing is left to be told, or giveUp() was called.
    void run(const std::stop_token &stop);
    /// What Redis has not been told by now, another worker will find out.
    void giveUp() { m_givenUp.request_stop(); }

private:
    using Batch = std::vector<Settlement>;

    Batch next(const std::stop_token &stop);
    bool settle(Batch &batch);
    bool storeResults(Batch &batch);
    bool takeChords(Batch &batch, const std::vector<redis::Reply> &replies, const std::vector<std::size_t> &parts);
    bool acknowledge(const Batch &batch);
    void announce(const Batch &batch);
    redis::Command storing(std::span<const TaskResult *const> results) const;
    redis::Command settling(const Settlement &settlement) const;

    WorkerState &m_state;
    Line m_broker, m_results;
    std::stop_source m_givenUp;
    std::vector<QByteArray> m_finishedChords; ///< keys of those whose body is about to be published
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Settlement> m_waiting;
};

} // namespace soundings::celery
