#pragma once

#include "engine/ports/score_store.h"
#include "storage/sql/query.h"

#include <vector>

namespace soundings::storage::sql {

/// Writes the scores of stocks, hidden ones too, and returns the tickers of those whose stored score said anything else. They are
/// sorted by ticker, so that two calls at once never block each other for good. An error names a ticker that is not there.
Result<std::vector<Ticker>> writeScores(Connection &connection, const std::vector<const engine::StockScore *> &sorted);

/// A stock that is not rated has no total, so that it sorts after all that have one.
Value totalOf(double total, Signal signal);

} // namespace soundings::storage::sql
