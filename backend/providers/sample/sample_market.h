#pragma once

#include "base/result.h"
#include "domain/price_series.h"
#include "engine/ports/stock_store.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace soundings::providers {

/// About sixty well-known companies and a few indices with invented fundamentals and simulated prices, to have something to look
/// at before there are real data. Each ticker has one series that begins on a fixed day and grows day by day: what it showed
/// yesterday stays. It is computed with whole numbers only, and so is the same on every machine.
class SampleMarket {
public:
    /// Reads the table that is built in. `isTradingDay` decides which days have prices.
    static Result<SampleMarket> open(std::function<bool(Day)> isTradingDay);

    const std::vector<engine::StockUpdate> &stocks() const { return m_stocks; }
    /// Of the companies; an index or fund has none.
    const std::vector<engine::FundamentalsUpdate> &fundamentals() const { return m_fundamentals; }
    /// The five years up to `lastSession`, oldest first; empty for a ticker that is not in the market.
    std::vector<PriceBar> prices(const Ticker &ticker, Day lastSession) const;

private:
    /// How the price of a ticker moves.
    struct Tape {
        Ticker ticker;
        std::uint64_t seed = 0;
        std::uint64_t sectorSeed = 0;
        std::int64_t basePrice = 0; ///< on the first day, in millionths of a dollar
        std::int64_t drift = 0; ///< a day, in millionths
        std::int64_t ownVolatility = 0; ///< a day, in millionths
        std::int64_t sectorVolatility = 0;
        std::int64_t beta = 0; ///< in thousandths
        std::int64_t usualVolume = 0; ///< shares a day
    };

    SampleMarket() = default;
    Result<void> readTapes(std::string_view text);

    std::function<bool(Day)> m_isTradingDay;
    std::vector<engine::StockUpdate> m_stocks;
    std::vector<engine::FundamentalsUpdate> m_fundamentals;
    std::vector<Tape> m_tapes;
};

} // namespace soundings::providers
