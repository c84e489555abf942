#pragma once

#include "celery/worker/worker_state.h"

namespace soundings::celery {

/// A worker in Celery's world: takes messages off queues in Redis, runs the tasks that it knows, and behaves towards everybody
/// else as Celery's own workers do. Tasks run on threads, so that a task is ended by asking it.
class Worker {
public:
    /// Called on threads of the worker; must return at once. Each may be empty.
    struct Hooks {
        std::function<void()> ready = {}; ///< it takes jobs
        std::function<void()> shutDown = {}; ///< somebody has asked for it from afar: call stop(), from another thread
    };

    /// The registry and the clock outlive it.
    Worker(const WorkerOptions &options, const jobs::TaskRegistry &registry, const Clock &clock, Hooks hooks);
    ~Worker();

    void start();
    /// Takes nothing more; lets running tasks end within the grace, asks them to stop then, and puts back what is left.
    /// False when a task does not stop: its thread still runs, and only the end of the process ends it.
    bool stop();

private:
    struct Parts;
    void putBackUnstarted();
    bool awaitRuns(std::chrono::milliseconds time);
    void putBackRunning();
    void drainSettler();

    WorkerState m_state;
    Hooks m_hooks;
    std::unique_ptr<Parts> m_parts; ///< while it runs
};

} // namespace soundings::celery
