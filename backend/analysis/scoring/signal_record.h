#pragma once

#include "analysis/scoring/trade_signals.h"

#include <vector>

namespace soundings::analysis {

/// What the price did over a number of sessions, counted over several beginnings. Fractions; nullopt where there is none.
struct PriceCourse {
    int count = 0; ///< beginnings that have as many sessions after them
    std::optional<double> rose; ///< share of them after which the price was higher
    std::optional<double> meanReturn, medianReturn;
};

/// What came after the signals of one kind.
struct SignalCourse {
    TradeIndicator indicator;
    TradeSide side;
    PriceCourse course;
};

/// Whether the trade signals of a chart were of any use: what came after each kind, beside what came after any day.
struct SignalRecord {
    int sessions = 0;
    std::vector<SignalCourse> signalCourses; ///< every kind, in the order of TradeIndicator
    PriceCourse anyDay;
};

/// Fewer signals than this say nothing: of twenty, a coin shows heads at least fourteen times in one of seventeen tries.
constexpr int kSignalsThatSaySomething = 20;

/// Events count from their close on. Days are those of the columns, sessions rows of them.
SignalRecord signalRecord(const TradeSignalColumns &columns, int sessions);

} // namespace soundings::analysis
