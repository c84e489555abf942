#include "storage/sql/sql_schedule_store.h"

#include "storage/sql/query.h"

namespace soundings::storage::sql {

using engine::ScheduleMark;
using engine::ScheduleStep;

namespace {

/// Milliseconds since 1970 by the clock of whoever keeps the data. SQLite before 3.42 has no unixepoch('subsec').
std::int64_t nowOf(Connection &connection)
{
    Query query(connection,
        connection.dialect() == Dialect::sqlite ? "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
                                                : "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint");
    query.next();
    return query.integer(0);
}

/// An end that is further away than two leases was written by a clock that has been set back since. One that is a little further
/// than ours is that of somebody who looked at the clock after us and was faster.
constexpr const char *kHoldLease = R"sql(
INSERT INTO scheduler_lease (id, holder, fence, expires_at) VALUES (1, $1, 1, $2)
ON CONFLICT (id) DO UPDATE SET
    holder = excluded.holder,
    fence = scheduler_lease.fence + CASE WHEN scheduler_lease.holder = excluded.holder THEN 0 ELSE 1 END,
    expires_at = excluded.expires_at
WHERE scheduler_lease.holder = excluded.holder OR scheduler_lease.expires_at <= $3
    OR scheduler_lease.expires_at > $4
RETURNING fence
)sql";

/// None where it is NULL.
std::optional<Timestamp> optionalTime(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.timestamp(column));
}

} // namespace

Result<std::optional<std::int64_t>> SqlScheduleStore::holdLease(const QString &holder, std::chrono::milliseconds lifetime)
{
    using Fence = std::optional<std::int64_t>;
    return m_database.write([&](Connection &connection) -> Result<Fence> {
        const std::int64_t now = nowOf(connection);
        Query query(connection, kHoldLease,
            {value(holder), value(now + lifetime.count()), value(now), value(now + 2 * lifetime.count())});
        Fence fence;
        while (query.next())
            fence = query.integer(0);
        return fence;
    });
}

Result<void> SqlScheduleStore::releaseLease(const QString &holder)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        run(connection, "UPDATE scheduler_lease SET holder = '', expires_at = 0 WHERE holder = $1", {value(holder)});
        return {};
    });
}

Result<QString> SqlScheduleStore::leaseHolder()
{
    return m_database.read([](Connection &connection) -> Result<QString> {
        const std::int64_t now = nowOf(connection);
        Query query(connection, "SELECT holder FROM scheduler_lease WHERE expires_at > $1", {value(now)});
        return query.next() ? query.text(0) : QString();
    });
}

Result<std::map<QString, ScheduleMark>> SqlScheduleStore::marks()
{
    return m_database.read([](Connection &connection) -> Result<std::map<QString, ScheduleMark>> {
        std::map<QString, ScheduleMark> marks;
        Query row(connection, "SELECT entry, done_until, last_planned, last_job, is_paused FROM schedule_marks");
        while (row.next())
            marks[row.text(0)] = {optionalTime(row, 1), optionalTime(row, 2), row.text(3), row.integer(4) != 0};
        return marks;
    });
}

Result<bool> SqlScheduleStore::advance(
    const QString &entry, std::optional<Timestamp> from, const ScheduleStep &step, std::int64_t fence)
{
    return m_database.write([&](Connection &connection) -> Result<bool> {
        // Nobody takes the lease between the look at its number and the commit.
        Query lease(connection, "UPDATE scheduler_lease SET fence = fence WHERE fence = $1", {value(fence)});
        lease.next();
        if (lease.changes() == 0)
            return false;
        run(connection, "INSERT INTO schedule_marks (entry) VALUES ($1) ON CONFLICT (entry) DO NOTHING", {value(entry)});
        int moved = 0;
        if (from) {
            moved = run(connection, "UPDATE schedule_marks SET done_until = $1 WHERE entry = $2 AND done_until = $3",
                {value(step.doneUntil), value(entry), value(*from)});
        } else {
            moved = run(connection, "UPDATE schedule_marks SET done_until = $1 WHERE entry = $2 AND done_until IS NULL",
                {value(step.doneUntil), value(entry)});
        }
        if (moved > 0 && !step.job.isEmpty()) {
            run(connection, "UPDATE schedule_marks SET last_planned = $1, last_job = $2 WHERE entry = $3",
                {value(step.doneUntil), value(step.job), value(entry)});
        }
        return moved > 0;
    });
}

Result<void> SqlScheduleStore::setPaused(const QString &entry, bool paused)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        run(connection,
            "INSERT INTO schedule_marks (entry, is_paused) VALUES ($1, $2) "
            "ON CONFLICT (entry) DO UPDATE SET is_paused = excluded.is_paused",
            {value(entry), value(int(paused))});
        return {};
    });
}

} // namespace soundings::storage::sql
