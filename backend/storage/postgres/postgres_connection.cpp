#include "storage/postgres/postgres_connection.h"

#include "storage/postgres/bar_arrays.h"

#include <pqxx/pqxx>

#include <charconv>
#include <limits>
#include <unordered_map>

namespace soundings::storage::postgres {

namespace {

using sql::Failure;
using sql::Remedy;

/// Only one process writes prices at a time, as in SQLite; two imports of the same tickers in another order would deadlock.
constexpr const char *kLockPriceWriters = "SELECT pg_advisory_xact_lock(1397638217)";

/// With every bar a parameter, a chunk would be a thousand times as large; so many rows are about half a megabyte of text.
constexpr std::size_t kBarsPerStatement = 5000;

QString firstLine(const char *text)
{
    return QString::fromUtf8(text).section(u'\n', 0, 0, QString::SectionSkipEmpty).trimmed();
}

} // namespace

/// The libpqxx connection and the translation of its exceptions.
class PostgresConnection::Session {
public:
    Session(const Address &address)
        : m_shown(address.shown)
    {
        translating([&] { m_connection = std::make_unique<pqxx::connection>(address.connectString); });
#if PQXX_VERSION_MAJOR < 7
        // libpqxx 6 would silently open a new connection in the middle of our transaction.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        m_connection->inhibit_reactivation(true);
#pragma GCC diagnostic pop
#endif
    }

    pqxx::result execute(const std::string &text)
    {
        return translating([&] {
            pqxx::nontransaction work(*m_connection); // we say BEGIN and COMMIT ourselves
            return work.exec(text);
        });
    }

    void prepare(const std::string &name, const std::string &text)
    {
        translating([&] { m_connection->prepare(name, text); });
    }

    void unprepare(const std::string &name)
    {
        translating([&] { m_connection->unprepare(name); });
    }

    /// A null pointer is NULL.
    pqxx::result executePrepared(const std::string &name, const std::vector<const char *> &parameters)
    {
        return translating([&] {
            pqxx::nontransaction work(*m_connection);
#if PQXX_VERSION_MAJOR < 7
            return work.exec_prepared(name, pqxx::prepare::make_dynamic_params(parameters));
#else
            pqxx::params list;
            list.reserve(parameters.size());
            for (const char *parameter : parameters) {
                if (parameter)
                    list.append(pqxx::zview(parameter));
                else
                    list.append();
            }
#if PQXX_VERSION_MAJOR > 7 || PQXX_VERSION_MINOR > 9
            return work.exec(pqxx::prepped(pqxx::zview(name)), list);
#else
            return work.exec_prepared(name, list);
#endif
#endif
        });
    }

    const QString &shown() const { return m_shown; }

    std::unordered_map<std::string, std::unique_ptr<PreparedStatement>> statements;

private:
    template<class Work> auto translating(Work work) -> decltype(work())
    {
        try {
            return work();
        } catch (const pqxx::broken_connection &error) {
            throw lost(error.what());
        } catch (const pqxx::unique_violation &error) {
            throw again(error.what());
        } catch (const pqxx::transaction_rollback &error) {
            throw again(error.what());
        } catch (const pqxx::sql_error &error) {
            throw refused(error.sqlstate(), error.what());
        } catch (const std::exception &error) {
            if (!isAlive())
                throw lost(error.what());
            throw Failure(Error{
                ErrorCode::internal, QStringLiteral("%1 refused a statement.").arg(m_shown), QString::fromUtf8(error.what())});
        }
    }

    bool isAlive() const { return m_connection && m_connection->is_open(); }

    Failure lost(const char *said) const
    {
        return Failure(Error{ErrorCode::unavailable,
                           QStringLiteral("%1 cannot be reached: %2. Check that the server runs and that DATABASE_URL is right.")
                               .arg(m_shown, firstLine(said)),
                           QString::fromUtf8(said)},
            Remedy::reconnect);
    }

    Failure again(const char *said) const
    {
        return Failure(
            Error{ErrorCode::conflict,
                QStringLiteral("%1 undid the change because another one touched the same rows. Try again.").arg(m_shown),
                QString::fromUtf8(said)},
            Remedy::retry);
    }

