#pragma once

#include "analysis/risk/covariance.h"
#include "analysis/risk/metric_field.h"
#include "analysis/risk/return_window.h"

#include <array>

namespace soundings::analysis {

/// A position and the prices it is judged by; the series must outlive the call.
struct HoldingPrices {
    Ticker ticker;
    double shares = 0;
    const PriceSeries *series = nullptr;
};

/// What one position does to the risk of the whole. "Rest" is the portfolio without it, its weights rescaled to 1.
struct PositionRisk {
    Ticker ticker;
    double shares = 0, price = 0, value = 0, weight = 0;
    std::optional<double> betaToPortfolio, correlationToPortfolio, betaToRest, correlationToRest, betaVsBenchmark;
    std::optional<double> marginalVolatility, componentVolatility, riskShare; ///< risk shares sum to 1
    std::optional<double> componentVarParam95; ///< these sum to the portfolio's varParam95
};

inline constexpr auto kPositionRiskFields = std::to_array<MetricField<PositionRisk>>({
    {"beta_to_portfolio", &PositionRisk::betaToPortfolio},
    {"correlation_to_portfolio", &PositionRisk::correlationToPortfolio},
    {"beta_to_rest", &PositionRisk::betaToRest},
    {"correlation_to_rest", &PositionRisk::correlationToRest},
    {"beta_vs_benchmark", &PositionRisk::betaVsBenchmark},
    {"marginal_vol", &PositionRisk::marginalVolatility},
    {"component_vol", &PositionRisk::componentVolatility},
    {"risk_share", &PositionRisk::riskShare},
    {"component_var_param_95", &PositionRisk::componentVarParam95},
});

/// Risk of a portfolio whose weights of the last common close are held constant over the window. Daily figures unless the name
/// says annual; VaR and CVaR are positive fractions of the value.
struct PortfolioRisk {
    int returns = 0;
    Day start, end;
    double value = 0;
    std::optional<double> hhi, effectiveNumber, maxWeight;
    std::optional<double> meanDaily, volatilityDaily, volatilityAnnual, diversificationRatio;
    std::optional<double> betaVsBenchmark, correlationVsBenchmark;
    std::optional<double> varHist95, cvarHist95, varParam95, cvarParam95, varHist99, cvarHist99, varParam99, cvarParam99;
    std::optional<double> averagePairwiseCorrelation;

    std::vector<PositionRisk> positions; ///< in the order of the holdings
    SquareMatrix covariance; ///< of the daily returns of the positions
    std::vector<double> meanByPosition; ///< mean daily return of each
    std::vector<Day> days; ///< the common days, one more than returns
    std::vector<double> dailyReturns; ///< of the portfolio

    /// Correlation of two positions; nothing when one of them never moved.
    std::optional<double> correlation(std::size_t first, std::size_t second) const;
};

inline constexpr auto kPortfolioRiskFields = std::to_array<MetricField<PortfolioRisk>>({
    {"n_returns", &PortfolioRisk::returns},
    {"start", &PortfolioRisk::start},
    {"end", &PortfolioRisk::end},
    {"hhi", &PortfolioRisk::hhi},
    {"effective_n", &PortfolioRisk::effectiveNumber},
    {"max_weight", &PortfolioRisk::maxWeight},
    {"mean_daily", &PortfolioRisk::meanDaily},
    {"vol_daily", &PortfolioRisk::volatilityDaily},
    {"vol_ann", &PortfolioRisk::volatilityAnnual},
    {"diversification_ratio", &PortfolioRisk::diversificationRatio},
    {"beta_vs_benchmark", &PortfolioRisk::betaVsBenchmark},
    {"correlation_vs_benchmark", &PortfolioRisk::correlationVsBenchmark},
    {"var_hist_95", &PortfolioRisk::varHist95},
    {"cvar_hist_95", &PortfolioRisk::cvarHist95},
    {"var_param_95", &PortfolioRisk::varParam95},
    {"cvar_param_95", &PortfolioRisk::cvarParam95},
    {"var_hist_99", &PortfolioRisk::varHist99},
    {"cvar_hist_99", &PortfolioRisk::cvarHist99},
    {"var_param_99", &PortfolioRisk::varParam99},
    {"cvar_param_99", &PortfolioRisk::cvarParam99},
    {"avg_pairwise_correlation", &PortfolioRisk::averagePairwiseCorrelation},
});

/// Holdings with shares above zero, each ticker once, over the days that all of them have (at least three). `benchmark` may be
/// null.
Result<PortfolioRisk> portfolioRisk(
    std::span<const HoldingPrices> holdings, ReturnWindow window = {}, const PriceSeries *benchmark = nullptr);

} // namespace soundings::analysis
