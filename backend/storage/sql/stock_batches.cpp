#include "storage/sql/stock_batches.h"

#include "storage/sql/batch_json.h"

#include <QJsonObject>
#include <QUuid>

#include <unordered_map>

namespace soundings::storage::sql {

namespace {

QJsonArray idsJson(std::span<const std::int64_t> ids)
{
    QJsonArray list;
    for (const std::int64_t id : ids)
        list.append(qint64(id));
    return list;
}

std::string upsertText()
{
    std::string columns = "stock_id, source, as_of, fetched_at", types = "stock_id integer";
    std::string values = "u.stock_id, $2, $3::integer, $4::bigint";
    std::string updates = "source = excluded.source, as_of = excluded.as_of, fetched_at = excluded.fetched_at";
    for (const MetricInfo &info : allMetrics()) {
        const std::string name = info.name;
        columns += ", " + name;
        values += ", u." + name;
        types += ", " + name + " float8";
        updates += ", " + name + " = excluded." + name;
    }
    return "INSERT INTO fundamentals (" + columns + ") SELECT " + values + " FROM json_to_recordset($1::json) AS u (" + types
        + ") ON CONFLICT (stock_id) DO UPDATE SET " + updates;
}

} // namespace

std::vector<StockRow> ensureStocks(
    Connection &connection, const std::vector<Ticker> &tickers, const QString &source, Timestamp now)
{
    QJsonArray wanted;
    for (const Ticker &ticker : tickers) {
        wanted.append(QJsonObject{{QStringLiteral("n"), wanted.size()}, {QStringLiteral("ticker"), ticker.text()},
            {QStringLiteral("uuid"), QUuid::createUuid().toString(QUuid::WithoutBraces)}});
    }
    std::vector<std::int64_t> added;
    {
        Query insert(connection,
            "INSERT INTO stocks (uuid, ticker, name, name_key, isin, type, sector, industry, currency, exchange, source, "
            "created_at, "
            "last_updated) SELECT u.uuid, u.ticker, '', '', '', 'STOCK', '', '', 'USD', '', $2, $3::bigint, $3::bigint "
            "FROM json_to_recordset($1::json) AS u (n integer, ticker text, uuid text) ORDER BY u.n "
            "ON CONFLICT (ticker) DO NOTHING RETURNING id",
            {textOf(wanted), value(source), value(now)});
        while (insert.next())
            added.push_back(insert.integer(0));
    }
    if (!added.empty())
        run(connection, "INSERT INTO scores (stock_id) SELECT json_array_elements_text($1::json)::integer",
            {textOf(idsJson(added))});

    // By now each is there, also where another program has just added it. All are locked, in the order of their tickers.
    std::unordered_map<QString, StockRow> found;
    std::vector<std::int64_t> hidden;
    {
        Query rows(connection,
            "SELECT s.id, s.is_deleted, s.ticker FROM json_to_recordset($1::json) AS u (n integer, ticker text) "
            "JOIN stocks s ON s.ticker = u.ticker ORDER BY u.n FOR UPDATE OF s",
            {textOf(wanted)});
        while (rows.next()) {
            const StockRow row{rows.integer(0), std::ranges::find(added, rows.integer(0)) != added.end(), rows.integer(1) != 0};
            found.emplace(rows.text(2), row);
            if (row.wasHidden)
                hidden.push_back(row.id);
        }
    }
    if (!hidden.empty())
        run(connection,
            "UPDATE stocks SET is_deleted = 0, last_updated = $2::bigint "
            "WHERE id IN (SELECT json_array_elements_text($1::json)::integer)",
            {textOf(idsJson(hidden)), value(now)});
    std::vector<StockRow> rows;
    rows.reserve(tickers.size());
    for (const Ticker &ticker : tickers)
        rows.push_back(found.at(ticker.text()));
    return rows;
}

void updateStocks(Connection &connection, std::span<const std::int64_t> ids, std::span<const engine::StockUpdate *const> updates,
    const QString &source, Timestamp now)
{
    QJsonArray rows;
    for (std::size_t at = 0; at < updates.size(); ++at) {
        const engine::StockUpdate &update = *updates[at];
        rows.append(QJsonObject{{QStringLiteral("id"), qint64(ids[at])}, {QStringLiteral("name"), update.name},
            {QStringLiteral("name_key"), searchKey(update.name)}, {QStringLiteral("isin"), update.isin.toUpper()},
            {QStringLiteral("type"), update.type ? QJsonValue(toText(*update.type)) : QJsonValue()},
            {QStringLiteral("sector"), update.sector}, {QStringLiteral("industry"), update.industry},
            {QStringLiteral("market_cap"), numberOrNull(update.marketCap)},
            {QStringLiteral("currency"), update.currency.toUpper()}, {QStringLiteral("exchange"), update.exchange}});
    }
    run(connection,
        "UPDATE stocks s SET name = coalesce(nullif(u.name, ''), s.name), name_key = coalesce(nullif(u.name_key, ''), "
        "s.name_key), "
        "isin = coalesce(nullif(u.isin, ''), s.isin), type = coalesce(u.type, s.type), "
        "sector = coalesce(nullif(u.sector, ''), s.sector), industry = coalesce(nullif(u.industry, ''), s.industry), "
        "market_cap = coalesce(u.market_cap, s.market_cap), currency = coalesce(nullif(u.currency, ''), s.currency), "
        "exchange = coalesce(nullif(u.exchange, ''), s.exchange), source = $2, last_updated = $3::bigint "
        "FROM json_to_recordset($1::json) AS u (id integer, name text, name_key text, isin text, type text, sector text, "
        "industry text, market_cap float8, currency text, exchange text) WHERE s.id = u.id",
        {textOf(rows), value(source), value(now)});
}

std::vector<bool> replaceFundamentals(Connection &connection, std::span<const std::int64_t> ids,
    std::span<const engine::FundamentalsUpdate *const> updates, const Provenance &provenance)
{
    static const std::string statement = upsertText();
    std::vector<std::int64_t> known;
    {
        Query rows(connection,
            "SELECT stock_id FROM fundamentals WHERE stock_id IN (SELECT json_array_elements_text($1::json)::integer)",
            {textOf(idsJson(ids))});
        while (rows.next())
            known.push_back(rows.integer(0));
    }
    QJsonArray rows;
    for (std::size_t at = 0; at < updates.size(); ++at) {
        QJsonObject row{{QStringLiteral("stock_id"), qint64(ids[at])}};
        for (const MetricInfo &info : allMetrics())
            row.insert(QString::fromLatin1(info.name), numberOrNull(updates[at]->values[info.metric]));
        rows.append(row);
    }
    run(connection, statement, {textOf(rows), value(provenance.source), value(provenance.asOf), value(provenance.fetchedAt)});
    std::ranges::sort(known);
    std::vector<bool> had;
    for (const std::int64_t id : ids)
        had.push_back(std::ranges::binary_search(known, id));
    return had;
}

} // namespace soundings::storage::sql
