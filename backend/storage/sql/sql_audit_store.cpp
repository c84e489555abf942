#include "storage/sql/sql_audit_store.h"

#include "storage/sql/query.h"

#include <limits>

namespace soundings::storage::sql {

Result<void> SqlAuditStore::append(std::span<const AuditEntry> entries, std::int64_t keep)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        for (const AuditEntry &entry : entries) {
            run(connection,
                "INSERT INTO audit_log (at, who, peer, action, subject, outcome, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                {value(entry.at), value(entry.who), value(entry.peer), value(entry.action), value(entry.subject),
                    value(entry.outcome), value(entry.requestId)});
        }
        // PostgreSQL may skip numbers; then a few entries less are kept.
        run(connection, "DELETE FROM audit_log WHERE number <= (SELECT max(number) FROM audit_log) - $1", {value(keep)});
        return {};
    });
}

Result<std::vector<AuditEntry>> SqlAuditStore::before(std::int64_t number, int limit)
{
    return m_database.read([&](Connection &connection) -> Result<std::vector<AuditEntry>> {
        std::vector<AuditEntry> entries;
        Query query(connection,
            "SELECT number, at, who, peer, action, subject, outcome, request_id FROM audit_log WHERE number < $1 "
            "ORDER BY number DESC LIMIT $2",
            {value(number > 0 ? number : std::numeric_limits<std::int64_t>::max()), value(limit)});
        while (query.next()) {
            entries.push_back({query.integer(0), query.timestamp(1), query.text(2), query.text(3), query.text(4), query.text(5),
                int(query.integer(6)), query.text(7)});
        }
        return entries;
    });
}

} // namespace soundings::storage::sql
