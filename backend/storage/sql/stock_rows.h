#pragma once

#include "base/result.h"
#include "domain/stock.h"
#include "storage/sql/query.h"

#include <optional>

namespace soundings::storage::sql {

/// How a name is stored for searching and sorting, and how a search text is brought into the same form.
inline QString searchKey(const QString &text)
{
    return text.toCaseFolded();
}

struct StockRow {
    std::int64_t id = 0;
    bool isNew = false;
    bool wasHidden = false;
};

/// The row of a stock that is not hidden.
std::optional<std::int64_t> findLiveStock(Connection &connection, const Ticker &ticker);
/// Also a hidden one.
std::optional<std::int64_t> findAnyStock(Connection &connection, const Ticker &ticker);
/// Finds the stock, brings a hidden one back, or makes a new one that knows no more than its ticker.
StockRow ensureStock(Connection &connection, const Ticker &ticker, const QString &source, Timestamp now);

/// The error for a ticker that is not in the store.
std::unexpected<Error> unknownTicker(const Ticker &ticker);

} // namespace soundings::storage::sql
