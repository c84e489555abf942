#include "candle_painting.h"

#include <QList>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::charts {

void paintCandles(QPainter &painter, const QRectF &box, std::span<const Candle> candles, std::size_t rows, double low,
    double high, const CandleInk &ink)
{
    if (candles.empty() || rows == 0 || !(high > low))
        return;
    const bool onPixels = !painter.testRenderHint(QPainter::Antialiasing); // else lines would be one or two pixels wide
    const double room = box.width() / double(candles.size());
    const double body = std::max(1.0, std::min(std::floor(room * 0.62), ink.widest));
    const auto yOf = [&](double price) {
        const double y = box.bottom() - (price - low) / (high - low) * box.height();
        return onPixels ? std::round(y) : y;
    };
    QList<QLineF> wicks;
    QList<QRectF> rising, falling;
    wicks.reserve(qsizetype(candles.size()));
    for (const Candle &candle : candles) {
        double x = box.left() + (double(candle.first + candle.last) / 2 + 0.5) / double(rows) * box.width();
        if (onPixels)
            x = std::floor(x);
        wicks.append({x, yOf(candle.high), x, yOf(candle.low)});
        const double left = onPixels ? x - std::floor(body / 2) : x - body / 2;
        const double top = yOf(std::max(candle.open, candle.close));
        (candle.rises() ? rising : falling).append({left, top, body, yOf(std::min(candle.open, candle.close)) - top});
    }
    painter.setPen(QPen(ink.line, ink.pen));
    painter.drawLines(wicks);
    painter.setBrush(ink.ground);
    painter.drawRects(rising);
    painter.setBrush(ink.line);
    painter.drawRects(falling);
}

} // namespace soundings::charts
