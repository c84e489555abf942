#pragma once

#include "analysis/indicators/named_indicator.h"
#include "analysis/risk/benchmark_metrics.h"
#include "analysis/risk/liquidity.h"
#include "analysis/risk/performance_metrics.h"
#include "analysis/scoring/momentum_score.h"
#include "analysis/scoring/trade_signals.h"
#include "domain/trading_calendar.h"
#include "engine/ports/store.h"
#include "engine/services/period.h"

namespace soundings::engine {

/// All prices of a stock with the columns of a price table, and the row at which the asked period begins. The indicators are
/// computed on everything there is, so that even the first row of a short period has a true 200-day average.
struct PriceTable {
    PriceHistory history;
    analysis::PriceIndicators indicators; ///< empty columns when they were not asked for
    std::size_t firstRow = 0;

    std::size_t rows() const { return history.series.size() - firstRow; }
};

/// Named indicators over a period: `dates` and every series are of equal length, NaN where there is no value yet.
struct IndicatorTable {
    Provenance provenance;
    std::vector<Day> days;
    std::vector<std::pair<QString, std::vector<double>>> series; ///< in the order asked for
};

struct LatestIndicatorsReport {
    Provenance provenance;
    analysis::LatestIndicators indicators;
};

struct MomentumReport {
    std::optional<Provenance> provenance; ///< none: there are no prices
    analysis::LatestIndicators indicators;
    analysis::MomentumScore score;
};

struct TradeSignalsReport {
    std::optional<Provenance> provenance; ///< none: there are no prices
    analysis::TradeSignalReport report; ///< events within the period only
};

struct MetricsReport {
    QString window; ///< "full" or a number of returns
    Provenance provenance;
    analysis::PerformanceMetrics metrics;
    std::optional<std::pair<Ticker, analysis::BenchmarkMetrics>> benchmark;
    std::optional<analysis::Liquidity> liquidity; ///< where volume is known
};

/// Prices and what is computed from them. A stock without prices is notFound with a sentence that says how to get some, except
/// where a report says otherwise. Thread-safe; may block on the store.
class PriceService {
public:
    PriceService(Store &store, const Clock &clock, const TradingCalendar &calendar, ScoringProfile profile);

    Result<PriceTable> table(const Ticker &ticker, const Period &period, bool withIndicators = true) const;
    Result<LatestIndicatorsReport> latestIndicators(const Ticker &ticker) const;
    Result<IndicatorTable> indicators(
        const Ticker &ticker, const std::vector<analysis::IndicatorSpec> &specs, const Period &period) const;
    Result<MomentumReport> momentum(const Ticker &ticker) const;
    Result<TradeSignalsReport> tradeSignals(const Ticker &ticker, const Period &period) const;
    Result<MetricsReport> metrics(
        const Ticker &ticker, analysis::ReturnWindow window, const std::optional<Ticker> &benchmark) const;

private:
    Result<PriceHistory> load(const Ticker &ticker) const; ///< notFound when there are no prices
    Result<PriceHistory> loadAny(const Ticker &ticker) const; ///< an empty series when there are none

    Store &m_store;
    const Clock &m_clock;
    const TradingCalendar &m_calendar;
    ScoringProfile m_profile;
};

} // namespace soundings::engine
