#pragma once

#include "analysis/scoring/horizons.h"
#include "domain/trading_calendar.h"
#include "engine/ports/store.h"

#include <map>
#include <stop_token>

namespace soundings::engine {

struct ScoringReport {
    int scored = 0; ///< stocks looked at
    int rated = 0; ///< of them, with a total
    int sectors = 0;
    ScoringProfile profile = ScoringProfile::balanced;
};

/// A stock's score with what stands around it on every surface.
struct ScoreBreakdown {
    Stock stock;
    Score score;
    std::optional<Provenance> provenance; ///< none: there are neither fundamentals nor prices
};

/// The daily scores of a stock.
struct ScoreHistory {
    std::vector<ScoreSnapshot> snapshots; ///< ascending
    std::optional<Provenance> provenance;
};

/// A score now against its newest snapshot on or before a day. Deltas are now minus then.
struct ScoreDelta {
    int periodDays = 0;
    ScoreChange change;
    double total() const { return change.current.total - change.baseline.total; }
    bool signalChanged() const { return change.current.signal != change.baseline.signal; }
    /// 5 means 5 %; none when the baseline is 0.
    std::optional<double> percent() const
    {
        return change.baseline.total > 0 ? std::optional(total() / change.baseline.total * 100) : std::nullopt;
    }
};

enum class MoveDirection { up, down };

struct Recommendation {
    StockRecord record;
    analysis::HorizonFit fit;
};

/// Computes scores once and stores them; everybody else reads what is stored. Thread-safe; may block on the store.
class ScoreService {
public:
    ScoreService(Store &store, const Clock &clock, const TradingCalendar &calendar, ScoringProfile profile);

    /// Scores every stock and stores scores and sector medians together. Stops with `cancelled`.
    Result<ScoringReport> calculate(std::optional<ScoringProfile> profile = {}, std::stop_token stop = {}) const;
    /// Scores anew the stocks whose prices have changed, and nothing else has: prices are in nobody's peer medians, so that all
    /// other scores hold.
    Result<ScoringReport> updateMomentum(std::span<const Ticker> changed, std::stop_token stop = {}) const;
    /// The scores as they would have been on past days, from the prices known then, written as snapshots. For the sample market,
    /// whose fundamentals do not change. Days in any order.
    Result<int> backfillSnapshots(std::span<const Day> days, std::stop_token stop = {}) const;
    /// Copies today's (New York) scores into the history.
    Result<int> snapshot() const;

    /// Without momentum, the score is computed anew from the fundamentals alone and not stored.
    Result<ScoreBreakdown> breakdown(const Ticker &ticker, bool withMomentum = true) const;
    /// The newest `days` calendar days, ascending.
    Result<ScoreHistory> history(const Ticker &ticker, int days) const;
    Result<ScoreDelta> change(const Ticker &ticker, int days) const;
    /// Only real gainers, or only real losers; the largest move first.
    Result<std::vector<ScoreDelta>> movers(int days, int limit, MoveDirection direction) const;
    /// Stocks whose signal is not what it was; the largest move first.
    Result<std::vector<ScoreDelta>> signalChanges(int days) const;

    /// Rated stocks, highest total first.
    Result<std::vector<StockRecord>> leaderboard(int limit, const QString &sector = {}) const;
    Result<std::vector<StockRecord>> bySignal(Signal signal, int limit) const;
    Result<std::map<QString, std::vector<StockRecord>>> bySector(int limitPerSector) const;
    /// Stocks that fit a horizon best. Those without what the horizon needs are left out.
    Result<std::vector<Recommendation>> recommendations(analysis::Horizon horizon, int limit, const QString &sector = {}) const;

private:
    struct Market;
    Result<Market> loadMarket(int bars) const; ///< with the newest prices of each stock; 0: none
    Result<std::vector<StockRecord>> best(StockQuery query) const;
    Result<std::vector<ScoreDelta>> deltas(int days) const; ///< of the stocks that were rated then and are now
    Day today() const;

    Store &m_store;
    const Clock &m_clock;
    const TradingCalendar &m_calendar;
    ScoringProfile m_profile;
};

} // namespace soundings::engine
