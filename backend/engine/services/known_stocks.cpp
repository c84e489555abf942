#include "engine/services/known_stocks.h"

#include "engine/services/staleness.h"

#include <unordered_map>

namespace soundings::engine {

Day weekAgo(const Clock &clock)
{
    const Timestamp now = clock.now();
    return dayInNewYork(now).value_or(std::chrono::floor<std::chrono::days>(now)) - std::chrono::days(7);
}

Result<std::vector<std::optional<StockRecord>>> knownStocks(
    Store &store, const Clock &clock, const TradingCalendar &calendar, std::span<const Ticker> tickers)
{
    SOUNDINGS_TRY(auto found, store.stocks().findKnown(tickers, weekAgo(clock)));
    const Staleness staleness(clock, calendar);
    std::unordered_map<Ticker, StockRecord> byTicker;
    for (StockRecord &record : found) {
        staleness.mark(record);
        const Ticker ticker = record.stock.ticker;
        byTicker.emplace(ticker, std::move(record));
    }
    std::vector<std::optional<StockRecord>> records;
    records.reserve(tickers.size());
    for (const Ticker &ticker : tickers) {
        const auto at = byTicker.find(ticker);
        records.push_back(at == byTicker.end() ? std::nullopt : std::optional(at->second));
    }
    return records;
}

} // namespace soundings::engine