    Failure refused(const std::string &state, const char *said) const
    {
        const QString detail = QString::fromUtf8(said);
        const auto report = [&](ErrorCode code, const QString &message) {
            return Failure(Error{code, message.arg(m_shown), detail});
        };
        if (!isAlive() || state.starts_with("08") || state.starts_with("57P"))
            return lost(said);
        if (state == "40001" || state == "40P01")
            return again(said);
        if (state == "55P03")
            return report(
                ErrorCode::locked, QStringLiteral("%1 is being written by another program. Try again when it is done."));
        if (state == "53100")
            return report(ErrorCode::diskFull, QStringLiteral("%1 has no space left. Nothing of this change was stored."));
        if (state == "25006")
            return report(
                ErrorCode::readOnly, QStringLiteral("%1 can only be read. Connect to a server and role that may write."));
        if (state == "42501")
            return report(ErrorCode::readOnly,
                QStringLiteral("%1 does not give this user the rights it needs. Grant it CREATE on the database."));
        if (state.starts_with("53"))
            return report(ErrorCode::unavailable, QStringLiteral("%1 has no resources left for this. Try again in a moment."));
        return report(ErrorCode::internal, QStringLiteral("%1 refused a statement."));
    }

    QString m_shown;
    std::unique_ptr<pqxx::connection> m_connection;
};

class PostgresConnection::PreparedStatement final : public sql::Statement {
public:
    PreparedStatement(Session &session, std::string name, const std::string &text)
        : m_session(session)
        , m_name(std::move(name))
        , m_source(text)
    {
        m_session.prepare(m_name, text);
    }

    const std::string &name() const { return m_name; }
    std::string_view source() const override { return m_source; }

    void bind(std::span<const sql::Value> values) override
    {
        m_texts.clear();
        m_texts.reserve(values.size());
        for (const sql::Value &value : values)
            m_texts.push_back(toText(value));
    }

    bool step() override
    {
        if (!m_hasRun) {
            std::vector<const char *> parameters;
            parameters.reserve(m_texts.size());
            for (const auto &text : m_texts)
                parameters.push_back(text ? text->c_str() : nullptr);
            m_result = m_session.executePrepared(m_name, parameters);
            m_hasRun = true;
            m_row = 0;
        } else {
            ++m_row;
        }
        return m_row < m_result.size();
    }

    void reset() override
    {
        m_result = pqxx::result();
        m_hasRun = false;
    }

    int changes() const override { return int(m_result.affected_rows()); }

    bool isNull(int column) const override { return m_result[m_row][column].is_null(); }
    std::int64_t integer(int column) const override { return number<std::int64_t>(column, 0); }
    double real(int column) const override { return number<double>(column, std::numeric_limits<double>::quiet_NaN()); }
    QString text(int column) const override { return QString::fromUtf8(bytes(column)); }
    QByteArray bytes(int column) const override
    {
        const auto field = m_result[m_row][column];
        return field.is_null() ? QByteArray() : QByteArray(field.c_str(), qsizetype(field.size()));
    }

private:
    static std::optional<std::string> toText(const sql::Value &value)
    {
        if (const auto *integer = std::get_if<std::int64_t>(&value))
            return std::to_string(*integer);
        if (const auto *text = std::get_if<QByteArray>(&value))
            return text->toStdString();
        if (const auto *real = std::get_if<double>(&value); real && !std::isnan(*real)) {
            char buffer[32];
            const auto end =
                std::to_chars(buffer, buffer + sizeof buffer, *real).ptr; // the shortest text that reads back the same
            return std::string(buffer, end);
        }
        return std::nullopt;
    }

    template<class Number> Number number(int column, Number missing) const
    {
        const auto field = m_result[m_row][column];
        Number result = missing;
        if (!field.is_null())
            std::from_chars(field.c_str(), field.c_str() + field.size(), result);
        return result;
    }

