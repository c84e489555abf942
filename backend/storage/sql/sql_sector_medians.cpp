#include "storage/sql/sql_score_store.h"

#include "storage/sql/stock_rows.h"

#include <string>

namespace soundings::storage::sql {

namespace {

using engine::ScoreRank;
using engine::SectorMedians;

std::string columns()
{
    std::string names = "sector, stocks, total, value, quality, momentum, health";
    for (const MetricInfo &info : allMetrics())
        names += std::string(", ") + info.name;
    return names;
}

std::string insertText()
{
    std::string parameters = "$1";
    for (std::size_t number = 2; number <= 3 + kPillarCount + kMetricCount; ++number)
        parameters += ", $" + std::to_string(number);
    return "INSERT INTO sector_medians (" + columns() + ") VALUES (" + parameters + ")";
}

} // namespace

Result<void> SqlScoreStore::saveSectorMedians(std::span<const SectorMedians> medians)
{
    static const std::string insert = insertText();
    return m_database.write([&](Connection &connection) -> Result<void> {
        run(connection, "DELETE FROM sector_medians");
        for (const SectorMedians &sector : medians) {
            std::vector<Value> values = {value(sector.sector), value(sector.stocks), value(sector.total)};
            for (const auto &pillar : sector.pillars)
                values.push_back(value(pillar));
            for (const MetricInfo &info : allMetrics())
                values.push_back(value(sector.metrics.raw(info.metric)));
            Query query(connection, insert, values);
            query.next();
        }
        return {};
    });
}

Result<std::optional<SectorMedians>> SqlScoreStore::sectorMedians(const QString &sector)
{
    static const std::string select = "SELECT " + columns() + " FROM sector_medians WHERE sector = $1";
    return m_database.read([&](Connection &connection) -> Result<std::optional<SectorMedians>> {
        Query query(connection, select, {value(sector)});
        if (!query.next())
            return std::optional<SectorMedians>();
        SectorMedians medians;
        medians.sector = query.text(0);
        medians.stocks = int(query.integer(1));
        medians.total = query.optionalReal(2);
        int column = 3;
        for (auto &pillar : medians.pillars)
            pillar = query.optionalReal(column++);
        for (const MetricInfo &info : allMetrics())
            medians.metrics.set(info.metric, query.optionalReal(column++));
        return std::optional(medians);
    });
}

Result<std::optional<ScoreRank>> SqlScoreStore::rank(const Ticker &ticker)
{
    return m_database.read([&](Connection &connection) -> Result<std::optional<ScoreRank>> {
        const auto stock = findLiveStock(connection, ticker);
        if (!stock)
            return unknownTicker(ticker);
        Query query(connection,
            "SELECT sum(CASE WHEN c.total > own.total THEN 1 ELSE 0 END), count(*) "
            "FROM scores own, scores c JOIN stocks s ON s.id = c.stock_id "
            "WHERE own.stock_id = $1 AND own.total IS NOT NULL AND c.total IS NOT NULL AND s.is_deleted = 0",
            {value(*stock)});
        if (!query.next() || query.integer(1) == 0)
            return std::optional<ScoreRank>();
        return std::optional(ScoreRank{int(query.integer(0)) + 1, int(query.integer(1))});
    });
}

} // namespace soundings::storage::sql
