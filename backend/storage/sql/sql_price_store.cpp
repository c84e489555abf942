#include "storage/sql/sql_price_store.h"

#include "storage/sql/sql_price_writer.h"
#include "storage/sql/stock_rows.h"

#include <algorithm>

namespace soundings::storage::sql {

namespace {

/// From the columns day, open, high, low, close, adjusted_close, volume.
PriceBar readBar(const Query &query, int first)
{
    return {query.day(first), query.real(first + 1), query.real(first + 2), query.real(first + 3), query.real(first + 4),
        query.real(first + 5), query.real(first + 6)};
}

/// The provenance of a series is that of its newest bar.
Provenance provenanceOf(Connection &connection, std::int64_t batch, Day newestDay)
{
    Query query(connection, "SELECT source, fetched_at FROM price_batches WHERE id = $1", {value(batch)});
    if (!query.next())
        return {};
    return {query.text(0), newestDay, query.timestamp(1)};
}

PriceHistory newestOf(Connection &connection, std::int64_t stock, const Ticker &ticker, const QString &currency, int bars)
{
    std::vector<PriceBar> newestFirst;
    std::int64_t batch = 0;
    {
        Query query(connection,
            "SELECT day, open, high, low, close, adjusted_close, volume, batch_id FROM prices WHERE stock_id = $1 "
            "ORDER BY day DESC LIMIT $2",
            {value(stock), value(bars)});
        while (query.next()) {
            if (newestFirst.empty())
                batch = query.integer(7);
            newestFirst.push_back(readBar(query, 0));
        }
    }
    PriceHistory history{ticker, currency, {}, {}};
    if (newestFirst.empty())
        return history;
    history.provenance = provenanceOf(connection, batch, newestFirst.front().day);
    history.series.reserve(newestFirst.size());
    for (auto bar = newestFirst.rbegin(); bar != newestFirst.rend(); ++bar)
        history.series.append(*bar);
    return history;
}

} // namespace

Result<PriceHistory> SqlPriceStore::history(const Ticker &ticker, const DayRange &range)
{
    return m_database.read([&](Connection &connection) -> Result<PriceHistory> {
        PriceHistory history{ticker, {}, {}, {}};
        std::int64_t stock = 0;
        {
            Query query(
                connection, "SELECT id, currency FROM stocks WHERE ticker = $1 AND is_deleted = 0", {value(ticker.text())});
            if (!query.next())
                return unknownTicker(ticker);
            stock = query.integer(0);
            history.currency = query.text(1);
        }
        std::int64_t batch = 0;
        {
            Query query(connection,
                "SELECT day, open, high, low, close, adjusted_close, volume, batch_id FROM prices "
                "WHERE stock_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day",
                {value(stock), value(range.first), value(range.last)});
            while (query.next()) {
                history.series.append(readBar(query, 0));
                batch = query.integer(7);
            }
        }
        if (!history.series.empty())
            history.provenance = provenanceOf(connection, batch, history.series.days.back());
        return history;
    });
}

Result<std::vector<PriceHistory>> SqlPriceStore::newest(int bars)
{
    return m_database.read([&](Connection &connection) -> Result<std::vector<PriceHistory>> {
        struct Row {
            std::int64_t id;
            Ticker ticker;
            QString currency;
        };
        std::vector<Row> rows;
        {
            Query query(connection,
                "SELECT s.id, s.ticker, s.currency FROM stocks s JOIN quotes q ON q.stock_id = s.id WHERE s.is_deleted = 0 "
                "ORDER BY s.ticker");
            while (query.next())
                rows.push_back({query.integer(0), Ticker::fromCanonical(query.text(1)), query.text(2)});
        }
        std::vector<PriceHistory> histories;
        histories.reserve(rows.size());
        for (const Row &row : rows)
            histories.push_back(newestOf(connection, row.id, row.ticker, row.currency, bars));
        return histories;
    });
}

Result<std::unique_ptr<engine::PriceWriter>> SqlPriceStore::beginWrite(const QString &source, Timestamp fetchedAt)
{
    auto lease = m_database.beginWrite();
    if (!lease)
        return std::unexpected(lease.error());
    return std::make_unique<SqlPriceWriter>(m_database, std::move(*lease), source, fetchedAt);
}

} // namespace soundings::storage::sql
