#pragma once

#include "engine/ports/price_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

/// Daily prices in SQL that both databases understand.
class SqlPriceStore final : public engine::PriceStore {
public:
    explicit SqlPriceStore(Database &database)
        : m_database(database)
    {
    }

    Result<PriceHistory> history(const Ticker &ticker, const DayRange &range) override;
    Result<std::vector<PriceHistory>> newest(int bars) override;
    Result<std::unique_ptr<engine::PriceWriter>> beginWrite(const QString &source, Timestamp fetchedAt) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
