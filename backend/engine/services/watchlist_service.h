#pragma once

#include "domain/trading_calendar.h"
#include "engine/ports/store.h"

namespace soundings::engine {

/// An item with what the market says of its stock.
struct WatchedStock {
    WatchlistItem item;
    std::optional<StockRecord> record; ///< nullopt: the stock is not in the store any more
    std::optional<bool> targetReached; ///< nullopt: no target, or no price
};

struct WatchlistView {
    Watchlist list; ///< its items as they are stored
    std::vector<WatchedStock> stocks; ///< one for each item, in the same order
};

/// Lists of stocks that somebody keeps an eye on. Thread-safe; blocks on the store.
class WatchlistService {
public:
    WatchlistService(Store &store, const Clock &clock, const TradingCalendar &calendar);

    Result<std::vector<WatchlistView>> all() const;
    Result<WatchlistView> find(const QString &id) const;
    Result<WatchlistView> create(const QString &name, const QString &description) const;
    Result<WatchlistView> rename(const QString &id, const QString &name, const QString &description) const;
    Result<void> remove(const QString &id) const;
    /// Adds the stock, or replaces the notes and the target that it has there. `priceWhenSet`: of a target that was set before
    /// and is put back, so that it is reached from the side that was meant; a new one is from the side of today's price.
    Result<WatchlistView> put(const QString &id, const Ticker &ticker, const QString &notes, std::optional<double> target,
        std::optional<double> priceWhenSet = {}) const;
    Result<WatchlistView> take(const QString &id, const Ticker &ticker) const;

private:
    Result<WatchlistView> view(Watchlist list) const;

    Store &m_store;
    const Clock &m_clock;
    const TradingCalendar &m_calendar;
};

} // namespace soundings::engine
