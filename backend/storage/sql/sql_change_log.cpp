#include "storage/sql/sql_change_log.h"

#include "storage/sql/query.h"

#include <QStringList>

namespace soundings::storage::sql {

namespace {

/// Any fixed number: transactions that record a change wait for each other by it.
constexpr const char *kLockOrder = "SELECT pg_advisory_xact_lock(1397638217)";

QString joined(std::span<const Ticker> tickers)
{
    QStringList names;
    for (const Ticker &ticker : tickers)
        names.append(ticker.text());
    return names.join(u' ');
}

engine::DataChange readChange(const Query &row)
{
    engine::DataChange change{row.integer(0), engine::DataKinds::fromInt(int(row.integer(1))), {}};
    for (const QString &name : row.text(2).split(u' ', Qt::SkipEmptyParts))
        change.tickers.push_back(Ticker::fromCanonical(name));
    return change;
}

void record(Connection &connection, engine::DataKinds kinds, const QString &tickers)
{
    if (connection.dialect() == Dialect::postgres) {
        Query lock(connection, kLockOrder);
        lock.next();
    }
    std::int64_t number = 0;
    {
        Query insert(connection, "INSERT INTO changes (kinds, tickers) VALUES ($1, $2) RETURNING number",
            {value(int(kinds.toInt())), value(tickers)});
        while (insert.next())
            number = insert.integer(0);
    }
    if (number % 100 == 0)
        run(connection, "DELETE FROM changes WHERE number <= $1", {value(number - kRememberedChanges)});
}

} // namespace

void recordChange(Connection &connection, engine::DataKinds kinds, std::span<const Ticker> tickers)
{
    if (tickers.size() > kNamedTickers)
        recordChangeOfAll(connection, kinds);
    else if (!tickers.empty())
        record(connection, kinds, joined(tickers));
}

void recordChangeOfAll(Connection &connection, engine::DataKinds kinds)
{
    record(connection, kinds, QString());
}

Result<std::int64_t> SqlChangeLog::newest()
{
    return m_database.read([](Connection &connection) -> Result<std::int64_t> {
        Query query(connection, "SELECT coalesce(max(number), 0) FROM changes");
        query.next();
        return query.integer(0);
    });
}

Result<std::optional<std::vector<engine::DataChange>>> SqlChangeLog::since(std::int64_t number)
{
    using Changes = std::optional<std::vector<engine::DataChange>>;
    return m_database.read([&](Connection &connection) -> Result<Changes> {
        Query ends(connection, "SELECT coalesce(min(number), 0), coalesce(max(number), 0) FROM changes");
        ends.next();
        // Older ones are forgotten, or the database is a restored copy from before `number`.
        if (number > 0 && (ends.integer(0) > number + 1 || ends.integer(1) < number))
            return Changes();
        std::vector<engine::DataChange> changes;
        Query query(connection, "SELECT number, kinds, tickers FROM changes WHERE number > $1 ORDER BY number", {value(number)});
        while (query.next())
            changes.push_back(readChange(query));
        return Changes(std::move(changes));
    });
}

} // namespace soundings::storage::sql
