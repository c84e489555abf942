#pragma once

#include "analysis/screener/criteria.h"
#include "domain/fundamentals.h"
#include "domain/score.h"
#include "domain/ticker.h"

#include <optional>
#include <span>
#include <vector>

namespace soundings::analysis {

/// What the screener looks at of one stock.
struct ScreenerInput {
    Ticker ticker;
    QString sector;
    std::optional<double> marketCap;
    MetricValues metrics;
    std::optional<double> totalScore; ///< none: not rated
    Signal signal = Signal::notRated;
};

/// How a stock met one condition.
struct ConditionMatch {
    Condition condition;
    double value = 0;
    double margin = 0; ///< how far inside the bound, in the unit of the figure; 0 is on the bound
    double marginPercent = 0; ///< the same in percent of the bound; 0 when the bound is 0
    QString text; ///< "P/E 12.4, 2.6 below the limit of 15.0"
};

/// A stock that met every condition.
struct ScreenerHit {
    std::size_t index = 0; ///< into the span that was searched
    int matchScore = 0; ///< 0-100: 50 just inside every bound, 100 far inside all of them
    std::vector<ConditionMatch> conditions;
    QStringList strengths, weaknesses; ///< at most five each
};

/// How many stocks are left after a condition and those before it.
struct FunnelStep {
    Condition condition;
    std::size_t remaining = 0;
    std::size_t withoutIt = 0; ///< how many would match all the other conditions: shows which one is the tightest
};

struct ScreenerResult {
    std::vector<ScreenerHit> hits; ///< in the order asked for, cut at the limit
    std::size_t totalMatches = 0; ///< before the limit
    std::size_t searched = 0;
    std::size_t inSector = 0; ///< left of them after the sector; the funnel starts here
    std::size_t missingFigures = 0; ///< left out only because a figure is not known
    std::vector<FunnelStep> funnel;
};

/// Searches the stocks. Wrong criteria (unknown order, limit out of range, minimum above maximum) are an error.
Result<ScreenerResult> screen(std::span<const ScreenerInput> stocks, const ScreenerCriteria &criteria);

} // namespace soundings::analysis