    Session &m_session;
    std::string m_name;
    const std::string m_source;
    std::vector<std::optional<std::string>> m_texts;
    pqxx::result m_result;
    pqxx::result::size_type m_row = 0;
    bool m_hasRun = false;
};

PostgresConnection::PostgresConnection(const Address &address, const OpenOptions &options)
    : m_session(std::make_unique<Session>(address))
{
    m_session->execute(
        "SET client_encoding TO 'UTF8'; SET client_min_messages TO error; SET search_path TO soundings; SET lock_timeout TO "
        + std::to_string(options.busyTimeout.count()));
    if (options.readOnly)
        m_session->execute("SET default_transaction_read_only TO on");
}

PostgresConnection::~PostgresConnection() = default;

sql::Statement &PostgresConnection::prepared(std::string_view text)
{
    const std::string key(text);
    if (const auto found = m_session->statements.find(key); found != m_session->statements.end())
        return *found->second;
    auto statement = std::make_unique<PreparedStatement>(*m_session, "s" + std::to_string(m_session->statements.size()), key);
    return *m_session->statements.emplace(key, std::move(statement)).first->second;
}

void PostgresConnection::forgetStatements()
{
    for (const auto &[text, statement] : m_session->statements)
        m_session->unprepare(statement->name());
    m_session->statements.clear();
}

void PostgresConnection::execute(const std::string &script)
{
    m_session->execute(script);
}

void PostgresConnection::begin(sql::Access access)
{
    if (m_session->statements.size() > sql::kMaxPreparedStatements)
        forgetStatements();
    m_session->execute(access == sql::Access::read ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN");
    m_access = access;
    m_inTransaction = true;
}

void PostgresConnection::commit()
{
    m_inTransaction = false;
    try {
        m_session->execute("COMMIT");
    } catch (const Failure &failure) {
        if (failure.remedy() != Remedy::reconnect || m_access == sql::Access::read)
            throw;
        throw Failure(
            Error{ErrorCode::unavailable,
                QStringLiteral(
                    "%1 went away while a change was being stored. It may or may not be there: look before you repeat it.")
                    .arg(m_session->shown()),
                failure.error().detail},
            Remedy::inDoubt);
    }
}

void PostgresConnection::rollback() noexcept
{
    if (!m_inTransaction)
        return;
    m_inTransaction = false;
    try {
        m_session->execute("ROLLBACK");
    } catch (const Failure &) {
        // The server undoes what a lost connection has begun.
    }
}

void PostgresConnection::lockPriceWriters()
{
    m_session->execute(kLockPriceWriters);
}

void PostgresConnection::insertBars(std::int64_t stock, std::int64_t batch, std::span<const PriceBar> bars, bool fresh)
{
    static const std::string insert =
        "INSERT INTO prices (stock_id, day, batch_id, open, high, low, close, adjusted_close, volume) "
        "SELECT $1::integer, t.day, $2::integer, t.open, t.high, t.low, t.close, t.adjusted_close, t.volume "
        "FROM unnest($3::integer[], $4::float8[], $5::float8[], $6::float8[], $7::float8[], $8::float8[], "
        "$9::float8[]) AS t (day, open, high, low, close, adjusted_close, volume)";
    static const std::string upsert = insert
        + " ON CONFLICT (stock_id, day) DO UPDATE SET batch_id = excluded.batch_id, open = excluded.open, high = excluded.high, "
          "low = excluded.low, close = excluded.close, adjusted_close = excluded.adjusted_close, volume = excluded.volume";
    sql::Statement &statement = prepared(fresh ? insert : upsert);
    while (!bars.empty()) {
        const auto chunk = bars.first(std::min(bars.size(), kBarsPerStatement));
        bars = bars.subspan(chunk.size());
        statement.reset();
        statement.bind(barArrays(stock, batch, chunk));
        statement.step();
    }
    statement.reset();
}

QString PostgresConnection::serverVersion()
{
    const pqxx::result result = m_session->execute("SHOW server_version");
    return QString::fromUtf8(result[0][0].c_str()).section(u' ', 0, 0);
}

} // namespace soundings::storage::postgres
