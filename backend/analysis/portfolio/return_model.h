#pragma once

#include "analysis/portfolio/portfolio_snapshot.h"
#include "analysis/risk/covariance.h"

namespace soundings::analysis {

/// With fewer daily returns than this, no risk is told.
inline constexpr int kFewestReturns = 60;
/// With fewer returns a ticker than this, the sample covariance is mostly noise and is shrunk.
inline constexpr int kReturnsPerTicker = 5;

/// Mean and covariance of the daily returns of a snapshot's positions, and what they make of its portfolio.
struct ReturnModel {
    std::vector<double> weights;
    std::vector<double> mean;
    SquareMatrix covariance;
    std::optional<double> shrinkage; ///< intensity of Ledoit and Wolf, where there are many tickers for the days
    std::vector<double> products; ///< covariance times weights
    double volatility = 0; ///< of the portfolio, daily; 0 when it never moved
    QString basis; ///< "the sample covariance of 252 daily returns (2022-03-04 to 2023-03-07) of 3 positions"
};

/// The error says which tickers keep the window too short for `purpose` ("Correlation").
Result<ReturnModel> returnModelOf(const PortfolioSnapshot &snapshot, const QString &purpose);

/// A variance of daily returns that is more than rounding.
bool isMoving(double variance);

/// "252 daily returns (2022-03-04 to 2023-03-07)".
QString windowText(const CommonDays &window);
/// What is assumed about a ticker that is not held, as the end of a sentence; nothing for one that is.
QString assumptionText(const PortfolioSnapshot &snapshot);
/// An error when the window is shorter than `fewest` returns.
Result<void> checkWindow(const CommonDays &window, int fewest, const QString &purpose);

} // namespace soundings::analysis
