#pragma once

#include "engine/ports/audit_store.h"
#include "engine/ports/change_log.h"
#include "engine/ports/job_store.h"
#include "engine/ports/portfolio_store.h"
#include "engine/ports/price_store.h"
#include "engine/ports/refresh_store.h"
#include "engine/ports/schedule_store.h"
#include "engine/ports/score_store.h"
#include "engine/ports/session_archive.h"
#include "engine/ports/stock_store.h"
#include "engine/ports/token_store.h"
#include "engine/ports/watchlist_store.h"

#include <functional>

namespace soundings::engine {

/// One database. Thread-safe. Opening it has run the migrations.
class Store {
public:
    virtual ~Store() = default;
    virtual StockStore &stocks() = 0;
    virtual PriceStore &prices() = 0;
    virtual ScoreStore &scores() = 0;
    virtual ChangeLog &changes() = 0;
    virtual SessionArchive &sessions() = 0;
    virtual WatchlistStore &watchlists() = 0;
    virtual PortfolioStore &portfolios() = 0;
    virtual JobStore &jobs() = 0;
    virtual ScheduleStore &schedule() = 0;
    virtual RefreshStore &refreshes() = 0;
    virtual TokenStore &tokens() = 0;
    virtual AuditStore &audit() = 0;

    /// Runs `reads`, in whose calls of this store every reading sees the same state of the data, for the price of one
    /// transaction. It may run twice, and must not write.
    virtual Result<void> readTogether(const std::function<Result<void>()> &reads) = 0;
    /// A cheap query that proves that the database answers.
    virtual Result<void> check() = 0;
    /// For people: "SQLite 3.40.1, /home/.../soundings.db"; never a password.
    virtual QString description() const = 0;
    virtual int schemaVersion() const = 0;
    /// Small facts that the program keeps, such as "sample_market_seeded". nullopt: not there.
    virtual Result<std::optional<QString>> setting(const QString &key) = 0;
    virtual Result<void> setSetting(const QString &key, const QString &value) = 0;
};

} // namespace soundings::engine
