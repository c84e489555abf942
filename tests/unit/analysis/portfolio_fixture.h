#pragma once

#include "analysis/portfolio/compute_metric.h"
#include "support/reference_data.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace soundings::test {

inline Ticker tickerNamed(const QString &name)
{
    return Ticker::fromCanonical(name);
}

/// Prices of one share on consecutive days.
inline PriceSeries seriesFrom(Day first, const std::vector<double> &closes)
{
    PriceSeries series;
    for (std::size_t row = 0; row < closes.size(); ++row) {
        PriceBar bar{first + std::chrono::days(row)};
        bar.close = closes[row];
        series.append(bar);
    }
    return series;
}

/// Prices that swing with their own rhythm around a trend; `phase` makes two of them different.
inline PriceSeries swinging(std::size_t rows, double phase, double trend = 0.0005)
{
    std::vector<double> closes;
    for (std::size_t row = 0; row < rows; ++row)
        closes.push_back(50 * std::exp(trend * double(row)) * (1 + 0.05 * std::sin(double(row) * (0.7 + 0.31 * phase) + phase)));
    return seriesFrom(makeDay(2024, 1, 1), closes);
}

/// The portfolio of a reference file, valued at the last close of its columns.
inline std::vector<analysis::SnapshotInput> inputsOf(const QJsonObject &shares, const std::map<QString, PriceSeries> &columns)
{
    std::vector<analysis::SnapshotInput> result;
    for (const QString &ticker : shares.keys()) {
        const PriceSeries &series = columns.at(ticker);
        result.push_back({tickerNamed(ticker), shares[ticker].toDouble(), series.close.back(), &series, {}});
    }
    return result;
}

/// The detail of that name; it must be there and of that type.
template<class T = double> const T &detail(const analysis::MetricDetails &details, const char *key)
{
    return std::get<T>(
        std::ranges::find(details, QLatin1String(key), [](const auto &each) { return QLatin1String(each.key); })->value);
}

inline QStringList keysOf(const analysis::MetricDetails &details)
{
    QStringList result;
    for (const analysis::MetricDetail &each : details)
        result << QString::fromLatin1(each.key);
    return result;
}

} // namespace soundings::test
