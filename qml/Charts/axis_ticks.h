#pragma once

#include <QDate>
#include <QString>

#include <span>
#include <vector>

namespace soundings::charts {

/// A value axis: the range that is drawn, and the round values within it that get a line.
struct ValueScale {
    double low = 0, high = 1;
    double step = 1;
    std::vector<double> ticks;
};

/// A scale around low and high with at most `maxTicks` lines whose distance is 1, 2 or 5 times a power of ten. The range leaves a
/// little air on both sides; `fromZero` begins it at 0, for volumes.
ValueScale scaleFor(double low, double high, int maxTicks, bool fromZero = false);

/// A line of the time axis: the first trading day of a month or a year.
struct TimeMark {
    std::size_t index = 0;
    QString label; ///< "Mar", "Jan 2026", "2024"
};

/// At most about `maxMarks` marks, at months, quarters, half years or years, whichever still fits; the year is told at each
/// January and at the first mark.
std::vector<TimeMark> timeMarks(std::span<const QDate> days, int maxMarks);

} // namespace soundings::charts
