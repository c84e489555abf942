#include "analysis/portfolio/allocation.h"

#include "analysis/portfolio/metric_number.h"
#include "analysis/portfolio/return_model.h"
#include "analysis/risk/risk_parity.h"

#include <algorithm>

namespace soundings::analysis {

namespace {

const SnapshotPosition *firstWithoutScore(const PortfolioSnapshot &snapshot)
{
    const auto found = std::ranges::find_if(snapshot.positions, [](const auto &position) { return !position.score; });
    return found == snapshot.positions.end() ? nullptr : &*found;
}

/// A score of 100 gets three times the weight of a score of 0.
std::vector<double> tilted(std::vector<double> weights, const PortfolioSnapshot &snapshot)
{
    double sum = 0;
    for (std::size_t index = 0; index < weights.size(); ++index)
        sum += weights[index] *= 0.5 + *snapshot.positions[index].score / 100;
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

} // namespace

Result<MetricResult> allocationScoreOf(
    const PortfolioSnapshot &snapshot, std::optional<AllocationMethod> method, std::stop_token stop)
{
    const SnapshotPosition *unscored = firstWithoutScore(snapshot);
    const bool byScore = method ? *method == AllocationMethod::scoreTilted : !unscored;
    if (byScore && unscored)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "A score-tilted target needs a score of every position; %1 has none. Calculate scores, or ask for risk "
                "parity.")
                .arg(unscored->ticker.text()));
    SOUNDINGS_TRY(const ReturnModel model, returnModelOf(snapshot, QStringLiteral("The allocation score")));
    for (std::size_t index = 0; index < snapshot.positions.size(); ++index) {
        if (!isMoving(model.covariance(index, index)))
            return fail(ErrorCode::invalidArgument,
                QStringLiteral("%1 never moved in %2, so it has no share of the risk. Import real prices.")
                    .arg(snapshot.positions[index].ticker.text(), windowText(snapshot.window)));
    }
    SOUNDINGS_TRY(std::vector<double> targets, riskParityWeights(model.covariance, std::move(stop)));
    if (byScore)
        targets = tilted(std::move(targets), snapshot);

    const SnapshotPosition &position = snapshot.position();
    const double target = targets[snapshot.analysed];
    const double weight = snapshot.hypothetical ? 0 : model.weights[snapshot.analysed];
    const double gap = std::clamp(target - weight, -1.0, 1.0);
    MetricResult result{gap + 0.0,
        {{"method", byScore ? QStringLiteral("score_tilted") : QStringLiteral("risk_parity")}, number("target_weight", target),
            number("weight", weight), number("trade_shares", gap * snapshot.heldValue / position.price)},
        {}};
    result.explain =
        QStringLiteral("Target weight of %1 by %2 minus its weight by value, from %3%4.")
            .arg(position.ticker.text(),
                byScore ? QStringLiteral("risk parity times 0.5 + score/100") : QStringLiteral("risk parity"), model.basis,
                snapshot.hypothetical ? QStringLiteral("; it is not held, so its weight is 0") : QString());
    return result;
}

} // namespace soundings::analysis
