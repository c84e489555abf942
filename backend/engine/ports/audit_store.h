#pragma once

#include "base/result.h"
#include "domain/audit_entry.h"

#include <span>
#include <vector>

namespace soundings::engine {

/// Who changed what. Thread-safe; every call may block on the database.
class AuditStore {
public:
    virtual ~AuditStore() = default;

    /// Adds them in this order, and forgets the oldest beyond `keep`.
    virtual Result<void> append(std::span<const AuditEntry> entries, std::int64_t keep) = 0;
    /// The newest first, up to `limit`, of those before `number` (0: of all).
    virtual Result<std::vector<AuditEntry>> before(std::int64_t number, int limit) = 0;
};

} // namespace soundings::engine
