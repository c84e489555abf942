#pragma once

#include "axis_ticks.h"
#include "price_columns.h"

#include <QStringList>
#include <QVariantList>

#include <algorithm>
#include <span>

namespace soundings::charts {

/// One series of a plain chart: its values, and what is said of each.
struct PlainSeries {
    QString name;
    std::vector<double> values; ///< NaN where one is missing
    QStringList words; ///< as many as values
    int digits = 1; ///< of a value in words about the sound
    QStringList terms; ///< of the glossary: what a value is; one for all points, or one each
    QString how; ///< how a value came about; %1 is the point's label, %2 the value, %3 and on are the values of all series there
    QStringList sources; ///< where the values are from, in words: one for all points, or one each
};

/// How a plain chart is drawn: as lines over days (on two scales, one above the other, where they have not one), as a radar of
/// the first series with the second behind it, as bars of a whole in percent, or as a square of tinted cells.
enum class PlainShape { lines, radar, shares, matrix };

/// A chart of few points that carries its words with it: a course of scores, a radar, weights, correlations.
struct PlainColumns {
    QString subject; ///< the cursor keeps its place while this stays
    QString summary; ///< the chart in a sentence
    QString nothing; ///< said where there is no point
    QString keys; ///< what the arrow keys do here
    QStringList labels; ///< of the points
    std::vector<QDate> days; ///< of the points, where they are days, ascending
    std::vector<PlainSeries> series;
    bool oneScale = false; ///< the scale is of all series, else of the first
    std::vector<int> events; ///< the points that N and Shift+N lead to, ascending; their words say what happened
    QString noLaterEvent, noEarlierEvent; ///< said where these keys lead nowhere; empty in a chart without such points
    QStringList columns; ///< keys of `records`
    QVariantList records; ///< the table with the same figures
    QString csv;
    bool audible = false; ///< a series in time, which can be played
    PlainShape shape = PlainShape::lines;
    double most = kNoValue; ///< of the radar's spokes, or of the lower scale, where that is known; each begins at 0 then
    bool sample = false; ///< made of the sample market

    /// The series that share the first, or only, scale; the others stand below.
    std::span<const PlainSeries> upper() const
    {
        return std::span(series).first(oneScale ? series.size() : std::min<std::size_t>(1, series.size()));
    }
    std::span<const PlainSeries> lower() const { return std::span(series).subspan(upper().size()); }
};

/// Around all values of these series; 0 to 1 where there are none.
ValueScale scaleOf(std::span<const PlainSeries> series, int maxTicks);

} // namespace soundings::charts
