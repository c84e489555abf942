#include "storage/sql/sql_score_store.h"

#include "storage/sql/score_details.h"
#include "storage/sql/score_rows.h"
#include "storage/sql/sql_change_log.h"
#include "storage/sql/stock_records.h"
#include "storage/sql/stock_rows.h"

#include <algorithm>

namespace soundings::storage::sql {

namespace {

using engine::ScoreChange;
using engine::ScoreRank;
using engine::SectorMedians;
using engine::StockScore;

/// "sector, stocks, total, value, quality, momentum, health" and the metrics.
std::string sectorColumns()
{
    std::string columns = "sector, stocks, total, value, quality, momentum, health";
    for (const MetricInfo &info : allMetrics())
        columns += std::string(", ") + info.name;
    return columns;
}

std::string insertSectorMedians()
{
    std::string text = "INSERT INTO sector_medians (" + sectorColumns() + ") VALUES ($1";
    for (std::size_t i = 2; i <= 3 + kPillarCount + kMetricCount; ++i)
        text += ", $" + std::to_string(i);
    return text + ")";
}

} // namespace

Result<std::optional<Score>> SqlScoreStore::find(const Ticker &ticker)
{
    return m_database.read([&](Connection &connection) -> Result<std::optional<Score>> {
        const auto stock = findLiveStock(connection, ticker);
        if (!stock)
            return unknownTicker(ticker);
        static const std::string text = std::string("SELECT ") + kScoreSummaryColumns
            + ", d.details FROM scores c LEFT JOIN score_details d ON d.stock_id = c.stock_id WHERE c.stock_id = $1";
        Query query(connection, text, {value(*stock)});
        if (!query.next())
            return std::optional<Score>();
        std::optional<Score> score = readScoreSummary(query, 0);
        if (score)
            scoreDetailsFromJson(query.bytes(kScoreSummaryCount), *score);
        return score;
    });
}

Result<void> SqlScoreStore::save(std::span<const StockScore> scores)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        std::vector<const StockScore *> sorted;
        for (const StockScore &entry : scores)
            sorted.push_back(&entry);
        std::ranges::stable_sort(sorted, {}, [](const StockScore *entry) { return entry->ticker; });
        SOUNDINGS_TRY(const std::vector<Ticker> changed, writeScores(connection, sorted));
        recordChange(connection, engine::DataKind::scores, changed);
        return {};
    });
}

Result<void> SqlScoreStore::saveSectorMedians(std::span<const SectorMedians> medians)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        static const std::string text = insertSectorMedians();
        run(connection, "DELETE FROM sector_medians");
        for (const SectorMedians &sector : medians) {
            std::vector<Value> values = {value(sector.sector), value(sector.stocks), value(sector.total)};
            for (const std::optional<double> pillar : sector.pillars)
                values.push_back(value(pillar));
            for (const MetricInfo &info : allMetrics())
                values.push_back(value(sector.metrics[info.metric]));
            Query insert(connection, text, values);
            while (insert.next()) { }
        }
        return {};
    });
}

Result<std::optional<SectorMedians>> SqlScoreStore::sectorMedians(const QString &sector)
{
    return m_database.read([&](Connection &connection) -> Result<std::optional<SectorMedians>> {
        static const std::string text = "SELECT " + sectorColumns() + " FROM sector_medians WHERE sector = $1";
        Query query(connection, text, {value(sector)});
        if (!query.next())
            return std::optional<SectorMedians>();
        SectorMedians medians{.sector = query.text(0), .stocks = int(query.integer(1)), .total = query.optionalReal(2)};
        int column = 3;
        for (std::optional<double> &pillar : medians.pillars)
            pillar = query.optionalReal(column++);
        for (const MetricInfo &info : allMetrics())
            medians.metrics.set(info.metric, query.optionalReal(column++));
        return std::optional(std::move(medians));
    });
}

Result<std::optional<ScoreRank>> SqlScoreStore::rank(const Ticker &ticker)
{
    return m_database.read([&](Connection &connection) -> Result<std::optional<ScoreRank>> {
        std::optional<double> total;
        {
            Query query(connection,
                "SELECT c.total FROM stocks s JOIN scores c ON c.stock_id = s.id WHERE s.ticker = $1 AND s.is_deleted = 0",
                {value(ticker.text())});
            if (!query.next())
                return unknownTicker(ticker);
            total = query.optionalReal(0);
        }
        if (!total)
            return std::optional<ScoreRank>();
        const TotalRank place = rankOfTotal(connection, *total);
        return std::optional(ScoreRank{int(place.higher) + 1, int(place.rated)});
    });
}

