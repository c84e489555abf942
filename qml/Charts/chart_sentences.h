#pragma once

#include "candles.h"
#include "price_columns.h"

#include <QCoreApplication>
#include <QString>

namespace soundings::charts {

/// What a price chart says, in sentences made from the same numbers that are drawn.
class ChartSentences {
    Q_DECLARE_TR_FUNCTIONS(ChartSentences)

public:
    /// "Up 39.2 % in a year, from 132.35 to 184.20. High 187.08 on 29 Oct. Lowest at the start. Above both averages. 252 daily
    /// closes."
    static QString summary(const PriceColumns &columns);
    /// "Each candle is a week; the cursor still moves by day." Empty for candles of a day.
    static QString aggregation(CandleSpan span);
    /// What is read when the cursor comes to a point: the day, the value, its change in words, an event of that day, the source.
    static QString point(const PriceColumns &columns, ChartSeries series, std::size_t row);
    /// The answer to "where am I": the position, then the point, and how old it is.
    static QString whereAmI(const PriceColumns &columns, ChartSeries series, std::size_t row, QDate today);
    /// "4 Jan 2021 to 5 Jun 2021, 106 of 1,258 days": what is seen.
    static QString span(const PriceColumns &columns);
    static QString seriesName(ChartSeries series);
    /// "csv", "sample data", "source not known"
    static QString sourceWords(const PriceColumns &columns);
    static QString sourceWords(const QString &source, bool stale);
    /// The keys that work in a chart, for a description.
    static QString keys();
};

/// The change of the close against the day before, in percent; NaN where none is known.
double changePercentAt(const PriceColumns &columns, std::size_t row);

} // namespace soundings::charts
