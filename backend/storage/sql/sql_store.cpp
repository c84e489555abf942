#include "storage/sql/sql_store.h"

#include "storage/migrations/migrations.h"
#include "storage/sql/query.h"

namespace soundings::storage::sql {

SqlStore::SqlStore(ConnectionPool::Connect connect, ConnectionPool::Limits limits, QString description)
    : m_database(std::move(connect), limits)
    , m_stocks(m_database)
    , m_prices(m_database)
    , m_scores(m_database)
    , m_changes(m_database)
    , m_sessions(m_database)
    , m_watchlists(m_database)
    , m_portfolios(m_database)
    , m_jobs(m_database)
    , m_schedule(m_database)
    , m_refreshes(m_database)
    , m_tokens(m_database)
    , m_audit(m_database)
    , m_description(std::move(description))
{
}

int SqlStore::schemaVersion() const
{
    return newestSchemaVersion(); // opening brought it there
}

Result<void> SqlStore::check()
{
    return m_database.read([](Connection &connection) -> Result<void> {
        // Reads the file, which SELECT 1 would not.
        Query query(connection, "SELECT max(number) FROM schema_migrations");
        query.next();
        return {};
    });
}

Result<std::optional<QString>> SqlStore::setting(const QString &key)
{
    return m_database.read([&](Connection &connection) -> Result<std::optional<QString>> {
        Query query(connection, "SELECT value FROM settings WHERE key = $1", {value(key)});
        return query.next() ? std::optional(query.text(0)) : std::nullopt;
    });
}

Result<void> SqlStore::setSetting(const QString &key, const QString &text)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        run(connection,
            "INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            {value(key), value(text)});
        return {};
    });
}

} // namespace soundings::storage::sql
