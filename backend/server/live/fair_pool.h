#pragma once

#include "base/executor.h"

#include <deque>
#include <mutex>
#include <vector>

namespace soundings::server {

/// Shares the cpu pool among those who compute at the same time: each gets a turn after the other, however many pieces of work it
/// has. Thread-safe.
class FairPool : public std::enable_shared_from_this<FairPool> {
public:
    using Work = std::function<void()>;

    explicit FairPool(Executor &executor);

    /// Pieces that have not begun when `stop` is requested are dropped.
    void add(std::stop_token stop, std::vector<Work> pieces);
    /// Drops what has not begun, from now on too: work that holds this pool would otherwise keep itself alive.
    void close();

private:
    struct Batch {
        std::stop_token stop;
        std::vector<Work> pieces; ///< the next one last
    };

    void startSome();
    Work next();
    void pieceDone();

    Executor &m_executor;
    const int m_mostAtOnce; ///< given to the pool; the others wait here, where they take turns
    std::mutex m_mutex;
    std::deque<Batch> m_waiting;
    int m_running = 0;
    bool m_isClosed = false;
};

} // namespace soundings::server
