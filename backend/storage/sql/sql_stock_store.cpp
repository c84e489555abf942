#include "storage/sql/sql_stock_store.h"

#include "storage/sql/batch_json.h"
#include "storage/sql/sql_change_log.h"
#include "storage/sql/stock_batches.h"
#include "storage/sql/stock_query_text.h"
#include "storage/sql/stock_records.h"
#include "storage/sql/stock_rows.h"

#include <algorithm>
#include <iterator>

namespace soundings::storage::sql {

namespace {

using engine::FundamentalsUpdate;
using engine::StockPage;
using engine::StockQuery;
using engine::StockRecord;
using engine::StockUpdate;
using engine::UpsertCounts;

std::vector<std::int64_t> readIds(Connection &connection, const StatementText &statement)
{
    std::vector<std::int64_t> ids;
    Query query(connection, statement.text, statement.values);
    while (query.next())
        ids.push_back(query.integer(0));
    return ids;
}

int readTotal(Connection &connection, const StockQuery &query, int found)
{
    // The last page tells the total by itself.
    const bool isLast = query.limit < 0 || found < query.limit;
    if (isLast && (found > 0 || query.offset == 0))
        return query.offset + found;
    if (query.text.isEmpty() && !query.type && query.sector.isEmpty() && !query.signal && !query.ratedOnly)
        return int(countLiveStocks(connection));
    const StatementText statement = countMatches(query, connection.dialect());
    Query count(connection, statement.text, statement.values);
    count.next();
    return int(count.integer(0));
}

void updateStock(Connection &connection, std::int64_t id, const StockUpdate &update, const QString &source, Timestamp now)
{
    // Empty texts and missing numbers leave what is stored as it is.
    run(connection,
        "UPDATE stocks SET name = coalesce(nullif($2, ''), name), name_key = coalesce(nullif($3, ''), name_key), "
        "isin = coalesce(nullif($4, ''), isin), type = coalesce($5, type), sector = coalesce(nullif($6, ''), sector), "
        "industry = coalesce(nullif($7, ''), industry), market_cap = coalesce($8, market_cap), "
        "currency = coalesce(nullif($9, ''), currency), exchange = coalesce(nullif($10, ''), exchange), source = $11, "
        "last_updated = $12 WHERE id = $1",
        {value(id), value(update.name), value(searchKey(update.name)), value(update.isin.toUpper()),
            update.type ? value(toText(*update.type)) : Value(), value(update.sector), value(update.industry),
            value(update.marketCap), value(update.currency.toUpper()), value(update.exchange), value(source), value(now)});
}

/// In the order of their tickers, so that two calls at once lock the rows in the same order and never block each other for good.
/// Of two updates of one stock the later one stays the later one.
template<class Update> std::vector<const Update *> inLockOrder(std::span<const Update> updates)
{
    std::vector<const Update *> sorted;
    sorted.reserve(updates.size());
    for (const Update &update : updates)
        sorted.push_back(&update);
    std::ranges::stable_sort(sorted, {}, [](const Update *update) { return update->ticker; });
    return sorted;
}

template<class Update> std::vector<Ticker> tickersOf(std::span<const Update> updates)
{
    std::vector<Ticker> tickers;
    tickers.reserve(updates.size());
    for (const Update &update : updates)
        tickers.push_back(update.ticker);
    return tickers;
}

template<class Update>
std::vector<StockRow> ensureBatch(
    Connection &connection, const std::vector<const Update *> &batch, const QString &source, Timestamp now)
{
    std::vector<Ticker> tickers;
    tickers.reserve(batch.size());
    for (const Update *update : batch)
        tickers.push_back(update->ticker);
    return ensureStocks(connection, tickers, source, now);
}

std::vector<std::int64_t> idsOf(const std::vector<StockRow> &rows)
{
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    for (const StockRow &row : rows)
        ids.push_back(row.id);
    return ids;
}

/// All of them, with what a stock is called and belongs to. The counts tell new stocks from known ones.
UpsertCounts writeStocks(Connection &connection, std::span<const StockUpdate> updates, const QString &source, Timestamp now)
{
    UpsertCounts counts;
    const std::vector<const StockUpdate *> sorted = inLockOrder(updates);
    if (connection.dialect() == Dialect::postgres) {
        for (const auto &batch : onceEach(sorted, kBatch)) {
            const std::vector<StockRow> rows = ensureBatch(connection, batch, source, now);
            updateStocks(connection, idsOf(rows), batch, source, now);
            for (const StockRow &row : rows)
                ++(row.isNew ? counts.stored : counts.replaced);
        }
        return counts;
    }
    for (const StockUpdate *update : sorted) {
        const StockRow row = ensureStock(connection, update->ticker, source, now);
        updateStock(connection, row.id, *update, source, now);
        ++(row.isNew ? counts.stored : counts.replaced);
    }
    return counts;
}

std::string upsertFundamentalsText()
{
    std::string columns = "stock_id, source, as_of, fetched_at";
    std::string parameters = "$1, $2, $3, $4";
    std::string updates = "source = excluded.source, as_of = excluded.as_of, fetched_at = excluded.fetched_at";
    int number = 4;
    for (const MetricInfo &info : allMetrics()) {
        const std::string name = info.name;
        columns += ", " + name;
        parameters += ", $" + std::to_string(++number);
        updates += ", " + name + " = excluded." + name;
    }
    return "INSERT INTO fundamentals (" + columns + ") VALUES (" + parameters + ") ON CONFLICT (stock_id) DO UPDATE SET "
        + updates;
}

UpsertCounts writeFundamentals(Connection &connection, std::span<const FundamentalsUpdate> updates, const Provenance &provenance)
{
    UpsertCounts counts;
    const std::vector<const FundamentalsUpdate *> sorted = inLockOrder(updates);
    if (connection.dialect() == Dialect::postgres) {
        for (const auto &batch : onceEach(sorted, kBatch)) {
            const std::vector<StockRow> rows = ensureBatch(connection, batch, provenance.source, provenance.fetchedAt);
            for (const bool had : replaceFundamentals(connection, idsOf(rows), batch, provenance))
                ++(had ? counts.replaced : counts.stored);
        }
        return counts;
    }
    static const std::string statement = upsertFundamentalsText();
    for (const FundamentalsUpdate *update : sorted) {
        const StockRow row = ensureStock(connection, update->ticker, provenance.source, provenance.fetchedAt);
        {
            Query known(connection, "SELECT 1 FROM fundamentals WHERE stock_id = $1", {value(row.id)});
            ++(known.next() ? counts.replaced : counts.stored);
        }
        std::vector<Value> values = {
            value(row.id), value(provenance.source), value(provenance.asOf), value(provenance.fetchedAt)};
        for (const MetricInfo &info : allMetrics())
            values.push_back(value(update->values.raw(info.metric)));
        Query upsert(connection, statement, values);
        upsert.next();
    }
    return counts;
}

} // namespace

Result<StockPage> SqlStockStore::page(const StockQuery &query)
{
    return m_database.read([&](Connection &connection) -> Result<StockPage> {
        const std::vector<std::int64_t> ids = readIds(connection, selectPageIds(query, connection.dialect()));
        StockPage page;
        page.total = readTotal(connection, query, int(ids.size()));
        page.records = readRecords(connection, ids, query.changeSince);
        return page;
    });
}

Result<StockRecord> SqlStockStore::find(const Ticker &ticker)
{
    SOUNDINGS_TRY(auto records, findAll(std::span(&ticker, 1)));
    return std::move(records.front());
}

Result<std::vector<StockRecord>> SqlStockStore::findAll(std::span<const Ticker> tickers)
{
    return m_database.read([&](Connection &connection) -> Result<std::vector<StockRecord>> {
        std::vector<std::int64_t> ids;
        ids.reserve(tickers.size());
        for (const Ticker &ticker : tickers) {
            const auto id = findLiveStock(connection, ticker);
            if (!id)
                return unknownTicker(ticker);
            ids.push_back(*id);
        }
        return readRecords(connection, ids, Day());
    });
}

Result<std::vector<StockRecord>> SqlStockStore::findKnown(std::span<const Ticker> tickers, Day changeSince)
{
    return m_database.read([&](Connection &connection) -> Result<std::vector<StockRecord>> {
        std::vector<std::int64_t> ids;
        for (const Ticker &ticker : tickers) {
            if (const auto id = findLiveStock(connection, ticker))
                ids.push_back(*id);
        }
        return readRecords(connection, ids, changeSince);
    });
}

Result<std::vector<QString>> SqlStockStore::sectors()
{
    return m_database.read([](Connection &connection) -> Result<std::vector<QString>> {
        std::vector<QString> sectors;
        Query query(connection, "SELECT DISTINCT sector FROM stocks WHERE is_deleted = 0 AND sector <> '' ORDER BY sector");
        while (query.next())
            sectors.push_back(query.text(0));
        return sectors;
    });
}

Result<UpsertCounts> SqlStockStore::upsert(std::span<const StockUpdate> updates, const QString &source, Timestamp now)
{
    return m_database.write([&](Connection &connection) -> Result<UpsertCounts> {
        const UpsertCounts counts = writeStocks(connection, updates, source, now);
        recordChange(connection, engine::DataKind::stocks, tickersOf(updates));
        return counts;
    });
}

Result<UpsertCounts> SqlStockStore::upsertFundamentals(
    std::span<const FundamentalsUpdate> updates, const Provenance &provenance, std::span<const StockUpdate> facts)
{
    return m_database.write([&](Connection &connection) -> Result<UpsertCounts> {
        const UpsertCounts counts = writeFundamentals(connection, updates, provenance);
        writeStocks(connection, facts, provenance.source, provenance.fetchedAt);
        std::vector<Ticker> changed = tickersOf(updates);
        std::ranges::move(tickersOf(facts), std::back_inserter(changed));
        recordChange(connection, engine::DataKind::stocks | engine::DataKind::fundamentals, changed);
        return counts;
    });
}

Result<void> SqlStockStore::remove(const Ticker &ticker, Timestamp now)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        const int hidden =
            run(connection, "UPDATE stocks SET is_deleted = 1, last_updated = $2 WHERE ticker = $1 AND is_deleted = 0",
                {value(ticker.text()), value(now)});
        if (hidden == 0)
            return unknownTicker(ticker);
        recordChange(connection, engine::DataKind::stocks, std::span(&ticker, 1));
        return {};
    });
}

} // namespace soundings::storage::sql
