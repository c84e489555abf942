#include "analysis/screener/screener_notes.h"

#include "analysis/scoring/number_text.h"

#include <array>
#include <span>

namespace soundings::analysis {

namespace {

using enum Metric;

struct Threshold {
    Metric metric;
    bool below; ///< the note is for figures below the bound
    double bound;
};

constexpr std::array<Threshold, 10> kStrengths = {{{peRatio, true, 15}, {pegRatio, true, 1.5}, {roic, false, 20},
    {roe, false, 20}, {netMargin, false, 15}, {debtEquity, true, 0.3}, {currentRatio, false, 2}, {fcfYield, false, 5},
    {revenueGrowth, false, 20}, {dividendYield, false, 3}}};
constexpr std::array<Threshold, 8> kWeaknesses = {
    {{peRatio, false, 40}, {pegRatio, false, 2.5}, {roic, true, 10}, {netMargin, true, 5}, {debtEquity, false, 1},
        {currentRatio, true, 1}, {revenueGrowth, true, 0}, {earningsGrowth, true, -10}}};

QString label(Metric metric, double value)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(infoOf(metric).label), figureText(figureOf(metric), value));
}

/// The bound of a note is exclusive, as it reads: "below 15".
QStringList notes(const MetricValues &metrics, std::span<const Threshold> thresholds)
{
    QStringList texts;
    for (const Threshold &threshold : thresholds) {
        const double value = metrics.raw(threshold.metric);
        const bool upsideDown = (threshold.metric == peRatio || threshold.metric == pegRatio)
            ? value <= 0
            : threshold.metric == debtEquity && value < 0;
        if (upsideDown || !(threshold.below ? value < threshold.bound : value > threshold.bound))
            continue;
        texts.append(QStringLiteral("%1, %2 %3")
                .arg(label(threshold.metric, value), threshold.below ? QStringLiteral("below") : QStringLiteral("above"),
                    figureText(figureOf(threshold.metric), threshold.bound)));
    }
    return texts;
}

} // namespace

QStringList screenerStrengths(const MetricValues &metrics)
{
    const QStringList texts = notes(metrics, kStrengths);
    return texts.first(std::min<qsizetype>(texts.size(), kScreenerNotesMax));
}

QStringList screenerWeaknesses(const MetricValues &metrics)
{
    QStringList texts;
    if (metrics.raw(peRatio) <= 0)
        texts.append(QStringLiteral("Loss: the P/E is not above zero"));
    if (metrics.raw(debtEquity) < 0 || metrics.raw(pbRatio) < 0)
        texts.append(QStringLiteral("Negative equity: more is owed than owned"));
    texts += notes(metrics, kWeaknesses);
    return texts.first(std::min<qsizetype>(texts.size(), kScreenerNotesMax));
}

} // namespace soundings::analysis
