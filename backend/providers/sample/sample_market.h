#pragma once

#include "base/result.h"
#include "domain/price_series.h"
#include "engine/ports/stock_store.h"

#include <functional>
#include <vector>

namespace soundings::providers {

/// About sixty well-known companies and indices with invented fundamentals and simulated prices, to have something to look at
/// before there are real data. Each ticker has one series that begins on a fixed day and is extended day by day: what it showed
/// yesterday stays. The same on every machine.
class SampleMarket {
public:
    static constexpr auto kSource = "sample";

    /// `isTradingDay` decides which days have prices.
    explicit SampleMarket(std::function<bool(Day)> isTradingDay);
    ~SampleMarket();
    SampleMarket(SampleMarket &&) noexcept;
    SampleMarket &operator=(SampleMarket &&) noexcept;

    /// Fails only when the table that is built in cannot be read.
    Result<void> load();

    std::vector<engine::StockUpdate> stocks() const;
    std::vector<engine::FundamentalsUpdate> fundamentals() const;
    /// The five years up to `lastSession`, oldest first; empty for a ticker that is not in the market.
    std::vector<PriceBar> prices(const Ticker &ticker, Day lastSession) const;

private:
    struct Company;
    struct Tape;
    const Tape &tapeUntil(Day lastSession) const;

    std::function<bool(Day)> m_isTradingDay;
    std::vector<Company> m_companies;
    mutable std::unique_ptr<Tape> m_tape; ///< the market's and the sectors' days, computed once for all tickers
};

} // namespace soundings::providers
