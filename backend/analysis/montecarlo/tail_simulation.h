#pragma once

#include "analysis/montecarlo/random_stream.h"
#include "analysis/risk/covariance.h"
#include "analysis/risk/statistics.h"
#include "base/result.h"

#include <stop_token>

namespace soundings::analysis {

/// What is simulated: the returns of two portfolios that meet the same market. Daily returns of the tickers are normal with this
/// mean and covariance and independent from day to day, weights stay constant, and the returns of the days are added up.
struct SimulationSetup {
    std::vector<double> mean; ///< daily, one a ticker
    SquareMatrix covariance; ///< daily; it may be singular
    std::vector<double> firstWeights, secondWeights; ///< one a ticker
    int paths = 1'000'000;
    int horizonDays = 1;
    std::uint64_t seed = 0;
};

inline constexpr int kFewestPaths = 1000, kMostPaths = 100'000'000;

/// The returns of a piece that are low enough to be in a tail, in the order of the paths.
struct PathTails {
    std::vector<double> first, second;
};

/// VaR and CVaR at both levels.
struct TailLosses {
    TailLoss at95, at99;
};

/// VaR and CVaR of `paths` simulated returns of which `lowest` holds the low ones, more than one in twenty, in any order.
Result<TailLosses> tailLosses(std::vector<double> lowest, int paths);

/// A Monte Carlo run that can be cut into pieces for several threads. The paths come in fixed blocks, each with its own stream of
/// random numbers, so that a seed gives the same bits whatever the number of pieces. Immutable: pieces may run at once.
class TailSimulation {
public:
    /// The error names what of the setup is out of bounds. There are fewer pieces than asked for when there are fewer blocks.
    static Result<TailSimulation> make(const SimulationSetup &setup, int pieces = 1);

    int pieces() const { return m_pieces; }

    /// Piece 0 to pieces() - 1. Stops within a millisecond when asked to.
    Result<PathTails> runPiece(int piece, std::stop_token stop = {}) const;

    struct Outcome {
        TailLosses first, second;
    };
    /// All pieces in their order.
    Result<Outcome> merge(std::span<const PathTails> pieces) const;

private:
    /// One of the two portfolios: its return is drift + the sum of factor x standard normal number.
    struct Side {
        double drift = 0;
        std::vector<double> factors;
        double threshold = 0; ///< what lies above is in no tail
    };
    static Side sideOf(const SimulationSetup &setup, std::span<const double> weights);

    bool runBlock(std::size_t block, PathTails &tails, const std::stop_token &stop) const;

    int m_paths = 0;
    int m_pieces = 1;
    Side m_first, m_second;
    std::vector<StreamState> m_blockStarts;
};

} // namespace soundings::analysis