Result<int> SqlScoreStore::snapshot(Day day)
{
    return m_database.write([&](Connection &connection) -> Result<int> {
        const int kept = run(connection,
            "INSERT INTO score_history (stock_id, day, total, value, quality, momentum, health, signal) "
            "SELECT c.stock_id, $1, c.total, c.value, c.quality, c.momentum, c.health, c.signal "
            "FROM scores c JOIN stocks s ON s.id = c.stock_id WHERE s.is_deleted = 0 AND c.signal IS NOT NULL "
            "ON CONFLICT (stock_id, day) DO UPDATE SET total = excluded.total, value = excluded.value, quality = "
            "excluded.quality, "
            "momentum = excluded.momentum, health = excluded.health, signal = excluded.signal",
            {value(day)});
        recordChangeOfAll(connection, engine::DataKind::history);
        return kept;
    });
}

Result<void> SqlScoreStore::saveSnapshots(const Ticker &ticker, std::span<const ScoreSnapshot> snapshots)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        const auto stock = findAnyStock(connection, ticker);
        if (!stock)
            return unknownTicker(ticker);
        for (const ScoreSnapshot &snapshot : snapshots) {
            run(connection,
                "INSERT INTO score_history (stock_id, day, total, value, quality, momentum, health, signal) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (stock_id, day) DO UPDATE SET total = excluded.total, "
                "value = excluded.value, quality = excluded.quality, momentum = excluded.momentum, health = excluded.health, "
                "signal = excluded.signal",
                {value(*stock), value(snapshot.day), totalOf(snapshot.total, snapshot.signal), value(snapshot.pillars[0]),
                    value(snapshot.pillars[1]), value(snapshot.pillars[2]), value(snapshot.pillars[3]),
                    value(toText(snapshot.signal))});
        }
        recordChange(connection, engine::DataKind::history, std::span(&ticker, 1));
        return {};
    });
}

Result<std::vector<ScoreSnapshot>> SqlScoreStore::history(const Ticker &ticker, const DayRange &range)
{
    return m_database.read([&](Connection &connection) -> Result<std::vector<ScoreSnapshot>> {
        const auto stock = findLiveStock(connection, ticker);
        if (!stock)
            return unknownTicker(ticker);
        std::vector<ScoreSnapshot> snapshots;
        Query query(connection,
            "SELECT day, total, value, quality, momentum, health, signal FROM score_history "
            "WHERE stock_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day",
            {value(*stock), value(range.first), value(range.last)});
        while (query.next())
            snapshots.push_back(readSnapshot(query, 0));
        return snapshots;
    });
}

Result<std::vector<ScoreChange>> SqlScoreStore::changesSince(Day day)
{
    return m_database.read([&](Connection &connection) -> Result<std::vector<ScoreChange>> {
        static const std::string text = std::string("SELECT s.ticker, s.name, s.sector, ") + kScoreSummaryColumns
            + ", h.day, h.total, h.value, h.quality, h.momentum, h.health, h.signal, "
              "f.source, f.as_of, f.fetched_at, b.source, q.day, b.fetched_at "
              "FROM stocks s JOIN scores c ON c.stock_id = s.id JOIN score_history h ON h.stock_id = s.id "
              "AND h.day = (SELECT max(e.day) FROM score_history e WHERE e.stock_id = s.id AND e.day <= $1) "
              "LEFT JOIN fundamentals f ON f.stock_id = s.id LEFT JOIN quotes q ON q.stock_id = s.id "
              "LEFT JOIN price_batches b ON b.id = q.batch_id "
              "WHERE s.is_deleted = 0 AND c.total IS NOT NULL ORDER BY s.ticker";
        std::vector<ScoreChange> changes;
        Query query(connection, text, {value(day)});
        while (query.next()) {
            ScoreChange change;
            change.ticker = Ticker::fromCanonical(query.text(0));
            change.name = query.text(1);
            change.sector = query.text(2);
            change.current = readScoreSummary(query, 3).value_or(Score());
            change.baseline = readSnapshot(query, 3 + kScoreSummaryCount);
            change.fundamentals = readProvenance(query, 3 + kScoreSummaryCount + kSnapshotCount);
            change.prices = readProvenance(query, 3 + kScoreSummaryCount + kSnapshotCount + 3);
            changes.push_back(std::move(change));
        }
        return changes;
    });
}

} // namespace soundings::storage::sql
