#include "storage/sql/market_memo.h"

#include "storage/sql/query.h"

#include <algorithm>

namespace soundings::storage::sql {

std::int64_t countLiveStocks(Connection &connection)
{
    MarketMemo &memo = connection.marketMemo();
    const auto version = connection.contentVersion();
    if (version && memo.countedAt == *version)
        return memo.liveStocks;
    Query query(connection, "SELECT count(*) FROM stocks WHERE is_deleted = 0");
    query.next();
    memo.liveStocks = query.integer(0);
    memo.countedAt = version.value_or(ContentVersion());
    return memo.liveStocks;
}

TotalRank rankOfTotal(Connection &connection, double total)
{
    const auto version = connection.contentVersion();
    if (!version) {
        Query query(connection,
            "SELECT count(CASE WHEN c.total > $1 THEN 1 END), count(*) FROM scores c JOIN stocks s ON s.id = c.stock_id "
            "WHERE s.is_deleted = 0 AND c.total IS NOT NULL",
            {value(total)});
        query.next();
        return {query.integer(0), query.integer(1)};
    }
    MarketMemo &memo = connection.marketMemo();
    if (memo.rankedAt != *version) {
        memo.rankedAt = {};
        memo.totals.clear();
        Query query(connection,
            "SELECT c.total FROM scores c JOIN stocks s ON s.id = c.stock_id WHERE s.is_deleted = 0 AND c.total IS NOT NULL");
        while (query.next())
            memo.totals.push_back(query.real(0));
        std::ranges::sort(memo.totals);
        memo.rankedAt = *version;
    }
    const auto higher = memo.totals.end() - std::ranges::upper_bound(memo.totals, total);
    return {higher, std::int64_t(memo.totals.size())};
}

} // namespace soundings::storage::sql
