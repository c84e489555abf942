#include "storage/sql/database.h"

namespace soundings::storage::sql {

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
