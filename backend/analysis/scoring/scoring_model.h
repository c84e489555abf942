#pragma once

#include "analysis/scoring/scoring_input.h"
#include "domain/score.h"

#include <memory>
#include <span>
#include <vector>

namespace soundings::analysis {

/// The numbers of a score without a word of explanation.
struct PillarPoints {
    double total = 0; ///< 0-100, 2 decimals; 0 when not rated
    std::array<double, kPillarCount> pillars = {}; ///< 0-25, 2 decimals; 0 for a pillar that is left out
    std::array<bool, kPillarCount> rated = {}; ///< false: too few figures, the total is made from the others
    double coverage = 0;
    Signal signal = Signal::notRated;
};

/// The rules of a profile, fitted to a market: its averages, medians and quantiles. Immutable; any thread may use it.
class ScoringModel {
public:
    /// The market is every stock that others are compared with, including the ones that are scored later.
    static ScoringModel fit(std::span<const ScoreInput> market, ScoringProfile profile = ScoringProfile::balanced);

    ScoringModel(ScoringModel &&) noexcept;
    ScoringModel &operator=(ScoringModel &&) noexcept;
    ~ScoringModel();

    ScoringProfile profile() const;

    /// The numbers alone. A stock is never its own peer; the input is taken for one of the market.
    PillarPoints points(const ScoreInput &input) const;
    std::vector<PillarPoints> points(std::span<const ScoreInput> inputs) const; ///< of many at once, in their order
    /// The same numbers with factors, strengths, weaknesses and reasons.
    Score score(const ScoreInput &input, Timestamp calculatedAt = {}) const;

private:
    class Rules;
    class Classic;
    class Balanced;
    explicit ScoringModel(std::unique_ptr<const Rules> rules);

    std::unique_ptr<const Rules> m_rules;
};

} // namespace soundings::analysis
