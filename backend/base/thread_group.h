#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace soundings {

/// A few threads that each run one loop for as long as the group lives: workers that wait for jobs. Unlike the Executor's, such
/// threads are never given anything else to do, so that a long job cannot hold up a request.
class ThreadGroup {
public:
    /// Starts a thread that runs `loop`, which ends soon after it is asked to stop. `name` is what tools of the system show; at
    /// most 15 characters of it.
    void start(const std::string &name, std::function<void(std::stop_token)> loop);
    /// Asks all loops to stop; does not wait.
    void requestStop();
    /// Asks all loops to stop, and returns when they have.
    void join();
    ~ThreadGroup() { join(); }

private:
    std::vector<std::jthread> m_threads;
};

} // namespace soundings
