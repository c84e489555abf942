#include "engine/refresh/refresh_writer.h"

namespace soundings::engine {

namespace {

constexpr std::size_t kMany = 64;
constexpr std::chrono::seconds kOld{1};

} // namespace

RefreshWriter::RefreshWriter(Store &store, const Clock &clock, QString provider)
    : m_store(store)
    , m_clock(clock)
    , m_provider(std::move(provider))
{
}

void RefreshWriter::addBars(const Ticker &ticker, std::vector<PriceBar> bars)
{
    if (!bars.empty())
        m_bars.emplace_back(ticker, std::move(bars));
}

void RefreshWriter::addFundamentals(FundamentalsUpdate update, Day asOf, StockUpdate facts)
{
    facts.ticker = update.ticker;
    m_figures.push_back({std::move(update), asOf, std::move(facts)});
}

Result<void> RefreshWriter::flushWhenDue()
{
    const bool isDue = m_marks.size() >= kMany || std::chrono::steady_clock::now() - m_lastFlush >= kOld;
    return isDue ? flush() : Result<void>();
}

Result<void> RefreshWriter::flush()
{
    m_lastFlush = std::chrono::steady_clock::now();
    SOUNDINGS_CHECK(flushPrices());
    SOUNDINGS_CHECK(flushFundamentals());
    if (!m_facts.empty())
        SOUNDINGS_CHECK(m_store.stocks().upsert(m_facts, m_provider, m_clock.now()));
    m_facts.clear();
    // Last: what is marked as done has been stored.
    if (!m_marks.empty())
        SOUNDINGS_CHECK(m_store.refreshes().saveMarks(m_provider, m_marks));
    m_marks.clear();
    return {};
}

Result<void> RefreshWriter::flushPrices()
{
    if (m_bars.empty())
        return {};
    SOUNDINGS_TRY(const auto writer, m_store.prices().beginWrite(m_provider, m_clock.now()));
    for (const auto &[ticker, bars] : m_bars)
        SOUNDINGS_CHECK(writer->write(ticker, bars));
    SOUNDINGS_CHECK(writer->commit());
    for (const auto &[ticker, bars] : m_bars)
        m_changedPrices.insert(ticker);
    m_bars.clear();
    return {};
}

/// One transaction a day that figures speak of, which is usually one.
Result<void> RefreshWriter::flushFundamentals()
{
    std::map<Day, std::pair<std::vector<FundamentalsUpdate>, std::vector<StockUpdate>>> byDay;
    for (Figures &figures : m_figures) {
        auto &[updates, facts] = byDay[figures.asOf];
        updates.push_back(std::move(figures.update));
        facts.push_back(std::move(figures.facts));
    }
    for (const auto &[day, ofDay] : byDay) {
        const Provenance provenance{.source = m_provider, .asOf = day, .fetchedAt = m_clock.now()};
        SOUNDINGS_CHECK(m_store.stocks().upsertFundamentals(ofDay.first, provenance, ofDay.second));
        m_changedFundamentals = true;
    }
    m_figures.clear();
    return {};
}

} // namespace soundings::engine
