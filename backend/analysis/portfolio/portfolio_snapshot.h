#pragma once

#include "analysis/portfolio/common_days.h"

#include <memory>
#include <optional>

namespace soundings::analysis {

/// Daily returns that the metrics look at: a year.
inline constexpr int kMetricWindow = 252;

/// What a caller knows of a ticker. Zero shares: it is not held.
struct SnapshotInput {
    Ticker ticker;
    double shares = 0;
    double price = 0; ///< the one that values the portfolio; the series may be older
    const PriceSeries *series = nullptr; ///< null when there is none; read while the snapshot is taken only
    std::optional<double> score; ///< 0 to 100
};

/// A position of the snapshot; shares and price are above zero.
struct SnapshotPosition {
    Ticker ticker;
    double shares = 0;
    double price = 0;
    std::optional<double> score;

    double value() const { return shares * price; }
};

/// Everything that the metrics of one ticker are computed from. Made once, never changed, shared by all of them.
struct PortfolioSnapshot {
    std::vector<SnapshotPosition> positions; ///< ordered by ticker, whatever the order of the input; the analysed one among them
    std::size_t analysed = 0; ///< its place in `positions`
    bool hypothetical = false; ///< the analysed ticker is not held; its shares are assumed
    double heldValue = 0; ///< of what is really held
    CommonDays window; ///< of all positions
    CommonDays ownWindow; ///< of the analysed ticker alone

    const SnapshotPosition &position() const { return positions[analysed]; }

    /// By value at the prices of the snapshot; they sum to 1.
    std::vector<double> weights() const;
    /// Those of the portfolio without the analysed position, scaled to sum to 1; all zero when nothing else is there.
    std::vector<double> weightsWithout() const;
};

/// Takes what is held and `analysed`, which must be among the inputs and may have zero shares. A ticker that is not held is
/// judged as if it were, with the median value of the positions (one share in an empty portfolio).
Result<std::shared_ptr<const PortfolioSnapshot>> takeSnapshot(std::span<const SnapshotInput> inputs, const Ticker &analysed);

/// A seed that follows from the numbers of the snapshot: the same portfolio gives the same simulation. Below 2^53, so that every
/// reader of JSON gets it exactly.
std::uint64_t seedOf(const PortfolioSnapshot &snapshot);
inline constexpr std::uint64_t kLargestSeed = (std::uint64_t(1) << 53) - 1;

} // namespace soundings::analysis
