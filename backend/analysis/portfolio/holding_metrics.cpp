#include "analysis/portfolio/holding_metrics.h"

#include "analysis/portfolio/metric_number.h"
#include "analysis/portfolio/return_model.h"
#include "analysis/risk/statistics.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

/// The return over the last `days` daily returns.
double compounded(std::span<const double> returns, int days)
{
    double growth = 1;
    for (const double value : returns.last(std::size_t(days)))
        growth *= 1 + value;
    return growth - 1;
}

} // namespace

Result<MetricResult> concentrationOf(const PortfolioSnapshot &snapshot)
{
    const std::vector<double> weights = snapshot.weights();
    const double weight = weights[snapshot.analysed];
    double hhi = 0;
    for (const double each : weights)
        hhi += each * each;
    const double limit = std::max(kOverweightFactor / double(weights.size()), kOverweightFloor);
    MetricResult result{weight,
        {number("weight", weight), number("hhi", hhi), number("effective_n", 1 / hhi), number("limit", limit),
            {"overweight", weight > limit}},
        {}};
    result.explain = QStringLiteral("Weight of %1 by value among %2 position%3, overweight above max(%4/n, %5 %), with the "
                                    "Herfindahl-Hirschman index of all weights, at the prices of the snapshot%6.")
                         .arg(snapshot.position().ticker.text())
                         .arg(weights.size())
                         .arg(weights.size() == 1 ? QString() : QStringLiteral("s"))
                         .arg(kOverweightFactor)
                         .arg(kOverweightFloor * 100)
                         .arg(assumptionText(snapshot));
    return result;
}

Result<MetricResult> correlationOf(const PortfolioSnapshot &snapshot)
{
    const QString ticker = snapshot.position().ticker.text();
    if (snapshot.positions.size() < 2)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("Correlation needs another position beside %1. Add one first.").arg(ticker));
    SOUNDINGS_TRY(const ReturnModel model, returnModelOf(snapshot, QStringLiteral("Correlation")));
    const std::size_t analysed = snapshot.analysed, size = model.weights.size();
    const std::vector<double> rest = snapshot.weightsWithout();
    double covarianceToRest = 0, varianceOfRest = 0, weightedDeviations = 0;
    for (std::size_t row = 0; row < size; ++row) {
        double product = 0;
        for (std::size_t column = 0; column < size; ++column)
            product += model.covariance(row, column) * rest[column];
        varianceOfRest += rest[row] * product;
        if (row == analysed)
            covarianceToRest = product;
        weightedDeviations += model.weights[row] * std::sqrt(model.covariance(row, row));
    }
    const double variance = model.covariance(analysed, analysed);
    const auto stillstand = [&](const QString &what) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("%1 never moved in %2, so nothing can be correlated with it. Import real prices.")
                .arg(what, windowText(snapshot.window)));
    };
    if (!isMoving(variance))
        return stillstand(ticker);
    if (!isMoving(varianceOfRest) || !(model.volatility > 0))
        return stillstand(QStringLiteral("The portfolio"));
    const double toRest = std::clamp(covarianceToRest / std::sqrt(variance * varianceOfRest), -1.0, 1.0);
    MetricResult result{toRest,
        {number("to_rest", toRest), number("beta_to_portfolio", model.products[analysed] / (model.volatility * model.volatility)),
            number("diversification_ratio", weightedDeviations / model.volatility)},
        {}};
    result.explain = QStringLiteral("Pearson correlation of %1 with the rest of the portfolio, its weights by value scaled to 1, "
                                    "from %2%3.")
                         .arg(ticker, model.basis, assumptionText(snapshot));
    return result;
}

Result<MetricResult> momentumOf(const PortfolioSnapshot &snapshot)
{
    const QString ticker = snapshot.position().ticker.text();
    SOUNDINGS_CHECK(checkWindow(snapshot.ownWindow, kMetricWindow, QStringLiteral("Momentum of %1").arg(ticker)));
    const std::vector<double> &returns = snapshot.ownWindow.returns.front();
    const std::optional<double> deviation = spreadOf(returns).deviation;
    if (!deviation)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("%1 moved by the same amount every day of %2, so its momentum cannot be scaled. Import real prices.")
                .arg(ticker, windowText(snapshot.ownWindow)));
    const double volatility = *deviation * std::sqrt(kTradingDaysPerYear);
    MetricResult result;
    double blended = 0;
    QStringList shares;
    for (const MomentumHorizon &horizon : kMomentumHorizons) {
        const double change = compounded(returns, horizon.days);
        blended += horizon.weight * change / (*deviation * std::sqrt(double(horizon.days)));
        result.details.push_back(number(horizon.key, change));
        shares << QString::number(horizon.weight * 100);
    }
    result.details.push_back(number("volatility", volatility));
    result.details.push_back(number("blended", blended));
    result.value = snapshot.weights()[snapshot.analysed] * blended;
    result.explain =
        QStringLiteral("Weight by value times the blend of the returns of %1 over 1, 3, 6 and 12 months (weights "
                       "%2 %), each divided by its volatility over as many days, from its own %3%4.")
            .arg(ticker, shares.join(QStringLiteral(", ")), windowText(snapshot.ownWindow), assumptionText(snapshot));
    return result;
}

} // namespace soundings::analysis
