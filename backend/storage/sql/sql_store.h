#pragma once

#include "engine/ports/store.h"
#include "storage/sql/sql_audit_store.h"
#include "storage/sql/sql_change_log.h"
#include "storage/sql/sql_job_store.h"
#include "storage/sql/sql_portfolio_store.h"
#include "storage/sql/sql_price_store.h"
#include "storage/sql/sql_refresh_store.h"
#include "storage/sql/sql_schedule_store.h"
#include "storage/sql/sql_score_store.h"
#include "storage/sql/sql_session_archive.h"
#include "storage/sql/sql_stock_store.h"
#include "storage/sql/sql_token_store.h"
#include "storage/sql/sql_watchlist_store.h"

namespace soundings::storage::sql {

/// One database behind the engine's ports. Which kind it is, only its connections know.
class SqlStore final : public engine::Store {
public:
    SqlStore(ConnectionPool::Connect connect, ConnectionPool::Limits limits, QString description);

    engine::StockStore &stocks() override { return m_stocks; }
    engine::PriceStore &prices() override { return m_prices; }
    engine::ScoreStore &scores() override { return m_scores; }
    engine::ChangeLog &changes() override { return m_changes; }
    engine::SessionArchive &sessions() override { return m_sessions; }
    engine::WatchlistStore &watchlists() override { return m_watchlists; }
    engine::PortfolioStore &portfolios() override { return m_portfolios; }
    engine::JobStore &jobs() override { return m_jobs; }
    engine::ScheduleStore &schedule() override { return m_schedule; }
    engine::RefreshStore &refreshes() override { return m_refreshes; }
    engine::TokenStore &tokens() override { return m_tokens; }
    engine::AuditStore &audit() override { return m_audit; }

    Result<void> readTogether(const std::function<Result<void>()> &reads) override { return m_database.together(reads); }
    Result<void> check() override;
    QString description() const override { return m_description; }
    int schemaVersion() const override;
    Result<std::optional<QString>> setting(const QString &key) override;
    Result<void> setSetting(const QString &key, const QString &value) override;

private:
    Database m_database;
    SqlStockStore m_stocks;
    SqlPriceStore m_prices;
    SqlScoreStore m_scores;
    SqlChangeLog m_changes;
    SqlSessionArchive m_sessions;
    SqlWatchlistStore m_watchlists;
    SqlPortfolioStore m_portfolios;
    SqlJobStore m_jobs;
    SqlScheduleStore m_schedule;
    SqlRefreshStore m_refreshes;
    SqlTokenStore m_tokens;
    SqlAuditStore m_audit;
    QString m_description;
};

} // namespace soundings::storage::sql
