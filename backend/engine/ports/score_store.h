#pragma once

#include "base/result.h"
#include "domain/fundamentals.h"
#include "domain/score.h"
#include "domain/ticker.h"

#include <optional>
#include <span>
#include <vector>

namespace soundings::engine {

struct StockScore {
    Ticker ticker;
    Score score;
};

/// A stock's stored score now and its baseline snapshot.
struct ScoreChange {
    Ticker ticker;
    QString name, sector;
    Score current; ///< without factors and texts
    ScoreSnapshot baseline; ///< the newest snapshot on or before the day asked for
    std::optional<Provenance> fundamentals, prices; ///< what the stock has now
};

/// What is usual in a sector, kept from the last scoring: what a screen shows beside a stock's own figures.
struct SectorMedians {
    QString sector;
    int stocks = 0; ///< not deleted stocks of the sector
    MetricValues metrics; ///< medians of the values that are there
    std::optional<double> total; ///< of the rated stocks
    std::array<std::optional<double>, kPillarCount> pillars;
};

/// Place among all rated stocks by total score, best is 1; equal totals share a place.
struct ScoreRank {
    int rank = 0;
    int rated = 0;
};

/// Scores as they were computed, and their daily snapshots. Thread-safe; every call may block on the database.
class ScoreStore {
public:
    virtual ~ScoreStore() = default;

    /// The whole score with factors and texts. notFound for an unknown ticker; nullopt when it has never been scored.
    virtual Result<std::optional<Score>> find(const Ticker &ticker) = 0;
    /// All or none. Stocks that are not named keep their score.
    virtual Result<void> save(std::span<const StockScore> scores) = 0;

    /// Replaces all that were stored before.
    virtual Result<void> saveSectorMedians(std::span<const SectorMedians> medians) = 0;
    /// nullopt: the sector has not been seen by a scoring yet.
    virtual Result<std::optional<SectorMedians>> sectorMedians(const QString &sector) = 0;
    /// nullopt: not rated. notFound for an unknown ticker.
    virtual Result<std::optional<ScoreRank>> rank(const Ticker &ticker) = 0;

    /// Copies every stored score of a stock that is not deleted into the history of `day`; a second run overwrites. Returns how
    /// many.
    virtual Result<int> snapshot(Day day) = 0;
    /// Writes history rows directly, for the sample market and for restores; same day overwrites.
    virtual Result<void> saveSnapshots(const Ticker &ticker, std::span<const ScoreSnapshot> snapshots) = 0;
    /// Ascending. notFound for an unknown ticker.
    virtual Result<std::vector<ScoreSnapshot>> history(const Ticker &ticker, const DayRange &range) = 0;
    /// Every rated stock that has a baseline on or before `day`, by ticker.
    virtual Result<std::vector<ScoreChange>> changesSince(Day day) = 0;
};

} // namespace soundings::engine
