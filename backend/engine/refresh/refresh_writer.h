#pragma once

#include "engine/ports/market_provider.h"
#include "engine/ports/store.h"

#include <chrono>
#include <map>
#include <set>

namespace soundings::engine {

/// Gathers what a source answers and stores it in few transactions, so that readers of the store hardly notice: a power cut
/// loses what was fetched in the last second.
class RefreshWriter {
public:
    RefreshWriter(Store &store, const Clock &clock, QString provider);

    void addBars(const Ticker &ticker, std::vector<PriceBar> bars);
    void addFacts(StockUpdate facts) { m_facts.push_back(std::move(facts)); }
    void addFundamentals(FundamentalsUpdate update, Day asOf, StockUpdate facts);
    void addMark(ProviderMark mark) { m_marks.push_back(std::move(mark)); }

    /// Stores what has gathered if it is much, or old.
    Result<void> flushWhenDue();
    Result<void> flush();

    /// Whose prices have been stored.
    const std::set<Ticker> &changedPrices() const { return m_changedPrices; }
    bool changedFundamentals() const { return m_changedFundamentals; }

private:
    struct Figures {
        FundamentalsUpdate update;
        Day asOf;
        StockUpdate facts;
    };
    Result<void> flushPrices();
    Result<void> flushFundamentals();

    Store &m_store;
    const Clock &m_clock;
    QString m_provider;
    std::vector<std::pair<Ticker, std::vector<PriceBar>>> m_bars;
    std::vector<StockUpdate> m_facts;
    std::vector<Figures> m_figures;
    std::vector<ProviderMark> m_marks;
    std::set<Ticker> m_changedPrices;
    bool m_changedFundamentals = false;
    std::chrono::steady_clock::time_point m_lastFlush = std::chrono::steady_clock::now();
};

} // namespace soundings::engine
