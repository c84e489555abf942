#include "storage/sql/stock_records.h"

#include <unordered_map>

namespace soundings::storage::sql {

namespace {

using engine::StockRecord;

constexpr int kStockColumns = 14;
constexpr int kQuoteColumns = 6;

std::string metricColumns()
{
    std::string columns;
    for (const MetricInfo &info : allMetrics())
        columns += std::string("f.") + info.name + ", ";
    return columns;
}

std::string selectRecords(Dialect dialect)
{
    const char *ids =
        dialect == Dialect::sqlite ? "(SELECT value FROM json_each($1))" : "(SELECT json_array_elements_text($1::json)::integer)";
    return std::string("SELECT s.id, s.uuid, s.ticker, s.name, s.isin, s.type, s.sector, s.industry, s.market_cap, s.currency, "
                       "s.exchange, s.source, s.created_at, s.last_updated, "
                       "q.price, q.previous_close, q.volume, q.day, b.source, b.fetched_at, ")
        + kScoreSummaryColumns + ", f.source, f.as_of, f.fetched_at, " + metricColumns()
        + "c.total - (SELECT h.total FROM score_history h WHERE h.stock_id = s.id AND h.day <= $2 ORDER BY h.day DESC LIMIT 1) "
          "FROM stocks s JOIN scores c ON c.stock_id = s.id LEFT JOIN quotes q ON q.stock_id = s.id "
          "LEFT JOIN price_batches b ON b.id = q.batch_id LEFT JOIN fundamentals f ON f.stock_id = s.id "
          "WHERE s.id IN "
        + ids;
}

Stock readStock(const Query &query)
{
    Stock stock;
    stock.id = query.text(1);
    stock.ticker = Ticker::fromCanonical(query.text(2));
    stock.name = query.text(3);
    stock.isin = query.text(4);
    stock.type = instrumentTypeFromText(query.text(5)).value_or(InstrumentType::other);
    stock.sector = query.text(6);
    stock.industry = query.text(7);
    stock.marketCap = query.optionalReal(8);
    stock.currency = query.text(9);
    stock.exchange = query.text(10);
    stock.source = query.text(11);
    stock.createdAt = query.timestamp(12);
    stock.lastUpdated = query.timestamp(13);
    return stock;
}

std::optional<Quote> readQuote(const Query &query, int first)
{
    if (query.isNull(first))
        return std::nullopt;
    Quote quote;
    quote.price = query.real(first);
    quote.previousClose = query.optionalReal(first + 1);
    quote.volume = query.optionalReal(first + 2);
    quote.provenance = {query.text(first + 4), query.day(first + 3), query.timestamp(first + 5)};
    return quote;
}

std::optional<Fundamentals> readFundamentals(const Query &query, int first)
{
    if (query.isNull(first))
        return std::nullopt;
    Fundamentals fundamentals;
    fundamentals.provenance = {query.text(first), query.day(first + 1), query.timestamp(first + 2)};
    int column = first + 3;
    for (const MetricInfo &info : allMetrics())
        fundamentals.values.set(info.metric, query.optionalReal(column++));
    return fundamentals;
}

} // namespace

std::optional<Score> readScoreSummary(const Query &query, int first)
{
    if (query.isNull(first + 5))
        return std::nullopt;
    Score score;
    score.total = query.isNull(first) ? 0 : query.real(first);
    for (std::size_t i = 0; i < kPillarCount; ++i)
        score.pillars[i] = query.real(first + 1 + int(i));
    score.signal = signalFromText(query.text(first + 5)).value_or(Signal::notRated);
    score.profile = scoringProfileFromText(query.text(first + 6)).value_or(ScoringProfile::balanced);
    score.coverage = query.real(first + 7);
    score.hasMomentum = query.integer(first + 8) != 0;
    score.peerGroup = query.text(first + 9);
    score.calculatedAt = query.timestamp(first + 10);
    return score;
}

std::optional<Provenance> readProvenance(const Query &query, int first)
{
    if (query.isNull(first))
        return std::nullopt;
    return Provenance{query.text(first), query.day(first + 1), query.timestamp(first + 2)};
}

ScoreSnapshot readSnapshot(const Query &query, int first)
{
    ScoreSnapshot snapshot;
    snapshot.day = query.day(first);
    snapshot.total = query.isNull(first + 1) ? 0 : query.real(first + 1);
    for (std::size_t i = 0; i < kPillarCount; ++i)
        snapshot.pillars[i] = query.real(first + 2 + int(i));
    snapshot.signal = signalFromText(query.text(first + 6)).value_or(Signal::notRated);
    return snapshot;
}

std::vector<StockRecord> readRecords(Connection &connection, const std::vector<std::int64_t> &ids, Day changeSince)
{
    if (ids.empty())
        return {};
    std::unordered_map<std::int64_t, std::size_t> places;
    places.reserve(ids.size());
    QByteArray json = "[";
    for (std::size_t i = 0; i < ids.size(); ++i) {
        places.emplace(ids[i], i);
        json += (i ? "," : "") + QByteArray::number(qlonglong(ids[i]));
    }
    json += ']';

    static const std::string texts[] = {selectRecords(Dialect::sqlite), selectRecords(Dialect::postgres)};
    std::vector<StockRecord> records(ids.size());
    Query query(connection, texts[std::size_t(connection.dialect())], {json, value(changeSince)});
    while (query.next()) {
        StockRecord &record = records[places.at(query.integer(0))];
        record.stock = readStock(query);
        int column = kStockColumns;
        record.quote = readQuote(query, column);
        column += kQuoteColumns;
        record.score = readScoreSummary(query, column);
        column += kScoreSummaryCount;
        record.fundamentals = readFundamentals(query, column);
        column += 3 + int(kMetricCount);
        record.scoreChange = query.optionalReal(column);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) { // a stock that was asked for twice
        if (const std::size_t first = places.at(ids[i]); first != i)
            records[i] = records[first];
    }
    return records;
}

} // namespace soundings::storage::sql
