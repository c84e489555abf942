#include "storage/backup/backup.h"

#include "storage/backup/table_copy.h"
#include "storage/database_url.h"
#include "storage/migrations/migrations.h"
#include "storage/open_store.h"
#include "storage/postgres/postgres_module.h"
#include "storage/sql/query.h"
#include "storage/sql/sql_change_log.h"
#include "storage/sqlite/sqlite_connection.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <ranges>

namespace soundings::storage {

namespace {

using sql::Access;
using sql::Connection;
using sql::Failure;
using sql::Query;
using sqlite::SqliteConnection;

constexpr engine::DataKinds kEverything = engine::DataKind::stocks | engine::DataKind::fundamentals | engine::DataKind::prices
    | engine::DataKind::scores | engine::DataKind::history;

/// Undone unless it is committed.
class Transaction {
public:
    Transaction(Connection &connection, Access access)
        : m_connection(connection)
    {
        m_connection.begin(access);
    }
    ~Transaction()
    {
        if (!m_isCommitted)
            m_connection.rollback();
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit()
    {
        m_connection.commit();
        m_isCommitted = true;
    }

private:
    Connection &m_connection;
    bool m_isCommitted = false;
};

/// Exists from the moment it is named; nothing of it is left unless it is kept.
class PartFile {
public:
    explicit PartFile(const QString &file)
        : m_file(file)
        , m_path(file + QStringLiteral(".part"))
    {
        remove();
        QFile part(m_path);
        if (!part.open(QIODevice::WriteOnly) || !part.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
            throw Failure(Error{ErrorCode::io,
                QStringLiteral("%1 cannot be written: %2. Name a file in a folder that this user may write.")
                    .arg(file, part.errorString())});
        }
    }
    ~PartFile() { remove(); }
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const QString &path() const { return m_path; }
    void keep()
    {
        if (!QFile::rename(m_path, m_file))
            throw Failure(Error{ErrorCode::io, QStringLiteral("%1 cannot be renamed to %2.").arg(m_path, m_file)});
    }

private:
    void remove()
    {
        for (const char *ending : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QLatin1String(ending));
    }

