#include "analysis/scoring/horizons.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

constexpr std::array<HorizonInfo, 3> kHorizons = {{
    {Horizon::shortTerm, "short", "Short term", "Up to 3 months",
        "The trend of the price counts half; only stocks with real prices take part.", {0.15, 0.15, 0.50, 0.20}},
    {Horizon::mediumTerm, "medium", "Medium term", "3 to 12 months", "All four pillars count the same.",
        {0.25, 0.25, 0.25, 0.25}},
    {Horizon::longTerm, "long", "Long term", "1 year or more", "Price and quality of the business count most, the trend least.",
        {0.30, 0.30, 0.15, 0.25}},
}};

} // namespace

std::span<const HorizonInfo> allHorizons()
{
    return kHorizons;
}

const HorizonInfo &infoOf(Horizon horizon)
{
    return kHorizons[std::size_t(horizon)];
}

std::optional<Horizon> horizonFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(
        kHorizons, [key](const HorizonInfo &info) { return key.compare(QLatin1String(info.key), Qt::CaseInsensitive) == 0; });
    return found != kHorizons.end() ? std::optional(found->horizon) : std::nullopt;
}

double horizonScore(const std::array<double, kPillarCount> &pillars, Horizon horizon)
{
    const HorizonInfo &info = infoOf(horizon);
    double sum = 0;
    for (std::size_t i = 0; i < kPillarCount; ++i)
        sum += info.weights[i] * pillars[i] / 25 * 100;
    // 73.75 is 73.749999999999986 in the sum of these weights; half a unit must round up all the same.
    return std::round(sum * 10 + 1e-9) / 10;
}

std::optional<HorizonFit> horizonFit(const Score &score, Horizon horizon)
{
    if (!score.isRated())
        return std::nullopt;
    const HorizonInfo &info = infoOf(horizon);
    std::array<double, kPillarCount> pillars = score.pillars;
    double ratedWeight = 0, ratedSum = 0;
    for (std::size_t i = 0; i < kPillarCount; ++i) {
        if (!score.hasPillar(Pillar(i)))
            continue;
        ratedWeight += info.weights[i];
        ratedSum += info.weights[i] * pillars[i];
    }
    // Half of the short-term weight is momentum. Without real prices there would be nothing left to rank by.
    if (!score.hasMomentum && info.weights[std::size_t(Pillar::momentum)] > 0.4)
        return std::nullopt;
    if (ratedWeight <= 0)
        return std::nullopt;
    for (std::size_t i = 0; i < kPillarCount; ++i) {
        if (!score.hasPillar(Pillar(i)))
            pillars[i] = ratedSum / ratedWeight; // as in the total: a pillar that is left out is neither for nor against
    }

    std::array<std::size_t, kPillarCount> order = {0, 1, 2, 3};
    const auto weight = [&](std::size_t i) { return score.hasPillar(Pillar(i)) ? info.weights[i] * pillars[i] : -1.0; };
    std::ranges::stable_sort(order, std::greater(), weight);
    const auto part = [&](std::size_t i) {
        return QStringLiteral("%1 %2 of 25").arg(toText(Pillar(i)), QString::number(pillars[i], 'f', 1));
    };
    QString why = QStringLiteral("Most of it from %1 and %2").arg(part(order[0]), part(order[1]));
    if (!score.hasMomentum)
        why += QStringLiteral("; momentum is left out, because there are no prices");
    return HorizonFit{horizonScore(pillars, horizon), why};
}

} // namespace soundings::analysis
