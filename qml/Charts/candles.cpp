#include "candles.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {
namespace {

constexpr int kPixelsPerCandle = 4;

/// Equal for the days of one candle, different for those of the next.
qint64 spanKey(QDate day, CandleSpan span)
{
    switch (span) {
    case CandleSpan::week:
        return day.toJulianDay() / 7; // Julian day 0 was a Monday
    case CandleSpan::month:
        return day.year() * 12 + day.month();
    case CandleSpan::day:
        break;
    }
    return day.toJulianDay();
}

double orElse(double value, double other)
{
    return std::isnan(value) ? other : value;
}

} // namespace

CandleSpan spanFor(const PriceColumns &columns, int pixels)
{
    const auto room = std::size_t(std::max(pixels, kPixelsPerCandle) / kPixelsPerCandle);
    if (columns.size() <= room)
        return CandleSpan::day;
    return columns.size() / 5 <= room ? CandleSpan::week : CandleSpan::month;
}

std::vector<Candle> candlesOf(const PriceColumns &columns, CandleSpan span)
{
    std::vector<Candle> candles;
    qint64 current = 0;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        const double close = columns.close[row];
        const double open = orElse(valueAt(columns.open, row), close);
        const double high = std::max({orElse(valueAt(columns.high, row), close), open, close});
        const double low = std::min({orElse(valueAt(columns.low, row), close), open, close});
        const qint64 key = spanKey(columns.days[row], span);
        if (candles.empty() || key != current) {
            candles.push_back({row, row, open, high, low, close});
            current = key;
            continue;
        }
        Candle &candle = candles.back();
        candle.last = row;
        candle.high = std::max(candle.high, high);
        candle.low = std::min(candle.low, low);
        candle.close = close;
    }
    return candles;
}

} // namespace soundings::charts
