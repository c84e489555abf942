#pragma once

#include "celery/worker/task_threads.h"

namespace soundings::celery {

/// Sees to it that tasks end when they should, on a thread of its own that waits for nothing: a run that is beyond its limit or
/// unwanted is asked to stop, and one that does not heed it is given up. Its thread cannot be ended from outside, so that another
/// one takes its place.
class Overseer {
public:
    Overseer(WorkerState &state, Settler &settler, TaskThreads &threads)
        : m_state(state)
        , m_settler(settler)
        , m_threads(threads)
        , m_settlements(state.options.node, state.clock)
    {
    }

    void run(const std::stop_token &stop);

private:
    void look();
    void giveUp(const HeldTaskPtr &held, Settlement settlement);

    WorkerState &m_state;
    Settler &m_settler;
    TaskThreads &m_threads;
    const Settlements m_settlements;
};

} // namespace soundings::celery
