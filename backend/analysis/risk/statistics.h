#pragma once

#include <optional>
#include <span>

namespace soundings::analysis {

inline constexpr double kTradingDaysPerYear = 252;

/// A level of VaR and CVaR. The tail is kept in percent, so that the place of a quantile is exact arithmetic.
struct Confidence {
    int tailPercent;
    double normalQuantile;

    double tail() const { return tailPercent / 100.0; }
};

inline constexpr Confidence kConfidence95{5, 1.6448536269514722};
inline constexpr Confidence kConfidence99{1, 2.3263478740408408};

double mean(std::span<const double> values);

/// Mean and sample deviation (divisor n - 1) of daily returns. The deviation is empty for fewer than two, and where returns
/// differ by no more than rounding, so that nothing is divided by noise.
struct Spread {
    double mean = 0;
    std::optional<double> deviation;
};
Spread spreadOf(std::span<const double> returns);

/// Loss at a level, and mean loss beyond it; positive numbers are losses.
struct TailLoss {
    double var = 0;
    double cvar = 0;
};

/// The quantile by linear interpolation (R type 7, Excel PERCENTILE.INC), from sorted returns.
TailLoss historicalLoss(std::span<const double> sortedReturns, Confidence confidence);
/// The quantile that is itself a return (R type 1).
TailLoss observedLoss(std::span<const double> sortedReturns, Confidence confidence);
/// If returns were normal.
TailLoss normalLoss(double mean, double deviation, Confidence confidence);

/// Sample covariance of two columns of equal length with at least two rows.
double covariance(std::span<const double> a, std::span<const double> b);

} // namespace soundings::analysis
