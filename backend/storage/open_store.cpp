#include "storage/open_store.h"

#include "storage/database_url.h"
#include "storage/migrations/migrations.h"
#include "storage/postgres/postgres_module.h"
#include "storage/sql/query.h"
#include "storage/sql/query_meter.h"
#include "storage/sql/sql_store.h"
#include "storage/sqlite/sqlite_connection.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSysInfo>

#include <sqlite3.h>

namespace soundings::storage {

namespace {

using sql::ConnectionPool;

std::unique_ptr<engine::Store> openSqlite(const DatabaseUrl &url, const OpenOptions &options)
{
    // The first connection brings the schema up to date and then serves as any other.
    auto first =
        std::make_shared<std::unique_ptr<sql::Connection>>(std::make_unique<sqlite::SqliteConnection>(url.path, options));
    migrate(**first, options.readOnly, url.shown);
    const auto connect = [first, path = url.path, options]() -> std::unique_ptr<sql::Connection> {
        if (*first)
            return std::move(*first);
        return std::make_unique<sqlite::SqliteConnection>(path, options);
    };
    return std::make_unique<sql::SqlStore>(connect, ConnectionPool::Limits{options.connections, options.busyTimeout, {}},
        QStringLiteral("SQLite %1, %2").arg(QString::fromLatin1(sqlite3_libversion()), url.shown));
}

std::unique_ptr<engine::Store> openPostgres(const DatabaseUrl &url, const OpenOptions &options)
{
    const postgres::Address address{url.connectString.toStdString(), url.shown};
    postgres::Connect *const open = postgres::loadModule();
    QString version;
    std::unique_ptr<sql::Connection> connection(open(address, options, &version));
    migrate(*connection, options.readOnly, url.shown);
    QString description = url.shown;
    description.replace(QStringLiteral("PostgreSQL at"), QStringLiteral("PostgreSQL %1 at").arg(version));
    auto first = std::make_shared<std::unique_ptr<sql::Connection>>(std::move(connection));
    const auto connect = [open, first, address, options] {
        return *first ? std::move(*first) : std::unique_ptr<sql::Connection>(open(address, options, nullptr));
    };
    return std::make_unique<sql::SqlStore>(
        connect, ConnectionPool::Limits{options.connections, options.busyTimeout, std::chrono::seconds(1)}, description);
}

/// A file of this machine.
QString placeOfSqlite(const DatabaseUrl &url)
{
    const QByteArray machine = QSysInfo::machineUniqueId();
    const QString file = QFileInfo(url.path).canonicalFilePath();
    return (machine.isEmpty() ? QSysInfo::machineHostName() : QString::fromLatin1(machine)) + u':' + file;
}

/// A database of a cluster, under whatever name its server is reached.
QString placeOfPostgres(const DatabaseUrl &url)
{
    const std::unique_ptr<sql::Connection> connection(
        postgres::loadModule()({url.connectString.toStdString(), url.shown}, {}, nullptr));
    try {
        sql::Query query(*connection,
            "SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || oid::text FROM pg_database WHERE datname "
            "= "
            "current_database()");
        if (query.next())
            return query.text(0);
    } catch (const sql::Failure &) { // not everybody may ask that everywhere
    }
    return url.shown;
}

} // namespace

Result<std::unique_ptr<engine::Store>> openStore(const QString &databaseUrl, const OpenOptions &options)
{
    SOUNDINGS_TRY(const DatabaseUrl url, parseDatabaseUrl(databaseUrl));
    if (options.slowQuery > std::chrono::milliseconds::zero())
        sql::QueryMeter::setSlow(options.slowQuery);
    try {
        return url.kind == DatabaseUrl::Kind::sqlite ? openSqlite(url, options) : openPostgres(url, options);
    } catch (const sql::Failure &failure) {
        return std::unexpected(failure.error());
    }
}

Result<void> tryWriting(const QString &databaseUrl, const OpenOptions &options)
{
    SOUNDINGS_TRY(const DatabaseUrl url, parseDatabaseUrl(databaseUrl));
    try {
        std::unique_ptr<sql::Connection> connection;
        if (url.kind == DatabaseUrl::Kind::sqlite)
            connection = std::make_unique<sqlite::SqliteConnection>(url.path, options);
        else
            connection.reset(postgres::loadModule()({url.connectString.toStdString(), url.shown}, options, nullptr));
        connection->begin(sql::Access::write);
        connection->execute(
            "UPDATE schema_migrations SET number = number WHERE 1 = 0"); // PostgreSQL asks for the right only here
        connection->rollback();
        return {};
    } catch (const sql::Failure &failure) {
        return std::unexpected(failure.error());
    }
}

Result<QByteArray> identityOf(const QString &databaseUrl)
{
    SOUNDINGS_TRY(const DatabaseUrl url, parseDatabaseUrl(databaseUrl));
    try {
        const QString place = url.kind == DatabaseUrl::Kind::sqlite ? placeOfSqlite(url) : placeOfPostgres(url);
        // A digest, which says nothing of the place to whoever reads it elsewhere.
        return QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    } catch (const sql::Failure &failure) {
        return std::unexpected(failure.error());
    }
}

engine::QueryNumbers queryNumbers()
{
    return sql::QueryMeter::numbers();
}

} // namespace soundings::storage
