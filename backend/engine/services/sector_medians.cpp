#include "engine/services/sector_medians.h"

#include <map>

namespace soundings::engine {

namespace {

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const std::size_t middle = values.size() / 2;
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(middle));
    if (values.size() % 2 == 1)
        return values[middle];
    return (values[middle] + std::ranges::max(std::span(values).first(middle))) / 2;
}

} // namespace

std::vector<SectorMedians> sectorMedians(std::span<const StockRecord> records, std::span<const StockScore> scores)
{
    std::map<QString, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (!records[i].stock.sector.isEmpty())
            members[records[i].stock.sector].push_back(i);
    }

    std::vector<SectorMedians> result;
    for (const auto &[sector, rows] : members) {
        const auto medianOf = [&](auto value) {
            std::vector<double> values;
            for (const std::size_t row : rows) {
                if (const std::optional<double> one = value(row))
                    values.push_back(*one);
            }
            return median(std::move(values));
        };
        SectorMedians medians{.sector = sector, .stocks = int(rows.size())};
        for (const MetricInfo &info : allMetrics()) {
            medians.metrics.set(info.metric, medianOf([&](std::size_t row) {
                return records[row].fundamentals ? records[row].fundamentals->values[info.metric] : std::nullopt;
            }));
        }
        const auto ofRated = [&](auto value) {
            return medianOf([&](std::size_t row) {
                const Score &score = scores[row].score;
                return score.isRated() ? value(score) : std::nullopt;
            });
        };
        medians.total = ofRated([](const Score &score) { return std::optional(score.total); });
        for (std::size_t pillar = 0; pillar < kPillarCount; ++pillar)
            medians.pillars[pillar] = ofRated([&](const Score &score) { return score.knownPillar(Pillar(pillar)); });
        result.push_back(std::move(medians));
    }
    return result;
}

} // namespace soundings::engine
