#pragma once

#include "analysis/scoring/factor_outcome.h"
#include "analysis/scoring/scoring_model.h"

#include <QHash>

namespace soundings::analysis {

/// One step of a classic rule. Steps are read from the top; the first that holds gives the points.
struct ClassicStep {
    enum class Test { below, atMost, atLeast, above };
    Test test;
    double bound;
    double points;

    constexpr bool holds(double value) const
    {
        switch (test) {
        case Test::below:
            return value < bound;
        case Test::atMost:
            return value <= bound;
        case Test::atLeast:
            return value >= bound;
        case Test::above:
            break;
        }
        return value > bound;
    }
};

/// One factor of the classic profile.
struct ClassicFactor {
    const char *name;
    const char *label;
    Figure figure;
    Pillar pillar;
    Basis basis;
    double maximum;
    double missing; ///< points without a figure
    double nonPositive; ///< points at zero and below, where zeroToo; below zero otherwise; NaN: the steps decide
    bool zeroToo;
    double cap; ///< larger figures count as this
    std::vector<ClassicStep> steps;
    double otherwise; ///< points when no step holds
};

std::span<const ClassicFactor> classicFactors();
/// The steps of debt/equity in the sector "Utilities".
std::span<const ClassicStep> classicUtilityDebtSteps();

/// Momentum points of the classic profile when there are no prices at all.
inline constexpr double kClassicNeutralMomentum = 12.5;

/// Averages of a sector that the classic rules compare with.
struct ClassicSectorAverages {
    double pe, evEbitda, roe;
};
inline constexpr ClassicSectorAverages kClassicDefaults = {20, 15, 15};

/// The classic profile: the rules of the system that Soundings re-imagines, cliffs included.
class ClassicRules {
public:
    explicit ClassicRules(std::span<const ScoreInput> market);

    ScoreOutcome outcome(const ScoreInput &input, bool withFactors = true) const;

    const ClassicSectorAverages &averagesOf(const QString &sector) const;
    /// p90, p75, p50, p25 of the positive ROIC of all stocks.
    const std::array<double, 4> &roicQuantiles() const { return m_roicQuantiles; }

private:
    double pointsOf(const ClassicFactor &factor, const ScoreInput &input, double value, double reference) const;

    struct Sector {
        ClassicSectorAverages averages;
        int stocks = 0;
    };
    QHash<QString, Sector> m_sectors;
    std::array<double, 4> m_roicQuantiles;
    std::vector<double> m_roic;
};

} // namespace soundings::analysis
