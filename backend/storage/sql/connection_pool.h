#pragma once

#include "storage/sql/connection.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace soundings::storage::sql {

/// Hands out connections, each to one thread at a time. Thread-safe.
class ConnectionPool {
public:
    using Connect = std::function<std::unique_ptr<Connection>()>; ///< throws Failure

    struct Limits {
        int connections = 8;
        std::chrono::milliseconds wait{5000}; ///< for a connection when all are in use
        std::chrono::milliseconds rememberFailure{0}; ///< how long a failed connect is reported without another try
    };

    ConnectionPool(Connect connect, Limits limits);

    /// A connection on loan; it goes back when this is destroyed.
    class Lease {
    public:
        Lease(ConnectionPool &pool, std::unique_ptr<Connection> connection, bool isNew)
            : m_pool(&pool)
            , m_connection(std::move(connection))
            , m_isNew(isNew)
        {
        }
        ~Lease() { giveBack(); }
        Lease(Lease &&other) noexcept = default;
        Lease &operator=(Lease &&) = delete;

        Connection &operator*() const { return *m_connection; }
        Connection *operator->() const { return m_connection.get(); }
        /// False: it lay idle before, so that its server may have gone since.
        bool isNew() const { return m_isNew; }
        /// Its server is gone: closes it, and every idle one, which are as old.
        void discard();
        /// Now instead of at the end; the lease is of no use any more.
        void giveBack();

    private:
        ConnectionPool *m_pool;
        std::unique_ptr<Connection> m_connection;
        bool m_isNew;
    };

    /// Throws Failure: whatever connecting said, or overloaded when all are in use for too long.
    Lease acquire();

private:
    std::unique_ptr<Connection> connect();

    Connect m_connect;
    Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<Connection>> m_idle;
    int m_open = 0; ///< idle and on loan

    std::mutex m_connecting; ///< one try at a time, so that a dead server costs one timeout and not one a thread
    std::optional<Failure> m_lastFailure;
    std::chrono::steady_clock::time_point m_failedAt;
};

} // namespace soundings::storage::sql
