#include "storage/backup/table_copy.h"

#include "storage/sql/query.h"

namespace soundings::storage {

namespace {

using sql::Connection;
using sql::Query;
using sql::Value;

TableShape::Kind kindOf(const QString &declared)
{
    return declared == u"INTEGER" ? TableShape::Kind::integer
        : declared == u"REAL"     ? TableShape::Kind::real
                                  : TableShape::Kind::text;
}

std::string columnNames(const TableShape &table)
{
    std::string names;
    for (const TableShape::Column &column : table.columns)
        names += (names.empty() ? "" : ", ") + column.name;
    return names;
}

std::string insertion(const TableShape &table, sql::Dialect dialect)
{
    std::string text = "INSERT INTO " + table.name + " (" + columnNames(table) + ")";
    if (dialect == sql::Dialect::postgres)
        text += " OVERRIDING SYSTEM VALUE"; // its own numbers begin after those that come
    text += " VALUES (";
    for (std::size_t at = 1; at <= table.columns.size(); ++at)
        text += (at == 1 ? "$" : ", $") + std::to_string(at);
    return text + ")";
}

Value valueAt(const Query &row, int column, TableShape::Kind kind)
{
    if (row.isNull(column))
        return {};
    switch (kind) {
    case TableShape::Kind::integer:
        return row.integer(column);
    case TableShape::Kind::real:
        return row.real(column);
    case TableShape::Kind::text:
        break;
    }
    return row.bytes(column);
}

/// There may be millions of them: one stock after the other, each with what the database has for many bars at once.
std::int64_t copyPrices(Connection &from, Connection &to)
{
    std::vector<std::int64_t> stocks;
    for (Query ids(from, "SELECT DISTINCT stock_id FROM prices ORDER BY stock_id"); ids.next();)
        stocks.push_back(ids.integer(0));
    std::int64_t copied = 0;
    for (const std::int64_t stock : stocks) {
        std::vector<PriceBar> bars;
        std::int64_t batch = 0;
        const auto flush = [&] {
            if (!bars.empty())
                to.insertBars(stock, batch, bars, true);
            copied += std::int64_t(bars.size());
            bars.clear();
        };
        Query rows(from,
            "SELECT day, open, high, low, close, adjusted_close, volume, batch_id FROM prices WHERE stock_id = $1 ORDER BY day",
            {stock});
        while (rows.next()) {
            if (rows.integer(7) != batch)
                flush();
            batch = rows.integer(7);
            bars.push_back({.day = rows.day(0),
                .open = rows.real(1),
                .high = rows.real(2),
                .low = rows.real(3),
                .close = rows.real(4),
                .adjustedClose = rows.real(5),
                .volume = rows.real(6)});
        }
        flush();
    }
    return copied;
}

} // namespace

std::vector<TableShape> dataTables(Connection &sqlite)
{
    std::vector<TableShape> tables;
    Query names(sqlite,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT IN ('schema_migrations', 'changes') ORDER BY rowid");
    while (names.next())
        tables.push_back({names.text(0).toStdString(), {}});
    for (TableShape &table : tables) {
        Query columns(
            sqlite, "SELECT name, upper(type) FROM pragma_table_info($1) ORDER BY cid", {QByteArray::fromStdString(table.name)});
        while (columns.next())
            table.columns.push_back({columns.text(0).toStdString(), kindOf(columns.text(1))});
    }
    return tables;
}

std::int64_t copyRows(Connection &from, Connection &to, const TableShape &table)
{
    if (table.name == "prices")
        return copyPrices(from, to);
    const std::string insert = insertion(table, to.dialect());
    Query rows(from, "SELECT " + columnNames(table) + " FROM " + table.name);
    std::int64_t copied = 0;
    for (std::vector<Value> values(table.columns.size()); rows.next(); ++copied) {
        for (std::size_t at = 0; at < values.size(); ++at)
            values[at] = valueAt(rows, int(at), table.columns[at].kind);
        Query(to, insert, values).next();
    }
    return copied;
}

std::int64_t countRows(Connection &connection, const TableShape &table)
{
    Query count(connection, "SELECT count(*) FROM " + table.name);
    count.next();
    return count.integer(0);
}

} // namespace soundings::storage
