#pragma once

#include "analysis/screener/screener.h"
#include "analysis/screener/strategies.h"
#include "domain/trading_calendar.h"
#include "engine/ports/store.h"

namespace soundings::engine {

/// A screen's matches together with the stocks they are.
struct ScreenerReport {
    analysis::ScreenerCriteria criteria;
    analysis::ScreenerResult result;
    std::vector<StockRecord> records; ///< one a hit, in the same order
    QString strategyName; ///< empty for custom criteria
};

/// Searches the market. Thread-safe; may block on the store.
class ScreenerService {
public:
    ScreenerService(Store &store, const Clock &clock, const TradingCalendar &calendar);

    /// An unknown key is notFound and names the five strategies.
    Result<ScreenerReport> runStrategy(const QString &key, int limit) const;
    Result<ScreenerReport> run(const analysis::ScreenerCriteria &criteria) const;

private:
    Store &m_store;
    const Clock &m_clock;
    const TradingCalendar &m_calendar;
};

} // namespace soundings::engine
