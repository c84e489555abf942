#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace soundings {

/// Threads that run one piece of work after the other. The thread that became idle last goes first, because its caches and its
/// database connection are warm, and it is woken when no lock is held: a request of 100 us feels both. Thread-safe.
class WorkerThreads {
public:
    /// Threads are made when they are first needed, and stay.
    explicit WorkerThreads(int limit);
    ~WorkerThreads();

    int limit() const { return m_limit; }

    /// Runs `work` as soon as a thread is free; drops it after stop().
    void start(std::function<void()> work);

    /// Returns when everything started has run and the threads have ended.
    void stop();

private:
    struct Worker;
    void run(Worker &worker);
    std::function<void()> nextFor(Worker &worker);

    const int m_limit;
    std::mutex m_lock; ///< of what follows
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::vector<Worker *> m_idle; ///< the last one became idle last
    std::deque<std::function<void()>> m_waiting;
    bool m_stopping = false;
};

} // namespace soundings
