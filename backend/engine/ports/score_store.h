#pragma once

#include "base/result.h"
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
    Score current;          ///< without factors and texts
    ScoreSnapshot baseline; ///< the newest snapshot on or before the day asked for
};

/// Scores as they were computed, and their daily snapshots. Thread-safe; every call may block on the database.
class ScoreStore
{
public:
    virtual ~ScoreStore() = default;

    /// The whole score with factors and texts. notFound for an unknown ticker; nullopt when it has never been scored.
    virtual Result<std::optional<Score>> find(const Ticker &ticker) = 0;
    /// All or none. Stocks that are not named keep their score.
    virtual Result<void> save(std::span<const StockScore> scores) = 0;

    /// Copies every stored score of a stock that is not deleted into the history of `day`; a second run overwrites. Returns how many.
    virtual Result<int> snapshot(Day day) = 0;
    /// Writes history rows directly, for the sample market and for restores; same day overwrites.
    virtual Result<void> saveSnapshots(const Ticker &ticker, std::span<const ScoreSnapshot> snapshots) = 0;
    /// Ascending. notFound for an unknown ticker.
    virtual Result<std::vector<ScoreSnapshot>> history(const Ticker &ticker, const DayRange &range) = 0;
    /// Every rated stock that has a baseline on or before `day`, by ticker.
    virtual Result<std::vector<ScoreChange>> changesSince(Day day) = 0;
};

} // namespace soundings::engine
