#pragma once

#include "engine/ports/schedule_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

/// The schedule beside the data. A lease runs out by the clock of the database server, or of this machine with SQLite, whose
/// processes all live there.
class SqlScheduleStore final : public engine::ScheduleStore {
public:
    explicit SqlScheduleStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::optional<std::int64_t>> holdLease(const QString &holder, std::chrono::milliseconds lifetime) override;
    Result<void> releaseLease(const QString &holder) override;
    Result<QString> leaseHolder() override;
    Result<std::map<QString, engine::ScheduleMark>> marks() override;
    Result<bool> advance(
        const QString &entry, std::optional<Timestamp> from, const engine::ScheduleStep &step, std::int64_t fence) override;
    Result<void> setPaused(const QString &entry, bool paused) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
