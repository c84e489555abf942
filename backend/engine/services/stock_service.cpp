#include "engine/services/stock_service.h"

#include "engine/services/known_stocks.h"
#include "engine/services/staleness.h"

#include <QSet>

namespace soundings::engine {

namespace {

constexpr std::size_t kMaxCompared = 4;

/// Multiples of something that can be negative: below zero they do not mean "cheap" but "a loss" or "no equity".
bool isMultiple(Metric metric)
{
    return infoOf(metric).unit == MetricUnit::ratio && infoOf(metric).better < 0;
}

std::vector<std::size_t> bestOf(const std::vector<std::optional<double>> &values, int better, bool positiveOnly)
{
    std::vector<std::size_t> best;
    std::size_t candidates = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i] || better == 0 || (positiveOnly && *values[i] < 0))
            continue;
        ++candidates;
        const double difference = best.empty() ? 0 : (*values[i] - *values[best.front()]) * better;
        if (difference > 0)
            best.clear();
        if (best.empty() || difference >= 0)
            best.push_back(i);
    }
    return candidates < 2 ? std::vector<std::size_t>() : best;
}

template<class Value>
ComparisonRow row(const std::vector<StockDetail> &stocks, const char *key, const QString &label, const char *unit, int better,
    bool positiveOnly, Value value)
{
    ComparisonRow result{QString::fromLatin1(key), label, QString::fromLatin1(unit), better, {}, {}};
    for (const StockDetail &stock : stocks)
        result.values.push_back(value(stock.record));
    result.best = bestOf(result.values, better, positiveOnly);
    return result;
}

/// In the order asked for; notFound names the first that is not there.
Result<std::vector<StockRecord>> records(
    Store &store, const Clock &clock, const TradingCalendar &calendar, std::span<const Ticker> tickers)
{
    SOUNDINGS_TRY(auto known, knownStocks(store, clock, calendar, tickers));
    std::vector<StockRecord> found;
    found.reserve(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (!known[i]) {
            SOUNDINGS_TRY(known[i], store.stocks().find(tickers[i])); // its error says so; or it has just come
        }
        found.push_back(std::move(*known[i]));
    }
    return found;
}

} // namespace

StockService::StockService(Store &store, const Clock &clock, const TradingCalendar &calendar)
    : m_store(store)
    , m_clock(clock)
    , m_calendar(calendar)
{
}

Result<StockPage> StockService::page(StockQuery query) const
{
    query.changeSince = weekAgo(m_clock);
    SOUNDINGS_TRY(StockPage found, m_store.stocks().page(query));
    const Staleness staleness(m_clock, m_calendar);
    for (StockRecord &record : found.records)
        staleness.mark(record);
    return found;
}

Result<StockPage> StockService::search(const QString &text, int limit, std::optional<InstrumentType> type) const
{
    SOUNDINGS_TRY(StockPage found, page({.text = text, .type = type, .byRelevance = true, .limit = limit}));
    found.total = int(found.records.size());
    return found;
}

Result<StockPage> StockService::top(int limit, std::optional<InstrumentType> type) const
{
    return page({.type = type, .ratedOnly = true, .sort = StockSort::totalScore, .descending = true, .limit = limit});
}

Result<std::vector<QString>> StockService::sectors() const
{
    return m_store.stocks().sectors();
}

Result<StockDetail> StockService::complete(StockRecord record) const
{
    StockDetail detail;
    if (!record.stock.sector.isEmpty()) {
        SOUNDINGS_TRY(detail.sectorMedians, m_store.scores().sectorMedians(record.stock.sector));
    }
    SOUNDINGS_TRY(detail.rank, m_store.scores().rank(record.stock.ticker));
    detail.record = std::move(record);
    return detail;
}

Result<StockDetail> StockService::detail(const Ticker &ticker) const
{
    StockDetail detail;
    SOUNDINGS_CHECK(m_store.readTogether([&]() -> Result<void> {
        SOUNDINGS_TRY(std::vector<StockRecord> found, records(m_store, m_clock, m_calendar, std::span(&ticker, 1)));
        SOUNDINGS_TRY(detail, complete(std::move(found.front())));
        return {};
    }));
    return detail;
}

Result<Comparison> StockService::compare(const std::vector<Ticker> &tickers) const
{
    const QSet<Ticker> different(tickers.begin(), tickers.end());
    if (tickers.size() < 2 || tickers.size() > kMaxCompared || different.size() != qsizetype(tickers.size()))
        return fail(ErrorCode::invalidArgument, QStringLiteral("Name 2 to 4 different tickers to compare, such as AAPL,MSFT."));

    SOUNDINGS_TRY(std::vector<StockRecord> found, records(m_store, m_clock, m_calendar, tickers));
    Comparison comparison;
    for (StockRecord &record : found) {
        SOUNDINGS_TRY(StockDetail detail, complete(std::move(record)));
        comparison.stocks.push_back(std::move(detail));
    }

    const auto rated = [](const StockRecord &record) { return record.score && record.score->isRated(); };
    comparison.rows.push_back(row(comparison.stocks, "total_score", QStringLiteral("Score"), "points", +1, false,
        [&](const StockRecord &record) { return rated(record) ? std::optional(record.score->total) : std::nullopt; }));
    static constexpr struct {
        const char *key;
        const char *label;
        Pillar pillar;
    } kPillars[] = {{"value_score", "Value", Pillar::value}, {"quality_score", "Quality", Pillar::quality},
        {"momentum_score", "Momentum", Pillar::momentum}, {"health_score", "Health", Pillar::health}};
    for (const auto &[key, label, pillar] : kPillars) {
        comparison.rows.push_back(row(comparison.stocks, key, QString::fromLatin1(label), "points", +1, false,
            [&](const StockRecord &record) { return rated(record) ? record.score->knownPillar(pillar) : std::nullopt; }));
    }
    comparison.rows.push_back(row(comparison.stocks, "market_cap", QStringLiteral("Market value"), "currency", 0, false,
        [](const StockRecord &record) { return record.stock.marketCap; }));
    for (const MetricInfo &info : allMetrics()) {
        comparison.rows.push_back(row(comparison.stocks, info.name, QString::fromLatin1(info.label),
            info.unit == MetricUnit::percent ? "percent" : "ratio", info.better, isMultiple(info.metric),
            [&](const StockRecord &record) {
                return record.fundamentals ? record.fundamentals->values[info.metric] : std::nullopt;
            }));
    }
    return comparison;
}

Result<std::vector<double>> StockService::spark(const StockRecord &record) const
{
    if (!record.quote)
        return std::vector<double>();
    const Day last = record.quote->provenance.asOf;
    SOUNDINGS_TRY(
        const PriceHistory history, m_store.prices().history(record.stock.ticker, {last - std::chrono::days(366), last}));
    constexpr std::size_t kSessionsAWeek = 5;
    const std::vector<double> &closes = history.series.close;
    std::vector<double> weekly;
    for (std::size_t back = 0; back < closes.size(); back += kSessionsAWeek)
        weekly.push_back(closes[closes.size() - 1 - back]);
    std::ranges::reverse(weekly);
    return weekly;
}

Result<void> StockService::remove(const Ticker &ticker) const
{
    return m_store.stocks().remove(ticker, m_clock.now());
}

} // namespace soundings::engine
