#pragma once

#include "domain/trading_calendar.h"
#include "engine/ports/stock_store.h"

namespace soundings::engine {

/// Says of figures whether they are older than the last finished session should have left them.
class Staleness {
public:
    Staleness(const Clock &clock, const TradingCalendar &calendar);

    /// Prices are stale when a session has finished since they were fetched that is not in them.
    void markPrices(Provenance &provenance) const;
    void markFundamentals(Provenance &provenance) const;
    void mark(StockRecord &record) const;

    /// Fundamentals come with quarterly reports; a report and the time to file it are over after this many days.
    static constexpr std::chrono::days kFundamentalsLifetime{135};

private:
    const TradingCalendar &m_calendar;
    Day m_expected; ///< the last finished session
};

/// When figures next change although nothing is written: a session ends, so that its prices are expected, or a new day begins in
/// New York, from which changes "since a week ago" are counted.
Timestamp nextChangeByItself(Timestamp now, const TradingCalendar &calendar);

} // namespace soundings::engine
