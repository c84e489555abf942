#include "analysis/scoring/explanation.h"

#include "analysis/scoring/factor_remark.h"
#include "analysis/scoring/number_text.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

constexpr double kStrengthShare = 0.75; ///< of a factor's maximum, at least
constexpr double kWeaknessShare = 0.25; ///< at most

bool isWorthSaying(const FactorOutcome &factor)
{
    return factor.state != FactorOutcome::State::missing && factor.maximum > 0;
}

/// The strongest first: those that move the total furthest from the middle.
QStringList remarks(const ScoreOutcome &outcome, bool strengths)
{
    std::vector<const FactorOutcome *> chosen;
    for (const FactorOutcome &factor : outcome.factors) {
        const double share = factor.points / factor.maximum;
        if (isWorthSaying(factor) && (strengths ? share >= kStrengthShare : share <= kWeaknessShare))
            chosen.push_back(&factor);
    }
    std::ranges::stable_sort(
        chosen, std::greater(), [](const FactorOutcome *factor) { return std::abs(factor->points - factor->maximum / 2); });
    QStringList texts;
    std::vector<Figure> said;
    for (const FactorOutcome *factor : chosen) {
        if (texts.size() == kRemarksMax)
            break;
        // The classic profile counts FCF yield twice; once is enough to say it.
        if (std::ranges::find(said, factor->figure) != said.end())
            continue;
        said.push_back(factor->figure);
        texts.append(remark(*factor, outcome.roicPercentile));
    }
    return texts;
}

QStringList missingFigures(const ScoreOutcome &outcome)
{
    QStringList names;
    for (const FactorOutcome &factor : outcome.factors) {
        const QString name = labelOf(factor.figure);
        if (factor.state == FactorOutcome::State::missing && !names.contains(name))
            names.append(name);
    }
    return names;
}

QString points(double value)
{
    return QString::number(value, 'f', 1);
}

QString pillarSentence(const ScoreOutcome &outcome)
{
    std::vector<std::size_t> order;
    QStringList leftOut;
    for (std::size_t i = 0; i < kPillarCount; ++i) {
        if (outcome.rated[i])
            order.push_back(i);
        else
            leftOut.append(toText(Pillar(i)));
    }
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return outcome.pillars[i]; });
    QStringList parts;
    for (const std::size_t i : order)
        parts.append(QStringLiteral("%1 %2").arg(toText(Pillar(i)), points(outcome.pillars[i])));
    QString text = QStringLiteral("Of 25 points each: %1.").arg(joined(parts));
    if (!leftOut.isEmpty())
        text += QStringLiteral(" Left out, because too few figures are known: %1.").arg(joined(leftOut));
    return text;
}

QString notRatedReason(const ScoreOutcome &outcome, const QStringList &missing)
{
    const int percent = int(std::floor(outcome.coverage * 100 + 1e-9));
    const QStringList named = missing.first(std::min<qsizetype>(missing.size(), 6));
    const QString names = missing.size() > named.size()
        ? QStringLiteral("%1 and %2 more").arg(named.join(QStringLiteral(", "))).arg(missing.size() - named.size())
        : joined(named);
    return QStringLiteral(
        "Not rated: figures are known for %1%2% of the points; half of them, and two of value, quality and health, are "
        "needed. Missing: %3.")
        .arg(percent)
        .arg(QChar(0x202F))
        .arg(names);
}

QString reasoning(const ScoreOutcome &outcome, const Score &score)
{
    if (!score.isRated())
        return notRatedReason(outcome, score.missing);
    QStringList sentences{
        QStringLiteral("Score %1, %2.").arg(points(score.total), wordsFor(score.signal)), pillarSentence(outcome)};
    if (!score.strengths.isEmpty() || !score.weaknesses.isEmpty()) {
        QStringList parts;
        if (!score.strengths.isEmpty())
            parts.append(QStringLiteral("For it: %1").arg(score.strengths.first()));
        if (!score.weaknesses.isEmpty())
            parts.append(QStringLiteral("%1: %2").arg(
                parts.isEmpty() ? QStringLiteral("Against it") : QStringLiteral("against it"), score.weaknesses.first()));
        sentences.append(parts.join(QStringLiteral("; ")) + u'.');
    }
    return sentences.join(u' ');
}

QString noteOn(const FactorOutcome &factor, const ScoreOutcome &outcome, bool hasPrices, ScoringProfile profile)
{
    if (factor.pillar == Pillar::momentum && !hasPrices) {
        return profile == ScoringProfile::classic
            ? QStringLiteral("Momentum unavailable: there are no prices, so it counts half.")
            : QStringLiteral("Momentum unavailable: there are no prices, so it is left out.");
    }
    if (factor.state == FactorOutcome::State::missing) {
        return profile == ScoringProfile::classic
            ? QStringLiteral("Not known; the profile gives a fixed number of points for that.")
            : QStringLiteral("Not known; it is left out of the pillar.");
    }
    QString text = remark(factor, outcome.roicPercentile);
    if (!factor.referenceNote.isEmpty())
        text +=
            QStringLiteral("; too few of its usual peers have the figure, so it was held against %1").arg(factor.referenceNote);
    return text + u'.';
}

} // namespace

Score explain(const ScoreOutcome &outcome, ScoringProfile profile, bool hasPrices, Timestamp calculatedAt)
{
    Score score;
    score.total = outcome.total;
    score.pillars = outcome.pillars;
    score.signal = outcome.signal;
    score.profile = profile;
    score.coverage = outcome.coverage;
    score.hasMomentum = hasPrices && outcome.rated[std::size_t(Pillar::momentum)];
    score.peerGroup = outcome.peerGroup;
    score.calculatedAt = calculatedAt;
    for (const FactorOutcome &factor : outcome.factors) {
        score.factors.push_back(
            {factor.pillar, QString::fromLatin1(factor.name), QString::fromLatin1(factor.label), roundScore(factor.points),
                factor.maximum, factor.value, factor.reference, noteOn(factor, outcome, hasPrices, profile)});
    }
    score.strengths = remarks(outcome, true);
    score.weaknesses = remarks(outcome, false);
    score.missing = missingFigures(outcome);
    if (!hasPrices && profile == ScoringProfile::classic) {
        score.weaknesses = score.weaknesses.first(std::min<qsizetype>(score.weaknesses.size(), kRemarksMax - 1));
        score.weaknesses.append(QStringLiteral("Momentum unavailable: there are no prices, so it counts half"));
    }
    score.reasoning = reasoning(outcome, score);
    return score;
}

} // namespace soundings::analysis
