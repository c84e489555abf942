#include "analysis/montecarlo/tail_simulation.h"

#include "analysis/montecarlo/normal_sums.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings::analysis {

namespace {

/// Paths of one stream of random numbers. Part of what a seed means: another size gives other numbers.
constexpr std::size_t kBlockPaths = 16'384;
static_assert(kBlockPaths % BatchSums::kPaths == 0);

/// A'w for a square root A of the covariance, AA' = S. With weights that stay constant the return of a path is w'Az, so that A'w
/// is all that is needed of the matrix, and a path costs n multiplications in place of n squared.
std::vector<double> foldedWeights(const SquareMatrix &covariance, std::span<const double> weights)
{
    const auto size = Eigen::Index(covariance.size);
    const Eigen::Map<const Eigen::MatrixXd> matrix(covariance.values.data(), size, size);
    // Pivoted, which a singular matrix stands. Rounding may leave its zeros a little below zero.
    const Eigen::LDLT<Eigen::MatrixXd> root(matrix);
    const Eigen::VectorXd ordered = root.transpositionsP() * Eigen::Map<const Eigen::VectorXd>(weights.data(), size);
    const Eigen::VectorXd projected = root.matrixU() * ordered;
    const Eigen::VectorXd folded = root.vectorD().cwiseMax(0).cwiseSqrt().cwiseProduct(projected);
    return {folded.begin(), folded.end()};
}

/// Puts the value of rank `place` and the one after it where a sorted sequence has them, and what is smaller before them.
void putInPlace(std::span<double> values, std::size_t place)
{
    const auto at = values.begin() + std::ptrdiff_t(place);
    std::ranges::nth_element(values, at + 1);
    std::iter_swap(at, std::max_element(values.begin(), at + 1));
}

/// The same quantile as historicalLoss, by partition in place of sorting.
TailLoss partitionedLoss(std::span<double> values, int paths, Confidence confidence)
{
    const std::size_t hundredths = std::size_t(paths - 1) * std::size_t(confidence.tailPercent), place = hundredths / 100;
    putInPlace(values, place);
    const double quantile = values[place] + double(hundredths % 100) / 100 * (values[place + 1] - values[place]);
    return {-quantile, -mean(values.first(place + 1))};
}

} // namespace

Result<TailLosses> tailLosses(std::vector<double> lowest, int paths)
{
    const std::size_t needed = std::size_t(paths - 1) * std::size_t(kConfidence95.tailPercent) / 100 + 2;
    if (lowest.size() < needed)
        return fail(ErrorCode::internal, QStringLiteral("The simulation kept too few of its lowest returns. Use another seed."),
            QStringLiteral("%1 kept, %2 needed of %3 paths").arg(lowest.size()).arg(needed).arg(paths));
    TailLosses result;
    result.at95 = partitionedLoss(lowest, paths, kConfidence95);
    result.at99 = partitionedLoss(std::span(lowest).first(needed), paths, kConfidence99);
    return result;
}

TailSimulation::Side TailSimulation::sideOf(const SimulationSetup &setup, std::span<const double> weights)
{
    Side side;
    side.drift = setup.horizonDays * std::inner_product(weights.begin(), weights.end(), setup.mean.begin(), 0.0);
    side.factors = foldedWeights(setup.covariance, weights);
    // A sum of independent normal numbers is normal again: one draw stands for all days of the horizon.
    for (double &factor : side.factors)
        factor *= std::sqrt(double(setup.horizonDays));
    const double deviation = std::sqrt(std::inner_product(side.factors.begin(), side.factors.end(), side.factors.begin(), 0.0));
    // The distribution is known, so most paths can be dropped as they are drawn. Ten standard errors of the count beyond the 5 %
    // quantile: sqrt(0.05 0.95 / paths), divided by the density there, 0.103.
    const double margin = 10 * std::sqrt(0.05 * 0.95 / setup.paths) / 0.103;
    side.threshold = side.drift - deviation * (kConfidence95.normalQuantile - margin);
    return side;
}

Result<TailSimulation> TailSimulation::make(const SimulationSetup &setup, int pieces)
{
    if (setup.paths < kFewestPaths || setup.paths > kMostPaths)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("A simulation has %1 to %2 paths, not %3.").arg(kFewestPaths).arg(kMostPaths).arg(setup.paths));
    if (setup.horizonDays < 1 || setup.horizonDays > int(kTradingDaysPerYear))
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("A simulation looks 1 to %1 trading days ahead, not %2.")
                .arg(int(kTradingDaysPerYear))
                .arg(setup.horizonDays));
    TailSimulation result;
    result.m_paths = setup.paths;
    result.m_first = sideOf(setup, setup.firstWeights);
    result.m_second = sideOf(setup, setup.secondWeights);
    StreamState state = stateFromSeed(setup.seed);
    for (std::size_t start = 0; start < std::size_t(setup.paths); start += kBlockPaths) {
        result.m_blockStarts.push_back(state);
        state = longJumped(state);
    }
    result.m_pieces = std::clamp(pieces, 1, int(result.m_blockStarts.size()));
    return result;
}

bool TailSimulation::runBlock(std::size_t block, PathTails &tails, const std::stop_token &stop) const
{
    const std::size_t paths = std::min(kBlockPaths, std::size_t(m_paths) - block * kBlockPaths);
    LaneStates lanes(m_blockStarts[block]);
    for (std::size_t start = 0; start < paths; start += BatchSums::kPaths) {
        if (stop.stop_requested())
            return false;
        BatchSums sums;
        addNormalSums(lanes, m_first.factors, m_second.factors, sums);
        const auto keep = [count = std::min(BatchSums::kPaths, paths - start)](
                              const Side &side, const auto &values, std::vector<double> &kept) {
            for (std::size_t path = 0; path < count; ++path) {
                const double value = side.drift + values[path];
                if (value <= side.threshold)
                    kept.push_back(value);
            }
        };
        keep(m_first, sums.first, tails.first);
        keep(m_second, sums.second, tails.second);
    }
    return true;
}

Result<PathTails> TailSimulation::runPiece(int piece, std::stop_token stop) const
{
    const std::size_t blocks = m_blockStarts.size(), count = std::size_t(m_pieces);
    PathTails tails;
    for (std::size_t block = blocks * std::size_t(piece) / count; block < blocks * (std::size_t(piece) + 1) / count; ++block) {
        if (!runBlock(block, tails, stop))
            return fail(ErrorCode::cancelled, QStringLiteral("The analysis was stopped."));
    }
    return tails;
}

Result<TailSimulation::Outcome> TailSimulation::merge(std::span<const PathTails> pieces) const
{
    PathTails all;
    for (const PathTails &piece : pieces) {
        all.first.insert(all.first.end(), piece.first.begin(), piece.first.end());
        all.second.insert(all.second.end(), piece.second.begin(), piece.second.end());
    }
    SOUNDINGS_TRY(const TailLosses first, tailLosses(std::move(all.first), m_paths));
    SOUNDINGS_TRY(const TailLosses second, tailLosses(std::move(all.second), m_paths));
    return Outcome{first, second};
}

} // namespace soundings::analysis
