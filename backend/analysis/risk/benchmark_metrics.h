#pragma once

#include "analysis/risk/metric_field.h"
#include "analysis/risk/return_window.h"

#include <array>

namespace soundings::analysis {

/// How a series moved against a benchmark, from simple daily returns between consecutive common days. Annual figures count 252
/// days; what would divide by zero is empty.
struct BenchmarkMetrics {
    int commonReturns = 0;
    std::optional<double> beta, correlation, rSquared, alphaAnnual, trackingError, informationRatio;
    std::optional<double> downsideBeta; ///< over the days on which the benchmark fell
    std::optional<Day> start, end; ///< first and last common day
};

inline constexpr auto kBenchmarkFields = std::to_array<MetricField<BenchmarkMetrics>>({
    {"n_common_returns", &BenchmarkMetrics::commonReturns},
    {"beta", &BenchmarkMetrics::beta},
    {"correlation", &BenchmarkMetrics::correlation},
    {"r_squared", &BenchmarkMetrics::rSquared},
    {"alpha_ann", &BenchmarkMetrics::alphaAnnual},
    {"tracking_error_ann", &BenchmarkMetrics::trackingError},
    {"information_ratio", &BenchmarkMetrics::informationRatio},
    {"downside_beta", &BenchmarkMetrics::downsideBeta},
    {"start", &BenchmarkMetrics::start},
    {"end", &BenchmarkMetrics::end},
});

/// The window is that of `series`; the benchmark is cut to its days. Needs two common days.
Result<BenchmarkMetrics> benchmarkMetrics(const PriceSeries &series, const PriceSeries &benchmark, ReturnWindow window = {});

/// From returns that belong together pairwise; start and end stay empty.
BenchmarkMetrics benchmarkMetrics(std::span<const double> returns, std::span<const double> benchmarkReturns);

} // namespace soundings::analysis
