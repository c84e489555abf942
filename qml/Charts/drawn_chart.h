#pragma once

#include "candles.h"

#include <QList>
#include <QPointF>

namespace soundings::charts {

/// What of the columns is drawn at a width: never more than two points or one bar a pixel.
struct DrawnChart {
    std::size_t rows = 0; ///< of the columns that it was made from
    QList<QPointF> close, sma50, sma200, rsi, drawdown;
    std::vector<Candle> candles; ///< empty for a line chart
    CandleSpan span = CandleSpan::day;
    std::vector<double> volumes; ///< bars of equal width, oldest first; NaN where nothing is known
    std::vector<double> volumeMeans; ///< the 20-day mean at the day of each bar's largest volume
    double low = 0, high = 1; ///< of everything in the price pane
    bool crowded = false; ///< the price goes so far up and down in a pixel that its line is a band: smooth edges cannot be seen
    bool averagesCrowded = false; ///< the same for the averages, whose dashes cannot be told apart then
    double volumeHigh = 0;
    double deepest = 0; ///< of the drawdowns; 0 or below
};

/// A pure function of the columns; 100,000 rows take a few milliseconds.
DrawnChart drawChart(const PriceColumns &columns, int pixels, bool candles);

/// The mean of the 20 volumes up to and with each row; NaN in the first 19 and where one is missing.
std::vector<double> meanOf20(const std::vector<double> &volumes);

} // namespace soundings::charts
