#pragma once

#include "domain/trading_calendar.h"
#include "engine/ports/store.h"

namespace soundings::engine {

/// A stock with all that its page shows beside the charts.
struct StockDetail {
    StockRecord record;
    std::optional<SectorMedians> sectorMedians;
    std::optional<ScoreRank> rank;
};

/// One row of a comparison: a figure of every stock, and whose is the best.
struct ComparisonRow {
    QString key; ///< "total_score", "pe_ratio", ...
    QString label;
    QString unit; ///< "points", "ratio", "percent", "currency"
    int better = 0; ///< +1 more, -1 less, 0 neither
    std::vector<std::optional<double>> values;
    std::vector<std::size_t> best; ///< indexes of the stocks that share the best value; empty when fewer than two have one
};

struct Comparison {
    std::vector<StockDetail> stocks;
    std::vector<ComparisonRow> rows;
};

/// Lists, finds, compares and removes stocks. Thread-safe; may block on the store.
class StockService {
public:
    StockService(Store &store, const Clock &clock, const TradingCalendar &calendar);

    /// Fills in the baseline of the 7-day change and marks what is stale.
    Result<StockPage> page(StockQuery query) const;
    /// Best match first. `total` is the number returned.
    Result<StockPage> search(const QString &text, int limit, std::optional<InstrumentType> type) const;
    /// Rated stocks, highest total first.
    Result<StockPage> top(int limit, std::optional<InstrumentType> type) const;
    Result<std::vector<QString>> sectors() const;
    Result<StockDetail> detail(const Ticker &ticker) const;
    /// 2 to 4 different tickers.
    Result<Comparison> compare(const std::vector<Ticker> &tickers) const;
    /// At most 53 closes, one a week, of the year up to its newest price; oldest first, empty without prices. For the word-sized
    /// lines in tables.
    Result<std::vector<double>> spark(const StockRecord &record) const;
    Result<void> remove(const Ticker &ticker) const;

private:
    Result<StockDetail> complete(StockRecord record) const;

    Store &m_store;
    const Clock &m_clock;
    const TradingCalendar &m_calendar;
};

} // namespace soundings::engine
