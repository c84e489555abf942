#pragma once

#include "base/result.h"
#include "storage/sql/connection_pool.h"

#include <functional>

namespace soundings::storage::sql {

/// Runs pieces of work in transactions and turns failures into results. Thread-safe.
class Database {
public:
    Database(ConnectionPool::Connect connect, ConnectionPool::Limits limits)
        : m_pool(std::move(connect), limits)
    {
    }

    /// `work(Connection &)` gives a Result. It may run twice: on a new connection when an idle one turns out to be dead.
    template<class Work> auto read(Work work)
    {
        if (t_together.database == this)
            return work(*t_together.connection); // a failure of it is the outer transaction's
        return run(Access::read, Tell::nobody, std::move(work));
    }
    /// All reads of this thread within `reads` are one transaction: they see one state, and cost one begin and end.
    Result<void> together(const std::function<Result<void>()> &reads);

    /// As above; committed when the result is a value, undone otherwise. Runs again after a deadlock or a lost race, but never
    /// after a commit whose outcome is not known.
    template<class Work> auto write(Work work) { return run(Access::write, Tell::observer, std::move(work)); }
    /// As write(), for what is none of the market's data: the observer is not told.
    template<class Work> auto writeApart(Work work) { return run(Access::write, Tell::nobody, std::move(work)); }

    /// Begins a transaction that outlives the call; the caller ends it, and tells of its commit.
    Result<ConnectionPool::Lease> beginWrite();
    void tellOfCommit() const
    {
        if (m_committed)
            m_committed();
    }
    /// `committed` is called after every commit, in the thread that wrote. Set before the first use.
    void setObserver(std::function<void()> committed) { m_committed = std::move(committed); }

private:
    static constexpr int kTries = 4;

    /// Whether the work may run again after `failure`; cleans up the connection in any case.
    static bool mayRunAgain(const Failure &failure, ConnectionPool::Lease &lease, int attempt);

    enum class Tell { observer, nobody };
    template<class Work> auto run(Access access, Tell tell, Work work) -> decltype(work(std::declval<Connection &>()));

    /// The transaction that this thread is within, if any.
    struct Together {
        const Database *database = nullptr;
        Connection *connection = nullptr;
    };
    static thread_local Together t_together;

    ConnectionPool m_pool;
    std::function<void()> m_committed;
};

template<class Work> auto Database::run(Access access, Tell tell, Work work) -> decltype(work(std::declval<Connection &>()))
{
    try {
        for (int attempt = 1;; ++attempt) {
            ConnectionPool::Lease lease = m_pool.acquire();
            try {
                lease->begin(access);
                auto result = work(*lease);
                if (!result) {
                    lease->rollback();
                    return result;
                }
                lease->commit();
                if (tell == Tell::observer) {
                    lease.giveBack();
                    tellOfCommit();
                }
                return result;
            } catch (const Failure &failure) {
                if (!mayRunAgain(failure, lease, attempt))
                    throw;
            }
        }
    } catch (const Failure &failure) {
        return std::unexpected(failure.error());
    }
}

} // namespace soundings::storage::sql
