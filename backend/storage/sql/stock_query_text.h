#pragma once

#include "engine/ports/stock_store.h"
#include "storage/sql/connection.h"

#include <string>
#include <vector>

namespace soundings::storage::sql {

/// The text of a statement and its parameters.
struct StatementText {
    std::string text;
    std::vector<Value> values;
};

/// Selects the ids of the stocks on the page that `query` asks for, in its order.
StatementText selectPageIds(const engine::StockQuery &query, Dialect dialect);
/// Counts the stocks on all pages.
StatementText countMatches(const engine::StockQuery &query, Dialect dialect);

} // namespace soundings::storage::sql
