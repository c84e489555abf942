#pragma once

#include "engine/ports/stock_store.h"
#include "storage/sql/stock_rows.h"

#include <vector>

namespace soundings::storage::sql {

// Stocks and their figures many at a time, for PostgreSQL: there each statement is a round trip, and an import is thousands of
// them. What comes out is what the same rows one by one would have made. A batch has each ticker once, in the order of tickers,
// in which the rows are locked.

/// As ensureStock() for each, in the order given.
std::vector<StockRow> ensureStocks(
    Connection &connection, const std::vector<Ticker> &tickers, const QString &source, Timestamp now);

/// Empty texts and missing numbers leave what is stored as it is. `ids` are those of the updates.
void updateStocks(Connection &connection, std::span<const std::int64_t> ids, std::span<const engine::StockUpdate *const> updates,
    const QString &source, Timestamp now);

/// Replaces the figures of each, and says which had some before.
std::vector<bool> replaceFundamentals(Connection &connection, std::span<const std::int64_t> ids,
    std::span<const engine::FundamentalsUpdate *const> updates, const Provenance &provenance);

/// Parts of a list that is sorted by ticker, in each of which a ticker is there once: the first of each, then the second ...
template<class Update>
std::vector<std::vector<const Update *>> onceEach(const std::vector<const Update *> &sorted, std::size_t most)
{
    std::vector<std::vector<const Update *>> rounds;
    std::size_t repeated = 0;
    for (std::size_t at = 0; at < sorted.size(); ++at) {
        repeated = at > 0 && sorted[at]->ticker == sorted[at - 1]->ticker ? repeated + 1 : 0;
        if (rounds.size() <= repeated)
            rounds.resize(repeated + 1);
        rounds[repeated].push_back(sorted[at]);
    }
    std::vector<std::vector<const Update *>> batches;
    for (const auto &round : rounds) {
        for (std::size_t at = 0; at < round.size(); at += most)
            batches.emplace_back(
                round.begin() + std::ptrdiff_t(at), round.begin() + std::ptrdiff_t(std::min(at + most, round.size())));
    }
    return batches;
}

} // namespace soundings::storage::sql
