#pragma once

#include "price_columns.h"

#include <QStringList>
#include <QVariantList>

namespace soundings::charts {

/// One series of a plain chart: its values, and what is said of each.
struct PlainSeries {
    QString name;
    std::vector<double> values; ///< NaN where one is missing
    QStringList words; ///< as many as values
    int digits = 1; ///< of a value in words about the sound
};

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
};

} // namespace soundings::charts
