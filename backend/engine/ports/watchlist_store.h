#pragma once

#include "base/result.h"
#include "domain/watchlist.h"

namespace soundings::engine {

/// Watchlists. Thread-safe; every call may block on the database. An unknown list or item is notFound.
class WatchlistStore {
public:
    virtual ~WatchlistStore() = default;

    /// By name.
    virtual Result<std::vector<Watchlist>> all() = 0;
    virtual Result<Watchlist> find(const QString &id) = 0;
    /// Stores the list with its items. A conflict when another one has its name in any case.
    virtual Result<void> add(const Watchlist &list) = 0;
    virtual Result<void> rename(const QString &id, const QString &name, const QString &description, Timestamp now) = 0;
    virtual Result<void> remove(const QString &id) = 0;
    /// A new item, or the one of the same ticker with new notes and target; it keeps its place.
    virtual Result<void> putItem(const QString &id, const WatchlistItem &item) = 0;
    virtual Result<void> removeItem(const QString &id, const Ticker &ticker, Timestamp now) = 0;
};

} // namespace soundings::engine
