#include "drawn_chart.h"

#include "decimation.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {
namespace {

constexpr int kPixelsPerBar = 2; ///< one of them is the gap
// How far a line goes up and down within one pixel, as a part of the pane's height. A year or ten of daily closes stay far
// below both.
constexpr double kBand = 0.25;
constexpr double kAveragesBand = 0.05;

void widen(DrawnChart &drawn, const QList<QPointF> &points)
{
    for (const QPointF point : points) {
        drawn.low = std::min(drawn.low, point.y());
        drawn.high = std::max(drawn.high, point.y());
    }
}

/// The sum of all ups and downs of a line per pixel, in heights of the pane.
double travel(const DrawnChart &drawn, const QList<QPointF> &points, int pixels)
{
    double sum = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        sum += std::abs(points[i].y() - points[i - 1].y());
    return drawn.high > drawn.low ? sum / (drawn.high - drawn.low) / std::max(pixels, 8) : 0;
}

void drawVolumes(DrawnChart &drawn, const PriceColumns &columns, std::size_t bars)
{
    const std::size_t rows = std::min(columns.volume.size(), columns.size());
    bars = std::min(bars, rows);
    drawn.volumes.assign(bars, kNoValue);
    drawn.volumeMeans.assign(bars, kNoValue);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t bar = row * bars / rows;
        const double volume = columns.volume[row];
        if (std::isnan(volume) || volume <= drawn.volumes[bar])
            continue;
        drawn.volumes[bar] = volume;
        drawn.volumeMeans[bar] = valueAt(columns.volumeMean20, row);
        drawn.volumeHigh = std::max(drawn.volumeHigh, volume);
    }
}

} // namespace

DrawnChart drawChart(const PriceColumns &columns, int pixels, bool candles)
{
    DrawnChart drawn;
    if (columns.empty())
        return drawn;
    drawn.rows = columns.size();
    const auto points = std::size_t(2 * std::max(pixels, 8));
    drawn.close = keepExtremes(columns.close, points);
    drawn.sma50 = keepShape(columns.sma50, points);
    drawn.sma200 = keepShape(columns.sma200, points);
    drawn.rsi = keepExtremes(columns.rsi, points);
    drawn.drawdown = keepExtremes(columns.drawdown, points);
    for (const QPointF point : std::as_const(drawn.drawdown))
        drawn.deepest = std::min(drawn.deepest, point.y());
    drawn.low = drawn.high = columns.close.front();
    widen(drawn, drawn.close);
    widen(drawn, drawn.sma50);
    widen(drawn, drawn.sma200);
    // Qt paints a band of smooth edges and dashes ten times slower than one without, to the same picture.
    drawn.crowded = travel(drawn, drawn.close, pixels) > kBand;
    drawn.averagesCrowded = std::max(travel(drawn, drawn.sma50, pixels), travel(drawn, drawn.sma200, pixels)) > kAveragesBand;
    if (candles) {
        drawn.span = spanFor(columns, pixels);
        drawn.candles = candlesOf(columns, drawn.span);
        for (const Candle &candle : drawn.candles) {
            drawn.low = std::min(drawn.low, candle.low);
            drawn.high = std::max(drawn.high, candle.high);
        }
    }
    drawVolumes(drawn, columns, std::size_t(std::max(pixels, 8) / kPixelsPerBar));
    return drawn;
}

std::vector<double> meanOf20(const std::vector<double> &volumes)
{
    constexpr std::size_t kDays = 20;
    std::vector<double> means(volumes.size(), kNoValue);
    double sum = 0;
    std::size_t missing = 0;
    for (std::size_t row = 0; row < volumes.size(); ++row) {
        std::isnan(volumes[row]) ? void(++missing) : void(sum += volumes[row]);
        if (row >= kDays)
            std::isnan(volumes[row - kDays]) ? void(--missing) : void(sum -= volumes[row - kDays]);
        if (row + 1 >= kDays && missing == 0)
            means[row] = sum / double(kDays);
    }
    return means;
}

} // namespace soundings::charts
