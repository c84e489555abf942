#pragma once

#include "engine/ports/score_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

/// Scores and their history in SQL that both databases understand.
class SqlScoreStore final : public engine::ScoreStore {
public:
    explicit SqlScoreStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::optional<Score>> find(const Ticker &ticker) override;
    Result<void> save(std::span<const engine::StockScore> scores) override;
    Result<void> saveSectorMedians(std::span<const engine::SectorMedians> medians) override;
    Result<std::optional<engine::SectorMedians>> sectorMedians(const QString &sector) override;
    Result<std::optional<engine::ScoreRank>> rank(const Ticker &ticker) override;
    Result<int> snapshot(Day day) override;
    Result<void> saveSnapshots(const Ticker &ticker, std::span<const ScoreSnapshot> snapshots) override;
    Result<std::vector<ScoreSnapshot>> history(const Ticker &ticker, const DayRange &range) override;
    Result<std::vector<engine::ScoreChange>> changesSince(Day day) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
