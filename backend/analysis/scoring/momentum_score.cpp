#include "analysis/scoring/momentum_score.h"

#include "analysis/scoring/balanced_rules.h"
#include "analysis/scoring/classic_rules.h"
#include "analysis/scoring/factor_remark.h"

#include <algorithm>

namespace soundings::analysis {

namespace {

MomentumLabel labelFor(double total)
{
    return total >= 20 ? MomentumLabel::strong
        : total >= 15  ? MomentumLabel::positive
        : total >= 10  ? MomentumLabel::neutral
        : total >= 5   ? MomentumLabel::negative
                       : MomentumLabel::weak;
}

ScoreOutcome outcomeOf(const MomentumInputs &inputs, ScoringProfile profile)
{
    ScoreInput input;
    input.momentum = inputs;
    if (profile == ScoringProfile::classic)
        return ClassicRules({}).outcome(input);
    const PeerCatalog names;
    return BalancedRules({}, names.industryCount(), names.sectorCount()).outcome(names.row(input), names);
}

} // namespace

QString toText(MomentumLabel label)
{
    constexpr std::array kNames = {"STRONG", "POSITIVE", "NEUTRAL", "NEGATIVE", "WEAK"};
    return QString::fromLatin1(kNames[std::size_t(label)]);
}

MomentumScore momentumScore(const std::optional<MomentumInputs> &inputs, ScoringProfile profile)
{
    const ScoreOutcome outcome = outcomeOf(inputs.value_or(MomentumInputs{}), profile);
    MomentumScore score;
    QStringList sentences;
    std::size_t next = 0;
    for (const FactorOutcome &factor : outcome.factors) {
        if (factor.pillar != Pillar::momentum)
            continue;
        score.components[next++] = {factor.name, factor.points, factor.maximum, factor.value};
        if (factor.state == FactorOutcome::State::known)
            sentences.append(remark(factor, std::nullopt));
    }
    const std::size_t momentum = std::size_t(Pillar::momentum);
    score.available = inputs && !sentences.isEmpty() && outcome.rated[momentum];
    if (!score.available) {
        for (MomentumComponent &component : score.components)
            component.points = component.maximum / 2;
        score.explanation =
            QStringLiteral("There are not enough prices for a momentum score. Import prices, at least 200 trading days of "
                           "them, and it is worked out.");
        return score;
    }
    score.total = outcome.pillars[momentum];
    score.label = labelFor(score.total);
    score.explanation = sentences.join(QStringLiteral(". ")) + u'.';
    return score;
}

} // namespace soundings::analysis
