#include "storage/sqlite/sqlite_connection.h"

#include "storage/sqlite/bars_table.h"
#include "storage/sqlite/sqlite_error.h"

#include <QFile>

#include <sqlite3.h>

#include <cctype>
#include <limits>
#include <thread>

namespace soundings::storage::sqlite {

void CloseDatabase::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void FinalizeStatement::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

class SqliteConnection::PreparedStatement final : public sql::Statement {
public:
    PreparedStatement(SqliteConnection &connection, std::string_view text)
        : m_connection(connection)
        , m_source(text)
    {
        // $1 would be a name to SQLite, numbered by its first use; ?1 is the parameter with that number, as $1 is in PostgreSQL.
        std::string ownText(text);
        for (std::size_t i = 0; i + 1 < ownText.size(); ++i) {
            if (ownText[i] == '$' && std::isdigit(static_cast<unsigned char>(ownText[i + 1])))
                ownText[i] = '?';
        }
        sqlite3_stmt *statement = nullptr;
        connection.check(sqlite3_prepare_v3(
            connection.m_database.get(), ownText.data(), int(ownText.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        m_statement.reset(statement);
    }

    std::string_view source() const override { return m_source; }

    void bind(std::span<const sql::Value> values) override
    {
        int index = 0;
        for (const sql::Value &value : values) {
            ++index;
            int code = SQLITE_OK;
            if (const auto *integer = std::get_if<std::int64_t>(&value))
                code = sqlite3_bind_int64(m_statement.get(), index, *integer);
            else if (const auto *real = std::get_if<double>(&value))
                code = sqlite3_bind_double(m_statement.get(), index, *real);
            else if (const auto *text = std::get_if<QByteArray>(&value))
                code = sqlite3_bind_text64(
                    m_statement.get(), index, text->constData(), sqlite3_uint64(text->size()), SQLITE_TRANSIENT, SQLITE_UTF8);
            else
                code = sqlite3_bind_null(m_statement.get(), index);
            m_connection.check(code);
        }
    }

    bool step() override
    {
        const int code = sqlite3_step(m_statement.get());
        if (code == SQLITE_ROW)
            return true;
        m_changes = sqlite3_changes(m_connection.m_database.get());
        if (code != SQLITE_DONE)
            m_connection.check(code);
        return false;
    }

    void reset() override { sqlite3_reset(m_statement.get()); }
    int changes() const override { return m_changes; }

    bool isNull(int column) const override { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(m_statement.get(), column); }
    double real(int column) const override
    {
        return isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_statement.get(), column);
    }
    QString text(int column) const override
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement.get(), column));
    }
    QByteArray bytes(int column) const override
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
        return QByteArray(text, sqlite3_column_bytes(m_statement.get(), column));
    }

private:
    SqliteConnection &m_connection;
    const std::string m_source;
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> m_statement;
    int m_changes = 0;
};

namespace {

/// SQLite would give a new file the rights that the umask leaves, which mostly let everybody on the machine read it: what
/// somebody owns stands in it. Its log gets the rights of the file. Where it cannot be made, SQLite says why.
void makeForOwnerOnly(const QString &path)
{
    QFile file(path);
    static_cast<void>(file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner));
}

} // namespace

SqliteConnection::SqliteConnection(const QString &path, const OpenOptions &options)
    : m_path(path)
{
    if (!options.readOnly && !QFile::exists(path))
        makeForOwnerOnly(path);
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        | (options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &database, flags, nullptr);
    m_database.reset(database);
    check(opened);
    sqlite3_busy_timeout(database, int(options.busyTimeout.count()));
    refuseAlienFile();
    if (!options.readOnly && sqlite3_db_readonly(database, "main") == 1)
        throw failureOf(nullptr, SQLITE_READONLY, m_path); // SQLite opens such a file all the same, but for reading only

    if (!options.readOnly) {
        switchToWal(options.busyTimeout);
        execute("PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864");
    }
    execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384");
    if (options.maxBytes > 0)
        execute("PRAGMA max_page_count = " + std::to_string(std::max<std::int64_t>(1, options.maxBytes / pragma("page_size"))));
    check(registerBarsTable(database, &m_barsToInsert));
}

SqliteConnection::~SqliteConnection() = default;

