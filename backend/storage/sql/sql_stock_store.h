#pragma once

#include "engine/ports/stock_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

/// Stocks and fundamentals in SQL that both databases understand.
class SqlStockStore final : public engine::StockStore {
public:
    explicit SqlStockStore(Database &database)
        : m_database(database)
    {
    }

    Result<engine::StockPage> page(const engine::StockQuery &query) override;
    Result<engine::StockRecord> find(const Ticker &ticker) override;
    Result<std::vector<engine::StockRecord>> findAll(std::span<const Ticker> tickers) override;
    Result<std::vector<engine::StockRecord>> findKnown(std::span<const Ticker> tickers, Day changeSince) override;
    Result<std::vector<QString>> sectors() override;
    Result<engine::UpsertCounts> upsert(
        std::span<const engine::StockUpdate> updates, const QString &source, Timestamp now) override;
    Result<engine::UpsertCounts> upsertFundamentals(std::span<const engine::FundamentalsUpdate> updates,
        const Provenance &provenance, std::span<const engine::StockUpdate> facts) override;
    Result<void> remove(const Ticker &ticker, Timestamp now) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
