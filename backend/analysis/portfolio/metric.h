#pragma once

#include "base/result.h"

#include <array>
#include <optional>
#include <variant>

namespace soundings::analysis {

/// What can be asked about one ticker of a portfolio. docs/METRICS.md tells the formulas.
enum class MetricKind { portfolioRisk, concentration, correlation, momentum, allocationScore };

inline constexpr std::array kMetricKinds = {MetricKind::portfolioRisk, MetricKind::concentration, MetricKind::correlation,
    MetricKind::momentum, MetricKind::allocationScore};

/// The name on the wire: "portfolio_risk".
const char *nameOf(MetricKind kind);
std::optional<MetricKind> metricFromName(QStringView name);

/// One named figure behind a metric; `without` of the portfolio risk holds figures itself.
struct MetricDetail {
    const char *key;
    std::variant<bool, std::int64_t, double, QString, std::vector<MetricDetail>> value;
};
using MetricDetails = std::vector<MetricDetail>;

/// A metric of one ticker: one number, the figures behind it in the order of the wire, and how it came about.
struct MetricResult {
    double value = 0;
    MetricDetails details;
    QString explain; ///< one sentence: formula, window, inputs
};

/// What the weights of the allocation score aim at.
enum class AllocationMethod {
    riskParity, ///< every position carries the same share of the risk
    scoreTilted, ///< risk parity times 0.5 + score / 100
};

/// What may differ from one run to another; the defaults are those of docs/METRICS.md.
struct MetricOptions {
    int paths = 1'000'000; ///< of the Monte Carlo simulation
    int horizonDays = 1; ///< trading days that it looks ahead
    std::optional<std::uint64_t> seed = {}; ///< empty: follows from the snapshot
    std::optional<AllocationMethod> allocation = {}; ///< empty: score-tilted where every position has a score
};

} // namespace soundings::analysis
