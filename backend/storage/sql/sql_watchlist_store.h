#pragma once

#include "engine/ports/watchlist_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

class SqlWatchlistStore final : public engine::WatchlistStore {
public:
    explicit SqlWatchlistStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<Watchlist>> all() override;
    Result<Watchlist> find(const QString &id) override;
    Result<void> add(const Watchlist &list) override;
    Result<void> rename(const QString &id, const QString &name, const QString &description, Timestamp now) override;
    Result<void> remove(const QString &id) override;
    Result<void> putItem(const QString &id, const WatchlistItem &item) override;
    Result<void> removeItem(const QString &id, const Ticker &ticker, Timestamp now) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
