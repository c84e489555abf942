#include "server/json/write_stocks.h"

#include "engine/services/score_provenance.h"
#include "server/json/decimals.h"
#include "server/json/write_common.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

constexpr std::array<const char *, kPillarCount> kPillarScores = {
    "value_score", "quality_score", "momentum_score", "health_score"};

/// Total and pillars of a score; null for one that is not rated.
void writeTotals(JsonWriter &json, const std::optional<Score> &score)
{
    const bool rated = score && score->isRated();
    json.member("total_score", rated ? std::optional(score->total) : std::nullopt);
    for (std::size_t i = 0; i < kPillarCount; ++i)
        json.member(kPillarScores[i], rated ? score->knownPillar(Pillar(i)) : std::nullopt);
}

void writeSummary(JsonWriter &json, const Stock &stock, const Score &score)
{
    json.beginObject();
    json.member("id", stock.id); // a stock has one score
    json.member("stock_id", stock.id);
    writeTotals(json, score);
    json.member("signal", toText(score.signal));
    member(json, "calculated_at", score.calculatedAt);
    json.member("profile", toText(score.profile));
    json.member("coverage", score.coverage);
    json.member("has_momentum_data", score.hasMomentum);
    json.endObject();
}

void writeQuote(JsonWriter &json, const Quote &quote, const QString &currency)
{
    json.beginObject();
    json.member("price", quote.price);
    json.member("previous_close", quote.previousClose);
    json.member("change", money(quote.change()));
    json.member("change_percent", quote.changePercent());
    json.member("volume", quote.volume);
    json.member("currency", currency);
    json.key("provenance");
    write(json, quote.provenance);
    json.endObject();
}

void writeMedians(JsonWriter &json, const std::optional<engine::SectorMedians> &medians)
{
    json.key("sector_medians");
    if (!medians) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("count", medians->stocks);
    json.member("total_score", medians->total);
    for (std::size_t i = 0; i < kPillarCount; ++i)
        json.member(kPillarScores[i], medians->pillars[i]);
    writeMetrics(json, medians->metrics);
    json.endObject();
}

} // namespace

void writeItem(JsonWriter &json, const engine::StockRecord &record)
{
    const Stock &stock = record.stock;
    json.member("id", stock.id);
    json.member("ticker", stock.ticker.text());
    json.member("name", stock.name);
    knownText(json, "isin", stock.isin);
    json.member("instrument_type", toText(stock.type));
    knownText(json, "sector", stock.sector);
    knownText(json, "industry", stock.industry);
    json.member("market_cap", stock.marketCap);
    json.member("currency", stock.currency);
    knownText(json, "exchange", stock.exchange);
    member(json, "created_at", stock.createdAt);
    member(json, "last_updated", stock.lastUpdated);
    json.member("source", stock.source);
    json.key("scores");
    if (record.score)
        writeSummary(json, stock, *record.score);
    else
        json.null();
    json.key("quote");
    if (record.quote)
        writeQuote(json, *record.quote, stock.currency);
    else
        json.null();
    json.member("score_change_7d", points(record.scoreChange));
    json.member("pe_ratio", record.fundamentals ? record.fundamentals->values[Metric::peRatio] : std::nullopt);
}

void write(JsonWriter &json, const engine::StockRecord &record, const std::vector<double> *spark)
{
    json.beginObject();
    writeItem(json, record);
    if (spark) {
        json.key("spark");
        json.beginArray();
        for (const double close : *spark)
            json.value(close);
        json.endArray();
    }
    json.endObject();
}

void writeFundamentals(JsonWriter &json, const engine::StockRecord &record)
{
    if (!record.fundamentals) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("id", record.stock.id); // a stock has one row of fundamentals
    json.member("stock_id", record.stock.id);
    writeMetrics(json, record.fundamentals->values);
    member(json, "updated_at", record.fundamentals->provenance.fetchedAt);
    json.key("provenance");
    write(json, record.fundamentals->provenance);
    json.endObject();
}

void write(JsonWriter &json, const engine::StockDetail &detail)
{
    json.beginObject();
    writeItem(json, detail.record);
    json.key("fundamentals");
    writeFundamentals(json, detail.record);
    writeMedians(json, detail.sectorMedians);
    json.key("rank");
    if (detail.rank) {
        json.beginObject();
        json.member("rank", detail.rank->rank);
        json.member("rated", detail.rank->rated);
        json.endObject();
    } else {
        json.null();
    }
    json.endObject();
}

void writeList(JsonWriter &json, std::span<const engine::StockRecord> records)
{
    json.beginArray();
    for (const engine::StockRecord &record : records)
        write(json, record);
    json.endArray();
}

void write(JsonWriter &json, const engine::Comparison &comparison)
{
    const auto tickerOf = [&](std::size_t index) { return comparison.stocks[index].record.stock.ticker.text(); };
    json.beginObject();
    json.key("tickers");
    json.beginArray();
    for (std::size_t i = 0; i < comparison.stocks.size(); ++i)
        json.value(tickerOf(i));
    json.endArray();
    json.key("stocks");
    json.beginArray();
    for (const engine::StockDetail &stock : comparison.stocks)
        write(json, stock);
    json.endArray();
    json.key("rows");
    json.beginArray();
    for (const engine::ComparisonRow &row : comparison.rows) {
        json.beginObject();
        json.member("key", row.key);
        json.member("label", row.label);
        json.member("unit", row.unit);
        json.member("better", row.better > 0 ? "higher" : row.better < 0 ? "lower" : "neutral");
        json.key("values");
        json.beginArray();
        for (const auto &value : row.values)
            json.value(value);
        json.endArray();
        json.key("best");
        json.beginArray();
        for (const std::size_t index : row.best)
            json.value(tickerOf(index));
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeLeaderboardRow(JsonWriter &json, const engine::StockRecord &record)
{
    json.member("ticker", record.stock.ticker.text());
    json.member("name", record.stock.name);
    knownText(json, "sector", record.stock.sector);
    json.member("signal", toText(record.score ? record.score->signal : Signal::notRated));
    writeTotals(json, record.score);
    json.key("provenance");
    write(json, engine::scoreProvenance(record));
}

} // namespace soundings::server
