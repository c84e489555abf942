#include "storage/migrations/migrations.h"

#include "storage/migrations/m0001_initial.h"
#include "storage/migrations/m0002_changes.h"
#include "storage/migrations/m0003_sessions.h"
#include "storage/migrations/m0004_portfolios.h"
#include "storage/migrations/m0005_jobs.h"
#include "storage/migrations/m0006_schedule.h"
#include "storage/migrations/m0007_refresh.h"
#include "storage/migrations/m0008_access.h"
#include "storage/sql/query.h"
#include "storage/sqlite/sqlite_connection.h"

namespace soundings::storage {

namespace {

using sql::Dialect;
using sql::Failure;
using sql::value;

constexpr std::array kMigrations = {
    Migration{1, "initial", migrations::kInitialSqlite, migrations::kInitialPostgres},
    Migration{2, "changes", migrations::kChangesSqlite, migrations::kChangesPostgres},
    Migration{3, "sessions", migrations::kSessionsSqlite, migrations::kSessionsPostgres},
    Migration{4, "portfolios", migrations::kPortfoliosSqlite, migrations::kPortfoliosPostgres},
    Migration{5, "jobs", migrations::kJobsSqlite, migrations::kJobsPostgres},
    Migration{6, "schedule", migrations::kScheduleSqlite, migrations::kSchedulePostgres},
    Migration{7, "refresh", migrations::kRefreshSqlite, migrations::kRefreshPostgres},
    Migration{8, "access", migrations::kAccessSqlite, migrations::kAccessPostgres},
};

void refuseNewer(int found, const QString &shown)
{
    if (found > newestSchemaVersion()) {
        throw Failure(Error{ErrorCode::schemaTooNew,
            QStringLiteral(
                "%1 was written by a newer Soundings: its schema has version %2, and this program knows versions up to %3. "
                "Use the newer program, or choose another database with DATABASE_URL. Nothing was changed.")
                .arg(shown)
                .arg(found)
                .arg(newestSchemaVersion())});
    }
}

void lockOutOtherProcesses(sql::Connection &connection)
{
    connection.begin(sql::Access::write); // in SQLite that is the lock
    if (connection.dialect() == Dialect::postgres) {
        // Our tables live in a schema of their own, so that they never meet another program's of the same name.
        connection.execute("SELECT pg_advisory_xact_lock(1397638216)");
        connection.execute("CREATE SCHEMA IF NOT EXISTS soundings");
    }
    connection.execute(connection.dialect() == Dialect::sqlite
            ? "CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
              "applied_at INTEGER NOT NULL, program TEXT NOT NULL)"
            : "CREATE TABLE IF NOT EXISTS schema_migrations (number integer PRIMARY KEY, name text NOT NULL, "
              "applied_at bigint NOT NULL, program text NOT NULL)");
}

} // namespace

std::span<const Migration> allMigrations()
{
    return kMigrations;
}

int newestSchemaVersion()
{
    return kMigrations.back().number;
}

int schemaVersionOf(sql::Connection &connection)
{
    const bool isSqlite = connection.dialect() == Dialect::sqlite;
    {
        sql::Query exists(connection,
            isSqlite ? "SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'"
                     : "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = 'soundings' AND tablename = 'schema_migrations'");
        if (!exists.next())
            return 0;
    }
    sql::Query newest(connection, "SELECT coalesce(max(number), 0) FROM schema_migrations");
    newest.next();
    return int(newest.integer(0));
}

void migrate(sql::Connection &connection, bool readOnly, const QString &shown)
{
    const int found = schemaVersionOf(connection);
    refuseNewer(found, shown);
    if (found == newestSchemaVersion())
        return;
    if (readOnly) {
        throw Failure(Error{ErrorCode::readOnly,
            QStringLiteral("%1 has to be brought up to date first. Open it once with the right to write.").arg(shown)});
    }
    try {
        lockOutOtherProcesses(connection);
        const int now = schemaVersionOf(connection); // another process may have been faster
        refuseNewer(now, shown);
        for (const Migration &step : kMigrations) {
            if (step.number <= now)
                continue;
            connection.execute(connection.dialect() == Dialect::sqlite ? step.sqlite : step.postgres);
            sql::run(connection, "INSERT INTO schema_migrations (number, name, applied_at, program) VALUES ($1, $2, $3, $4)",
                {value(step.number), value(QString::fromLatin1(step.name)), value(SystemClock().now()),
                    value(QStringLiteral(SOUNDINGS_VERSION))});
        }
        if (connection.dialect() == Dialect::sqlite)
            connection.execute("PRAGMA application_id = " + std::to_string(sqlite::kApplicationId));
        connection.commit();
    } catch (const Failure &) {
        connection.rollback();
        throw;
    }
}

} // namespace soundings::storage
