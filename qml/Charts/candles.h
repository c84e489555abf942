#pragma once

#include "price_columns.h"

namespace soundings::charts {

/// How many trading days one candle stands for.
enum class CandleSpan { day, week, month };

/// Opening, highest, lowest and closing price of the rows first to last.
struct Candle {
    std::size_t first = 0, last = 0;
    double open = kNoValue, high = kNoValue, low = kNoValue, close = kNoValue;

    bool rises() const { return close >= open; }
};

/// The finest span with which a chart of this many pixels keeps four pixels a candle.
CandleSpan spanFor(const PriceColumns &columns, int pixels);

/// Candles of whole ISO weeks or calendar months: open of the first day, close of the last, highest high, lowest low.
/// Rows without an open price count with their close.
std::vector<Candle> candlesOf(const PriceColumns &columns, CandleSpan span);

} // namespace soundings::charts