/// With WAL, readers and the one writer do not wait for each other, and a commit costs no fsync; a power cut may undo the last
/// commits but never damages the file.
void SqliteConnection::switchToWal(std::chrono::milliseconds patience)
{
    // SQLite does not wait here as it does elsewhere when another process is making the same switch.
    constexpr std::chrono::milliseconds pause{5};
    for (auto waited = pause; waited < patience; waited += pause) {
        const int code = sqlite3_exec(m_database.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
        if ((code & 0xff) != SQLITE_BUSY) {
            check(code);
            return;
        }
        std::this_thread::sleep_for(pause);
    }
    execute("PRAGMA journal_mode = WAL");
}

void SqliteConnection::refuseAlienFile()
{
    // Closing the last connection would move another program's write-ahead log into its database file.
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // One view of the file for both questions: another process may be making the store at this moment.
    execute("BEGIN");
    const std::int64_t id = pragma("application_id");
    if (id != kApplicationId) {
        PreparedStatement tables(*this, "SELECT count(*) FROM sqlite_schema");
        tables.step();
        if (id != 0 || tables.integer(0) != 0)
            throw failureOf(nullptr, SQLITE_NOTADB, m_path);
    }
    execute("COMMIT");
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

void SqliteConnection::check(int resultCode) const
{
    if (resultCode != SQLITE_OK)
        throw failureOf(m_database.get(), resultCode, m_path);
}

std::int64_t SqliteConnection::pragma(const char *name)
{
    PreparedStatement statement(*this, std::string("PRAGMA ") + name);
    return statement.step() ? statement.integer(0) : 0;
}

sql::Statement &SqliteConnection::prepared(std::string_view text)
{
    if (const auto found = m_statements.find(text); found != m_statements.end())
        return *found->second;
    return *m_statements.emplace(std::string(text), std::make_unique<PreparedStatement>(*this, text)).first->second;
}

void SqliteConnection::execute(const std::string &script)
{
    check(sqlite3_exec(m_database.get(), script.c_str(), nullptr, nullptr, nullptr));
}

void SqliteConnection::begin(sql::Access access)
{
    if (m_statements.size() > sql::kMaxPreparedStatements)
        m_statements.clear();
    // A write transaction takes the lock at once: upgrading later could fail halfway through the work.
    sql::Statement &statement = prepared(access == sql::Access::write ? "BEGIN IMMEDIATE" : "BEGIN");
    statement.reset();
    statement.step();
    statement.reset();
}

void SqliteConnection::commit()
{
    sql::Statement &statement = prepared("COMMIT");
    statement.reset();
    statement.step();
    statement.reset();
}

void SqliteConnection::rollback() noexcept
{
    // Some failures, such as a full disk, have ended the transaction already.
    if (!sqlite3_get_autocommit(m_database.get()))
        sqlite3_exec(m_database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

std::optional<sql::ContentVersion> SqliteConnection::contentVersion()
{
    sql::Statement &statement = prepared("PRAGMA data_version");
    statement.reset();
    statement.step();
    const std::int64_t others = statement.integer(0);
    statement.reset();
    return sql::ContentVersion{others, sqlite3_total_changes64(m_database.get())};
}

void SqliteConnection::insertBars(std::int64_t stock, std::int64_t batch, std::span<const PriceBar> bars, bool fresh)
{
    sql::Statement &statement = prepared(fresh
            ? "INSERT OR FAIL INTO prices (stock_id, day, open, high, low, close, adjusted_close, volume, batch_id) "
              "SELECT $1, day, open, high, low, close, adjusted_close, volume, $2 FROM new_bars"
            : "INSERT INTO prices (stock_id, day, open, high, low, close, adjusted_close, volume, batch_id) "
              "SELECT $1, day, open, high, low, close, adjusted_close, volume, $2 FROM new_bars WHERE true "
              "ON CONFLICT (stock_id, day) DO UPDATE SET open = excluded.open, high = excluded.high, low = excluded.low, "
              "close = excluded.close, adjusted_close = excluded.adjusted_close, volume = excluded.volume, "
              "batch_id = excluded.batch_id");
    const std::array<sql::Value, 2> values = {stock, batch};
    m_barsToInsert = bars;
    statement.reset();
    statement.bind(values);
    statement.step();
    statement.reset();
    m_barsToInsert = {};
}

} // namespace soundings::storage::sqlite
