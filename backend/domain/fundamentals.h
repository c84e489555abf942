#pragma once

#include "domain/provenance.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

namespace soundings {

/// The eighteen fundamental figures of a stock, in the order of the wire and the store.
enum class Metric {
    peRatio,
    evEbitda,
    pegRatio,
    pbRatio,
    psRatio,
    roic,
    roe,
    grossMargin,
    operatingMargin,
    netMargin,
    debtEquity,
    currentRatio,
    interestCoverage,
    fcfYield,
    revenueGrowth,
    earningsGrowth,
    dividendYield,
    payoutRatio,
};
inline constexpr std::size_t kMetricCount = 18;

enum class MetricUnit {
    ratio, ///< a multiple: 14.6
    percent, ///< percent points: 15 means 15 %
};

enum class MetricGroup { valuation, profitability, health, growth, dividend };

/// What is to be known of a metric besides its value.
struct MetricInfo {
    Metric metric;
    const char *name; ///< on the wire and in the store: "pe_ratio"
    const char *label; ///< for people, in English: "P/E"
    MetricUnit unit;
    MetricGroup group;
    int better; ///< +1 more is better, -1 less is better, 0 neither
};

const MetricInfo &infoOf(Metric metric);
std::span<const MetricInfo> allMetrics();
std::optional<Metric> metricFromName(QStringView name);

/// Metric values by name. A missing value is NaN inside and never 0: 0 is a value.
class MetricValues {
public:
    MetricValues() { m_values.fill(std::numeric_limits<double>::quiet_NaN()); }

    std::optional<double> operator[](Metric metric) const
    {
        const double value = raw(metric);
        return std::isnan(value) ? std::nullopt : std::optional(value);
    }
    /// NaN when missing; for code that runs over many stocks.
    double raw(Metric metric) const { return m_values[std::size_t(metric)]; }
    bool has(Metric metric) const { return !std::isnan(raw(metric)); }
    /// A value that is not finite counts as missing.
    void set(Metric metric, std::optional<double> value)
    {
        m_values[std::size_t(metric)] = value && std::isfinite(*value) ? *value : std::numeric_limits<double>::quiet_NaN();
    }
    int count() const;

private:
    std::array<double, kMetricCount> m_values = {};
};

/// The newest known fundamentals of one stock.
struct Fundamentals {
    MetricValues values;
    Provenance provenance;
};

} // namespace soundings
