#pragma once

#include "candles.h"

#include <QColor>
#include <QRectF>

#include <span>

class QPainter;

namespace soundings::charts {

struct CandleInk {
    QColor line;
    QColor ground; ///< inside of the candles that rise
    double pen = 1;
    double widest = 14; ///< body, in pixels
};

/// Candles over `rows` days in a box from `low` to `high`. Up is hollow, down is filled: no colour is needed.
void paintCandles(QPainter &painter, const QRectF &box, std::span<const Candle> candles, std::size_t rows, double low,
    double high, const CandleInk &ink);

} // namespace soundings::charts
