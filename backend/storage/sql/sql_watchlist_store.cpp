#include "storage/sql/sql_watchlist_store.h"

#include "storage/sql/named_rows.h"

namespace soundings::storage::sql {

namespace {

NamedRows watchlists(Connection &connection)
{
    return {connection, "watchlists", QStringLiteral("watchlist")};
}

Watchlist withItems(Connection &connection, const NamedRow &row)
{
    Watchlist list{row.id, row.name, row.description, row.createdAt, row.updatedAt, {}};
    Query item(connection,
        "SELECT ticker, notes, target_price, price_when_set, added_at FROM watchlist_items WHERE watchlist_id = $1 "
        "ORDER BY added_at, ticker",
        {value(row.id)});
    while (item.next()) {
        list.items.push_back(
            {Ticker::fromCanonical(item.text(0)), item.text(1), item.optionalReal(2), item.optionalReal(3), item.timestamp(4)});
    }
    return list;
}

void putRow(Connection &connection, const QString &id, const WatchlistItem &item)
{
    run(connection,
        "INSERT INTO watchlist_items (watchlist_id, ticker, notes, target_price, price_when_set, added_at) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (watchlist_id, ticker) DO UPDATE SET notes = excluded.notes, "
        "target_price = excluded.target_price, price_when_set = excluded.price_when_set",
        {value(id), value(item.ticker.text()), value(item.notes), value(item.targetPrice), value(item.priceWhenSet),
            value(item.addedAt)});
}

} // namespace

Result<std::vector<Watchlist>> SqlWatchlistStore::all()
{
    return m_database.read([](Connection &connection) -> Result<std::vector<Watchlist>> {
        std::vector<Watchlist> lists;
        for (const NamedRow &row : watchlists(connection).all())
            lists.push_back(withItems(connection, row));
        return lists;
    });
}

Result<Watchlist> SqlWatchlistStore::find(const QString &id)
{
    return m_database.read([&](Connection &connection) -> Result<Watchlist> {
        SOUNDINGS_TRY(const NamedRow row, watchlists(connection).find(id));
        return withItems(connection, row);
    });
}

Result<void> SqlWatchlistStore::add(const Watchlist &list)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        SOUNDINGS_CHECK(watchlists(connection).add({list.id, list.name, list.description, list.createdAt, list.updatedAt}));
        for (const WatchlistItem &item : list.items)
            putRow(connection, list.id, item);
        return {};
    });
}

Result<void> SqlWatchlistStore::rename(const QString &id, const QString &name, const QString &description, Timestamp now)
{
    return m_database.write([&](Connection &connection) { return watchlists(connection).rename(id, name, description, now); });
}

Result<void> SqlWatchlistStore::remove(const QString &id)
{
    return m_database.write([&](Connection &connection) { return watchlists(connection).remove(id); });
}

Result<void> SqlWatchlistStore::putItem(const QString &id, const WatchlistItem &item)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        SOUNDINGS_CHECK(watchlists(connection).touch(id, item.addedAt));
        putRow(connection, id, item);
        return {};
    });
}

Result<void> SqlWatchlistStore::removeItem(const QString &id, const Ticker &ticker, Timestamp now)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        SOUNDINGS_CHECK(watchlists(connection).touch(id, now));
        if (run(connection, "DELETE FROM watchlist_items WHERE watchlist_id = $1 AND ticker = $2",
                {value(id), value(ticker.text())})
            == 0)
            return fail(ErrorCode::notFound, QStringLiteral("%1 is not on this watchlist.").arg(ticker.text()));
        return {};
    });
}

} // namespace soundings::storage::sql
