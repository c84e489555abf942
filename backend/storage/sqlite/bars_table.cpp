#include "storage/sqlite/bars_table.h"

#include <sqlite3.h>

#include <new>

namespace soundings::storage::sqlite {

namespace {

using Bars = std::span<const PriceBar>;

struct Table : sqlite3_vtab {
    const Bars *bars;
};

struct Cursor : sqlite3_vtab_cursor {
    Bars bars;
    std::size_t row;
};

int connect(sqlite3 *database, void *bars, int, const char *const *, sqlite3_vtab **table, char **)
{
    const int declared =
        sqlite3_declare_vtab(database, "CREATE TABLE new_bars (day, open, high, low, close, adjusted_close, volume)");
    if (declared != SQLITE_OK)
        return declared;
    *table = new (std::nothrow) Table{{}, static_cast<const Bars *>(bars)};
    return *table ? SQLITE_OK : SQLITE_NOMEM;
}

int disconnect(sqlite3_vtab *table)
{
    delete static_cast<Table *>(table);
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab *, sqlite3_index_info *info)
{
    info->estimatedCost = 1000;
    return SQLITE_OK;
}

int open(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
{
    *cursor = new (std::nothrow) Cursor{{}, {}, 0};
    return *cursor ? SQLITE_OK : SQLITE_NOMEM;
}

int close(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<Cursor *>(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor *base, int, const char *, int, sqlite3_value **)
{
    auto *cursor = static_cast<Cursor *>(base);
    cursor->bars = *static_cast<Table *>(base->pVtab)->bars;
    cursor->row = 0;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor)
{
    ++static_cast<Cursor *>(cursor)->row;
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor *base)
{
    const auto *cursor = static_cast<Cursor *>(base);
    return cursor->row >= cursor->bars.size();
}

int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int index)
{
    const auto *cursor = static_cast<Cursor *>(base);
    const PriceBar &bar = cursor->bars[cursor->row];
    switch (index) {
    case 0:
        sqlite3_result_int64(context, bar.day.time_since_epoch().count());
        break;
    case 1:
        sqlite3_result_double(context, bar.open);
        break; // SQLite turns NaN into NULL
    case 2:
        sqlite3_result_double(context, bar.high);
        break;
    case 3:
        sqlite3_result_double(context, bar.low);
        break;
    case 4:
        sqlite3_result_double(context, bar.close);
        break;
    case 5:
        sqlite3_result_double(context, bar.adjustedClose);
        break;
    default:
        sqlite3_result_double(context, bar.volume);
        break;
    }
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = sqlite3_int64(static_cast<Cursor *>(cursor)->row);
    return SQLITE_OK;
}

const sqlite3_module &module()
{
    static const sqlite3_module table = [] {
        sqlite3_module methods = {}; // no xCreate: the table exists by itself in every connection that registers it
        methods.xConnect = connect;
        methods.xBestIndex = bestIndex;
        methods.xDisconnect = disconnect;
        methods.xOpen = open;
        methods.xClose = close;
        methods.xFilter = filter;
        methods.xNext = next;
        methods.xEof = atEnd;
        methods.xColumn = column;
        methods.xRowid = rowId;
        return methods;
    }();
    return table;
}

} // namespace

int registerBarsTable(sqlite3 *database, const Bars *bars)
{
    return sqlite3_create_module(database, "new_bars", &module(), const_cast<Bars *>(bars));
}

} // namespace soundings::storage::sqlite
