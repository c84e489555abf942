#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace soundings::storage::sql {

class Connection;

/// Two equal ones, of one connection, mean that nothing in the database has changed in between.
struct ContentVersion {
    std::int64_t others = -1; ///< changes with the commits of other connections and programs
    std::int64_t own = -1;

    bool operator==(const ContentVersion &) const = default;
};

/// What many requests ask of the whole market, kept by a connection for as long as the contents of the database stay the same.
struct MarketMemo {
    ContentVersion countedAt, rankedAt;
    std::int64_t liveStocks = 0;
    std::vector<double> totals; ///< of the rated live stocks, sorted
};

/// Where a total stands among those of the rated live stocks.
struct TotalRank {
    std::int64_t higher = 0, rated = 0;
};

/// Within a read transaction, after its first statement.
std::int64_t countLiveStocks(Connection &connection);
TotalRank rankOfTotal(Connection &connection, double total);

} // namespace soundings::storage::sql
