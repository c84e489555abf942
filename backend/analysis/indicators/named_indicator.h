#pragma once

#include "base/result.h"
#include "domain/price_series.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace soundings::analysis {

enum class IndicatorKind {
    sma,
    ema,
    rsi,
    macd,
    macdSignal,
    macdHistogram,
    bollingerUpper,
    bollingerMiddle,
    bollingerLower,
    atr,
    stochasticK,
    stochasticD,
    roc,
    obv,
};

/// An indicator as the API names it: "sma_50", "macd_signal". The period is 0 where the name has none.
struct IndicatorSpec {
    IndicatorKind kind = IndicatorKind::sma;
    int period = 0;

    QString name() const;
    friend bool operator==(const IndicatorSpec &, const IndicatorSpec &) = default;
};

/// The names that parseIndicator knows, with N for the period.
QStringList indicatorNames();

/// Reads a name of the API; the error names the allowed ones, or the allowed periods.
Result<IndicatorSpec> parseIndicator(QStringView name);

/// One value a row of the series, NaN where there is none yet. Uses close, high, low and volume, none of them adjusted for
/// dividends.
std::vector<double> compute(const IndicatorSpec &spec, const PriceSeries &series);

/// The columns that a price table shows beside each day, one value a row, NaN where there is none.
struct PriceIndicators {
    std::vector<double> sma50, sma200, rsi, volumeSma20;
    std::vector<double> priceVsSma50, priceVsSma200; ///< 1.5 means 1.5 % above the average
    std::vector<double> volumeTrend; ///< 25 means 25 % more than the mean volume of 20 days
};

PriceIndicators priceIndicators(const PriceSeries &series);

/// The same of the newest day only. Nothing where the series is too short or the input is unknown.
struct LatestIndicators {
    std::optional<Day> asOf;
    std::optional<double> price;
    std::optional<double> sma50, sma200, rsi, volume, volumeSma20;
    std::optional<double> priceVsSma50, priceVsSma200, volumeTrend; ///< percent
};

LatestIndicators latestIndicators(const PriceSeries &series);

} // namespace soundings::analysis
