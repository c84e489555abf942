#pragma once

#include "analysis/scoring/curve.h"
#include "analysis/scoring/factor_outcome.h"
#include "analysis/scoring/peer_medians.h"
#include "analysis/scoring/scoring_model.h"

namespace soundings::analysis {

/// One factor of the balanced profile, for one kind of business.
struct BalancedFactor {
    const char *name;
    const char *label;
    Figure figure;
    Pillar pillar;
    Basis basis;
    double maximum;
    std::vector<Knot> knots; ///< for marketRank: x is a percentile
    double mustExceed; ///< a figure not above this earns nothing: a loss, negative equity
};

/// The factors of a kind of business, in the order of the pillars; the maxima of each pillar sum to 25.
const std::vector<BalancedFactor> &balancedFactors(BusinessKind kind);

/// A pillar is left out when figures are known for less than this share of its points.
inline constexpr double kPillarShare = 0.5;
/// A stock is rated when figures are known for this share of all points ...
inline constexpr double kCoverage = 0.5;
/// ... and at least this many of value, quality and health are there.
inline constexpr int kPillarsNeeded = 2;

/// ROIC percentiles that are used with fewer than kMinPeers positive figures in the market; p25, p50, p75, p90.
inline constexpr std::array<double, 4> kFixedRoicQuantiles = {6, 12, 18, 25};

/// The balanced profile, fitted to a market.
class BalancedRules {
public:
    BalancedRules(std::span<const ScoreRow> market, std::size_t industries, std::size_t sectors);

    /// One result for each row; works through the stocks in blocks and allocates next to nothing.
    void points(std::span<const ScoreRow> rows, std::span<PillarPoints> results) const;
    PillarPoints points(const ScoreRow &row) const;
    ScoreOutcome outcome(const ScoreRow &row, const PeerCatalog &names) const;

private:
    struct CompiledFactor;
    struct Block;
    template<class Watch> void evaluate(Block &block, BusinessKind kind, const Watch &watch) const;

    PeerMedians m_medians;
    std::array<double, 4> m_roicQuantiles;
    Curve m_roicCurve;
    std::vector<double> m_roic; ///< every known one, for percentiles
};

} // namespace soundings::analysis
