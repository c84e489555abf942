#pragma once

#include "engine/ports/change_log.h"
#include "engine/ports/price_store.h"
#include "storage/sql/database.h"

#include <optional>

namespace soundings::storage::sql {

/// A transaction of price writes on a connection of its own.
class SqlPriceWriter final : public engine::PriceWriter {
public:
    /// `lease` is within a write transaction of `database`.
    SqlPriceWriter(const Database &database, ConnectionPool::Lease lease, const QString &source, Timestamp fetchedAt);
    ~SqlPriceWriter() override;

    Result<engine::PriceWriteCounts> write(const Ticker &ticker, std::span<const PriceBar> bars) override;
    Result<void> commit() override;

private:
    engine::PriceWriteCounts writeBars(const Ticker &ticker, std::span<const PriceBar> bars);
    std::int64_t batch();
    void updateQuote(std::int64_t stock);
    /// Undoes everything; from now on every call gives this failure's error.
    std::unexpected<Error> giveUp(const Failure &failure);

    const Database &m_database;
    ConnectionPool::Lease m_lease;
    QString m_source;
    Timestamp m_fetchedAt;
    std::optional<std::int64_t> m_batch;
    engine::DataKinds m_kinds = engine::DataKind::prices;
    std::vector<Ticker> m_changed;
    std::optional<Error> m_end; ///< why nothing more can be written
};

} // namespace soundings::storage::sql
