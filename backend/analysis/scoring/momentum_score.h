#pragma once

#include "analysis/scoring/scoring_input.h"
#include "domain/score.h"

#include <array>

namespace soundings::analysis {

/// What the momentum of a stock is called.
enum class MomentumLabel { strong, positive, neutral, negative, weak };
QString toText(MomentumLabel label); ///< "STRONG"

/// One of the four indicators behind a momentum score.
struct MomentumComponent {
    const char *name; ///< stable: "price_vs_sma50"
    double points = 0;
    double maximum = 0;
    std::optional<double> value;
};

/// The momentum of one stock by itself, 0-25.
struct MomentumScore {
    double total = 12.5; ///< 2 decimals
    MomentumLabel label = MomentumLabel::neutral;
    bool available = false; ///< false: no prices; the total is the neutral middle and means nothing
    std::array<MomentumComponent, 4> components;
    QString explanation;
};

/// By the rules of the profile; the label bands are the same in both (20, 15, 10, 5).
MomentumScore momentumScore(const std::optional<MomentumInputs> &inputs, ScoringProfile profile);

} // namespace soundings::analysis
