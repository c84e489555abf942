#pragma once

#include "engine/ports/audit_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

class SqlAuditStore final : public engine::AuditStore {
public:
    explicit SqlAuditStore(Database &database)
        : m_database(database)
    {
    }

    Result<void> append(std::span<const AuditEntry> entries, std::int64_t keep) override;
    Result<std::vector<AuditEntry>> before(std::int64_t number, int limit) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
