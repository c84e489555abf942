#pragma once

#include <QDate>
#include <QString>

#include <cstddef>
#include <limits>
#include <vector>

namespace soundings::charts {

inline constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

/// Data that no market made.
inline bool isInvented(const QString &source)
{
    return source == QLatin1String("sample") || source == QLatin1String("simulated");
}

/// A day on which a rule fired: an average was crossed, the RSI left a zone.
struct ChartEvent {
    std::size_t index = 0; ///< row in the columns
    bool buy = false;
    QString rule; ///< a sentence: "RSI fell to 70 or below"
};

/// What a price chart shows: columns of equal length, oldest first. A missing figure is NaN; a column may be empty when it is not
/// known at all.
struct PriceColumns {
    QString ticker, name, currency;
    QString source; ///< "sample", "csv", "fmp"; empty when nobody said
    bool stale = false;
    QString period; ///< what was asked for: "1y", "max"; the sentence names it
    std::vector<QDate> days;
    std::size_t wholeSize = 0; ///< rows of the whole period, when these are the part of it that is seen; else 0
    double closeBefore = kNoValue; ///< of the day before the first row, when these are a part
    std::vector<double> open, high, low, close, volume;
    std::vector<double> adjusted; ///< close adjusted for splits and dividends
    std::vector<double> sma50, sma200, rsi, volumeMean20;
    std::vector<double> drawdown; ///< percent below the highest price since the first row; 0 or below
    std::vector<QDate> peaks; ///< when that highest price was
    std::vector<ChartEvent> events; ///< by index, ascending

    std::size_t size() const { return days.size(); }
    bool empty() const { return days.empty(); }
    bool isPart() const { return wholeSize > 0; }
    bool isSample() const { return isInvented(source); }
};

/// The lines one can walk along in a price chart, in the order of the Up and Down keys.
enum class ChartSeries { close, sma50, sma200, volume, rsi, drawdown };
inline constexpr int kChartSeriesCount = 6;

/// The value of a series in a row; NaN when it is missing there.
inline double valueAt(const std::vector<double> &column, std::size_t row)
{
    return row < column.size() ? column[row] : kNoValue;
}

inline const std::vector<double> &columnOf(const PriceColumns &columns, ChartSeries series)
{
    switch (series) {
    case ChartSeries::sma50:
        return columns.sma50;
    case ChartSeries::sma200:
        return columns.sma200;
    case ChartSeries::volume:
        return columns.volume;
    case ChartSeries::rsi:
        return columns.rsi;
    case ChartSeries::drawdown:
        return columns.drawdown;
    case ChartSeries::close:
        break;
    }
    return columns.close;
}

} // namespace soundings::charts
