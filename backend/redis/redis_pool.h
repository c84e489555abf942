#pragma once

#include "redis/circuit_breaker.h"
#include "redis/redis_connection.h"

#include <condition_variable>
#include <mutex>

namespace soundings::redis {

/// Connections for worker threads, each lent to one thread at a time. A Redis that is dead or hangs costs one deadline and
/// not one a request: see CircuitBreaker. Comes back by itself. Thread-safe.
class RedisPool {
public:
    struct Options {
        RedisConnection::Options connection;
        int connections = 8;
        std::chrono::milliseconds wait{1000}; ///< for a connection when all are lent
        Backoff::Range backoff;
    };

    struct Status {
        CircuitBreaker::Status breaker;
        int idle = 0;
        int lent = 0;
    };

    /// Connects when a connection is first asked for. The clock must outlive the pool.
    RedisPool(RedisUrl url, Options options, const Clock &clock);

    /// A connection on loan; it goes back when this is destroyed, which must be before the pool is.
    class Lease {
    public:
        Lease(Lease &&other) noexcept = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease();

        RedisConnection &operator*() const { return *m_connection; }
        RedisConnection *operator->() const { return m_connection.get(); }

    private:
        friend class RedisPool;
        Lease(RedisPool &pool, std::unique_ptr<RedisConnection> connection, int generation);

        RedisPool *m_pool;
        std::unique_ptr<RedisConnection> m_connection;
        int m_generation;
    };

    /// Waits at most Options::wait for a connection, and then for as long as connecting may take.
    RedisResult<Lease> borrow();

    /// borrow() for a single command.
    RedisResult<Reply> command(const Command &command);
    RedisResult<Reply> command(const Command &command, std::chrono::milliseconds deadline);

    const RedisUrl &url() const { return m_url; }
    Status status() const;

private:
    RedisResult<void> waitForPlace(std::unique_lock<std::mutex> &lock);
    RedisResult<Lease> connect(std::unique_lock<std::mutex> &lock);
    void giveBack(std::unique_ptr<RedisConnection> connection, int generation);
    void recordFailure(const RedisError &error, int generation);

    const RedisUrl m_url;
    const Options m_options;
    CircuitBreaker m_breaker;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<RedisConnection>> m_idle;
    int m_lent = 0; ///< also those that are being connected
    int m_generation = 0; ///< counts failures: what was connected before the latest is not lent again
};

} // namespace soundings::redis
