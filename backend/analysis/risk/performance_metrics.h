#pragma once

#include "analysis/risk/metric_field.h"
#include "analysis/risk/return_window.h"

#include <array>

namespace soundings::analysis {

/// Return and risk of one series over a window. All are fractions (0.2 is 20 %), losses of VaR and CVaR are positive, annual
/// figures count 252 days. A metric that has too few data, or that would divide by zero, is empty.
struct PerformanceMetrics {
    int returns = 0;
    Day start, end;
    std::optional<double> totalReturn, cagrCalendar, cagr252;
    std::optional<double> volatilityLog, volatilitySimple, meanAnnual;
    std::optional<double> maxDrawdown; ///< 0 or below
    std::optional<Day> drawdownTrough, drawdownPeak;
    std::optional<double> sharpe, sortino, downsideDeviation, calmar;
    std::optional<double> skew, kurtosisExcess;
    std::optional<double> varHist95, cvarHist95, varHistType1_95, cvarHistType1_95, varParam95, cvarParam95, varCornishFisher95;
    std::optional<double> varHist99, cvarHist99, varHistType1_99, cvarHistType1_99, varParam99, cvarParam99, varCornishFisher99;
    std::optional<double> volatilityEwma94;
    std::optional<double> roc21, roc63, roc126, roc252;
    std::optional<double> momentum12_1, momentum6_1;
};

/// Every metric with its key on the wire, in the order of the wire.
inline constexpr auto kPerformanceFields = std::to_array<MetricField<PerformanceMetrics>>({
    {"n_returns", &PerformanceMetrics::returns},
    {"start", &PerformanceMetrics::start},
    {"end", &PerformanceMetrics::end},
    {"total_return", &PerformanceMetrics::totalReturn},
    {"cagr_calendar", &PerformanceMetrics::cagrCalendar},
    {"cagr_252", &PerformanceMetrics::cagr252},
    {"vol_ann_log", &PerformanceMetrics::volatilityLog},
    {"vol_ann_simple", &PerformanceMetrics::volatilitySimple},
    {"mean_ann_simple", &PerformanceMetrics::meanAnnual},
    {"max_drawdown", &PerformanceMetrics::maxDrawdown},
    {"mdd_trough", &PerformanceMetrics::drawdownTrough},
    {"mdd_peak", &PerformanceMetrics::drawdownPeak},
    {"sharpe", &PerformanceMetrics::sharpe},
    {"sortino", &PerformanceMetrics::sortino},
    {"downside_dev_ann", &PerformanceMetrics::downsideDeviation},
    {"calmar", &PerformanceMetrics::calmar},
    {"skew", &PerformanceMetrics::skew},
    {"kurtosis_excess", &PerformanceMetrics::kurtosisExcess},
    {"var_hist_95", &PerformanceMetrics::varHist95},
    {"cvar_hist_95", &PerformanceMetrics::cvarHist95},
    {"var_hist_type1_95", &PerformanceMetrics::varHistType1_95},
    {"cvar_hist_type1_95", &PerformanceMetrics::cvarHistType1_95},
    {"var_param_95", &PerformanceMetrics::varParam95},
    {"cvar_param_95", &PerformanceMetrics::cvarParam95},
    {"var_cornish_fisher_95", &PerformanceMetrics::varCornishFisher95},
    {"var_hist_99", &PerformanceMetrics::varHist99},
    {"cvar_hist_99", &PerformanceMetrics::cvarHist99},
    {"var_hist_type1_99", &PerformanceMetrics::varHistType1_99},
    {"cvar_hist_type1_99", &PerformanceMetrics::cvarHistType1_99},
    {"var_param_99", &PerformanceMetrics::varParam99},
    {"cvar_param_99", &PerformanceMetrics::cvarParam99},
    {"var_cornish_fisher_99", &PerformanceMetrics::varCornishFisher99},
    {"vol_ewma94_ann", &PerformanceMetrics::volatilityEwma94},
    {"roc_21", &PerformanceMetrics::roc21},
    {"roc_63", &PerformanceMetrics::roc63},
    {"roc_126", &PerformanceMetrics::roc126},
    {"roc_252", &PerformanceMetrics::roc252},
    {"momentum_12_1", &PerformanceMetrics::momentum12_1},
    {"momentum_6_1", &PerformanceMetrics::momentum6_1},
});

/// Needs two prices; the error says so.
Result<PerformanceMetrics> performanceMetrics(const PriceSeries &series, ReturnWindow window = {});

} // namespace soundings::analysis
