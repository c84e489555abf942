#include "analysis/risk/risk_parity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings::analysis {

namespace {

constexpr int kMostSweeps = 2000;
/// Risk shares may differ from 1/n by this part of it.
constexpr double kTolerance = 1e-10;

} // namespace

Result<std::vector<double>> riskParityWeights(const SquareMatrix &covariance, std::stop_token stop)
{
    const std::size_t size = covariance.size;
    // Where all correlations are equal the inverse deviations are the answer; elsewhere they are a good start.
    std::vector<double> weights(size);
    for (std::size_t index = 0; index < size; ++index) {
        if (!(covariance(index, index) > 0))
            return fail(ErrorCode::invalidArgument, QStringLiteral("A price that never moved has no share of the risk."));
        weights[index] = 1 / std::sqrt(covariance(index, index));
    }
    std::vector<double> products(size);
    for (std::size_t index = 0; index < size; ++index)
        products[index] = std::inner_product(weights.begin(), weights.end(), covariance.row(index).begin(), 0.0);

    // Cyclical coordinate descent (Griveau-Billion, Richard and Roncalli 2013): each weight in turn solves the quadratic equation
    // x (Sx) = 1 with the others held. Then all risk contributions are 1, and scaling the weights leaves them equal.
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, QStringLiteral("The analysis was stopped."));
        double worst = 0;
        for (std::size_t index = 0; index < size; ++index)
            worst = std::max(worst, std::abs(weights[index] * products[index] - 1));
        if (worst < kTolerance) {
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            for (double &weight : weights)
                weight /= sum;
            return weights;
        }
        for (std::size_t index = 0; index < size; ++index) {
            const double variance = covariance(index, index);
            const double others = products[index] - variance * weights[index];
            const double next = (-others + std::sqrt(others * others + 4 * variance)) / (2 * variance);
            const double change = next - weights[index];
            weights[index] = next;
            for (std::size_t other = 0; other < size; ++other)
                products[other] += change * covariance(index, other);
        }
    }
    return fail(ErrorCode::invalidArgument,
        QStringLiteral("No weights share the risk equally, because some positions cancel each other out."));
}

} // namespace soundings::analysis
