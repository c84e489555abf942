#include "storage/sql/stock_rows.h"

#include <QUuid>

namespace soundings::storage::sql {

std::optional<std::int64_t> findLiveStock(Connection &connection, const Ticker &ticker)
{
    Query query(connection, "SELECT id FROM stocks WHERE ticker = $1 AND is_deleted = 0", {value(ticker.text())});
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::optional<std::int64_t> findAnyStock(Connection &connection, const Ticker &ticker)
{
    Query query(connection, "SELECT id FROM stocks WHERE ticker = $1", {value(ticker.text())});
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

StockRow ensureStock(Connection &connection, const Ticker &ticker, const QString &source, Timestamp now)
{
    for (;;) {
        {
            Query known(connection, "SELECT id, is_deleted FROM stocks WHERE ticker = $1", {value(ticker.text())});
            if (known.next()) {
                const StockRow row{known.integer(0), false, known.integer(1) != 0};
                if (row.wasHidden)
                    run(connection, "UPDATE stocks SET is_deleted = 0, last_updated = $2 WHERE id = $1",
                        {value(row.id), value(now)});
                return row;
            }
        }
        std::optional<std::int64_t> id;
        {
            Query added(connection,
                "INSERT INTO stocks (uuid, ticker, name, name_key, isin, type, sector, industry, currency, exchange, source, "
                "created_at, last_updated) VALUES ($1, $2, '', '', '', 'STOCK', '', '', 'USD', '', $3, $4, $4) "
                "ON CONFLICT (ticker) DO NOTHING RETURNING id",
                {value(QUuid::createUuid().toString(QUuid::WithoutBraces)), value(ticker.text()), value(source), value(now)});
            while (added.next())
                id = added.integer(0);
        }
        if (id) {
            run(connection, "INSERT INTO scores (stock_id) VALUES ($1)", {value(*id)});
            return {*id, true};
        }
        // Another process has just added it; its row is to be seen now.
    }
}

std::unexpected<Error> unknownTicker(const Ticker &ticker)
{
    return fail(ErrorCode::notFound, QStringLiteral("There is no stock with the ticker %1.").arg(ticker.text()));
}

} // namespace soundings::storage::sql
