#include "storage/sql/database.h"

#include <utility>

namespace soundings::storage::sql {

thread_local Database::Together Database::t_together;

Result<void> Database::together(const std::function<Result<void>()> &reads)
{
    return run(Access::read, Tell::nobody, [&](Connection &connection) -> Result<void> {
        struct Scope {
            Together before;
            ~Scope() { t_together = before; }
        };
        const Scope scope{std::exchange(t_together, Together{this, &connection})};
        return reads();
    });
}

bool Database::mayRunAgain(const Failure &failure, ConnectionPool::Lease &lease, int attempt)
{
    switch (failure.remedy()) {
    case Remedy::none:
        lease->rollback();
        return false;
    case Remedy::retry:
        lease->rollback();
        return attempt < kTries;
    case Remedy::reconnect: {
        const bool wasIdle = !lease.isNew();
        lease.discard();
        return wasIdle && attempt < kTries;
    }
    case Remedy::inDoubt:
        lease.discard();
        return false;
    }
    return false;
}

Result<ConnectionPool::Lease> Database::beginWrite()
{
    try {
        for (int attempt = 1;; ++attempt) {
            ConnectionPool::Lease lease = m_pool.acquire();
            try {
                lease->begin(Access::write);
                lease->lockPriceWriters();
                return lease;
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
