#include "engine/live/live_portfolios.h"

#include <QRandomGenerator>

#include <cmath>
#include <random>

namespace soundings::engine {

namespace {

/// Of a step of the walk: a day's move of a calm stock spread over its half-minutes would be invisible, so this is a little more.
constexpr double kStepDeviation = 0.001;

std::vector<Ticker> tickersOf(const Holdings &holdings)
{
    std::vector<Ticker> tickers;
    for (const auto &[ticker, shares] : holdings)
        tickers.push_back(ticker);
    return tickers;
}

double roundedToCents(double price)
{
    return std::max(0.01, std::round(price * 100) / 100);
}

} // namespace

Holdings LivePortfolios::defaultHoldings()
{
    return {{Ticker::fromCanonical(QStringLiteral("AAPL")), 100}, {Ticker::fromCanonical(QStringLiteral("GOOGL")), 50},
        {Ticker::fromCanonical(QStringLiteral("MSFT")), 75}};
}

Result<StoredPrices> LivePortfolios::storedPricesOf(const Holdings &holdings) const
{
    StoredPrices stored{m_clock.now(), {}, MarketSource::stored};
    SOUNDINGS_TRY(const auto records, m_store.stocks().findAll(tickersOf(holdings)));
    for (const StockRecord &record : records) {
        if (!record.quote)
            continue;
        stored.prices.emplace(record.stock.ticker, record.quote->price);
        if (record.quote->provenance.isSample())
            stored.source = MarketSource::sample;
    }
    return stored;
}

Result<SessionStore::Opened> LivePortfolios::open(const QString &id, const Holdings &initial) const
{
    SOUNDINGS_TRY(const StoredPrices stored, storedPricesOf(initial));
    return m_sessions.open(id, initial, stored);
}

Result<LiveSession> LivePortfolios::setHoldings(
    const QString &id, const Holdings &holdings, std::optional<std::int64_t> expectedVersion) const
{
    SOUNDINGS_TRY(const StoredPrices stored, storedPricesOf(holdings));
    return m_sessions.setHoldings(id, holdings, stored, expectedVersion);
}

Result<void> LivePortfolios::checkTicker(const Ticker &ticker) const
{
    SOUNDINGS_CHECK(m_store.stocks().find(ticker));
    return {};
}

Result<std::shared_ptr<const analysis::PortfolioSnapshot>> LivePortfolios::snapshotOf(
    const LiveSession &session, const Ticker &ticker) const
{
    Holdings all = session.holdings;
    all.try_emplace(ticker, 0);
    SOUNDINGS_TRY(const auto records, m_store.stocks().findAll(tickersOf(all)));
    std::vector<PriceHistory> histories;
    histories.reserve(records.size());
    for (const StockRecord &record : records) {
        SOUNDINGS_TRY(PriceHistory history, m_store.prices().history(record.stock.ticker));
        histories.push_back(std::move(history));
    }
    std::vector<analysis::SnapshotInput> inputs;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const StockRecord &record = records[i];
        const auto valued = session.market.prices.find(record.stock.ticker);
        const double stored = record.quote ? record.quote->price : 0;
        inputs.push_back({.ticker = record.stock.ticker,
            .shares = all.at(record.stock.ticker),
            .price = valued != session.market.prices.end() ? valued->second : stored,
            .series = &histories[i].series,
            .score = record.score && record.score->isRated() ? std::optional(record.score->total) : std::nullopt});
    }
    return analysis::takeSnapshot(inputs, ticker);
}

Result<std::optional<std::int64_t>> LivePortfolios::tick(std::chrono::milliseconds pause) const
{
    SOUNDINGS_TRY(const MarketPrices now, m_sessions.prices());
    if (now.number > 0 && m_clock.now() < now.asOf + pause)
        return std::optional<std::int64_t>();
    SOUNDINGS_TRY(const std::vector<Ticker> held, m_sessions.heldTickers());
    if (held.empty())
        return std::optional<std::int64_t>(); // nobody looks
    MarketTick next{m_clock.now(), MarketSource::stored, {}};
    std::mt19937_64 generator(QRandomGenerator::global()->generate64());
    std::normal_distribution<double> step(0, kStepDeviation);
    for (const Ticker &ticker : held) {
        const auto record = m_store.stocks().find(ticker);
        if (!record || !record->quote)
            continue;
        const auto valued = now.prices.find(ticker);
        double price = record->quote->price;
        if (record->quote->provenance.isSample()) {
            next.source = MarketSource::simulated;
            if (m_simulates)
                price = roundedToCents((valued != now.prices.end() ? valued->second : price) * (1 + step(generator)));
        }
        next.prices.emplace(ticker, price);
    }
    return m_sessions.setPrices(next, now.number);
}

} // namespace soundings::engine
