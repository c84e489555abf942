#pragma once

#include "domain/price_series.h"

#include <span>

struct sqlite3;

namespace soundings::storage::sqlite {

/// Makes `*bars` readable in SQL as the table new_bars (day, open, high, low, close, adjusted_close, volume).
///
/// One INSERT ... SELECT from it stores a whole series while SQLite's cursor stays at the end of the table, where an INSERT for
/// each bar would look for its place and bind its values every time. `bars` must outlive the connection. Returns SQLite's result
/// code.
int registerBarsTable(sqlite3 *database, const std::span<const PriceBar> *bars);

} // namespace soundings::storage::sqlite