    const QString m_file, m_path;
};

Error nothingToKeep(const DatabaseUrl &url)
{
    return {ErrorCode::notFound, QStringLiteral("There is nothing in %1 yet, and so nothing to keep.").arg(url.shown)};
}

void refuseDamaged(Connection &sqlite, const QString &file)
{
    Query check(sqlite, "PRAGMA integrity_check(1)");
    if (const QString found = check.next() ? check.text(0) : QString(); found != u"ok")
        throw Failure(Error{ErrorCode::corrupt, QStringLiteral("%1 is damaged.").arg(file), found});
}

std::unique_ptr<Connection> connectTo(const DatabaseUrl &url, bool readOnly)
{
    const OpenOptions options{.readOnly = readOnly};
    std::unique_ptr<Connection> connection;
    if (url.kind == DatabaseUrl::Kind::postgres)
        connection.reset(postgres::loadModule()({url.connectString.toStdString(), url.shown}, options, nullptr));
    else
        connection = std::make_unique<SqliteConnection>(url.path, options);
    if (readOnly && schemaVersionOf(*connection) == 0)
        throw Failure(nothingToKeep(url));
    migrate(*connection, readOnly, url.shown);
    return connection;
}

/// The copy of a backup, ready to be read: whole, and brought up to date.
std::unique_ptr<SqliteConnection> openBackup(const QString &copy, const QString &file)
{
    try {
        auto backup = std::make_unique<SqliteConnection>(copy, OpenOptions{});
        if (schemaVersionOf(*backup) == 0)
            throw Failure(Error{ErrorCode::corrupt, QStringLiteral("%1 is an empty database.").arg(file)});
        refuseDamaged(*backup, file);
        migrate(*backup, false, file);
        return backup;
    } catch (const Failure &failure) {
        if (failure.error().code != ErrorCode::corrupt)
            throw;
        throw Failure(Error{ErrorCode::corrupt,
            QStringLiteral("%1 is not a backup of Soundings, or it is damaged. Nothing was changed; use another one.").arg(file),
            failure.error().message});
    }
}

/// What is to be copied, row by row and nothing else. Both in transactions.
BackupContents copyAll(Connection &from, Connection &to, std::span<const TableShape> tables)
{
    BackupContents contents{.tables = int(tables.size())};
    for (const TableShape &table : tables | std::views::reverse)
        sql::run(to, "DELETE FROM " + table.name);
    for (const TableShape &table : tables)
        contents.rows += copyRows(from, to, table);
    return contents;
}

/// Looks at a file that was just written as whoever restores it will.
void check(const QString &file, const BackupContents &written)
{
    SqliteConnection backup(file, {.readOnly = true});
    refuseDamaged(backup, file);
    qint64 rows = 0;
    for (const TableShape &table : dataTables(backup))
        rows += countRows(backup, table);
    if (rows != written.rows) {
        throw Failure(Error{ErrorCode::io,
            QStringLiteral("The backup has %1 rows and not %2. Check the disk of %3.").arg(rows).arg(written.rows).arg(file)});
    }
}

/// PostgreSQL counts on after the largest number that came.
void continueNumbers(Connection &postgres)
{
    std::vector<std::pair<std::string, std::string>> counted;
    for (Query columns(postgres,
             "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'soundings' AND is_identity = "
             "'YES' AND table_name <> 'changes'");
        columns.next();)
        counted.emplace_back(columns.text(0).toStdString(), columns.text(1).toStdString());
    for (const auto &[table, column] : counted) {
        Query(postgres,
            "SELECT setval(pg_get_serial_sequence('soundings." + table + "', '" + column + "'), (SELECT coalesce(max(" + column
                + "), 0) + 1 FROM " + table + "), false)")
            .next();
    }
}

} // namespace

Result<BackupContents> writeBackup(const QString &databaseUrl, const QString &file)
{
    SOUNDINGS_TRY(const DatabaseUrl url, parseDatabaseUrl(databaseUrl));
    if (QFileInfo::exists(file)) {
        return fail(ErrorCode::conflict,
            QStringLiteral("%1 is there already. Name another file, or move that one away: a backup never replaces one.")
                .arg(file));
    }
    if (url.kind == DatabaseUrl::Kind::sqlite && !QFileInfo::exists(url.path))
        return std::unexpected(nothingToKeep(url));
    try {
        PartFile part(file);
        BackupContents contents;
        {
            const auto source = connectTo(url, true);
            SqliteConnection target(part.path(), {});
            migrate(target, false, part.path());
            Transaction reading(*source, Access::read), writing(target, Access::write);
            contents = copyAll(*source, target, dataTables(target));
            writing.commit();
            target.execute("PRAGMA journal_mode = DELETE"); // one file, which can be read where nothing can be written
        }
        check(part.path(), contents);
        contents.bytes = QFileInfo(part.path()).size();
        part.keep();
        return contents;
    } catch (const Failure &failure) {
        return std::unexpected(failure.error());
    }
}

Result<BackupContents> restoreBackup(
    const QString &databaseUrl, const QString &file, const std::function<Result<void>()> &beforehand)
{
    SOUNDINGS_TRY(const DatabaseUrl url, parseDatabaseUrl(databaseUrl));
    if (!QFileInfo(file).isFile())
        return fail(ErrorCode::notFound, QStringLiteral("There is no file %1.").arg(file));
    // A copy, which may be brought up to date.
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("backup.db"));
    if (!folder.isValid() || !QFile::copy(file, copy) || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(ErrorCode::io,
            QStringLiteral("%1 cannot be copied to %2. Check that it can be read and that the disk has room.").arg(file, copy));
    }
    try {
        const auto backup = openBackup(copy, file);
        const std::vector<TableShape> tables = dataTables(*backup);
        if (beforehand) {
            SOUNDINGS_CHECK(beforehand());
        }
        const auto target = connectTo(url, false);
        Transaction reading(*backup, Access::read), writing(*target, Access::write);
        target->lockPriceWriters();
        BackupContents contents = copyAll(*backup, *target, tables);
        if (target->dialect() == sql::Dialect::postgres)
            continueNumbers(*target);
        sql::recordChangeOfAll(*target, kEverything);
        writing.commit();
        contents.bytes = QFileInfo(file).size();
        return contents;
    } catch (const Failure &failure) {
        return std::unexpected(failure.error());
    }
}

} // namespace soundings::storage
