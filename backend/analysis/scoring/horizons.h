#pragma once

#include "domain/score.h"

#include <optional>
#include <span>

namespace soundings::analysis {

/// How long somebody means to hold a stock.
enum class Horizon { shortTerm, mediumTerm, longTerm };

/// What a horizon is called and how it weighs the four pillars.
struct HorizonInfo {
    Horizon horizon;
    const char *key; ///< on the wire: "short"
    const char *label; ///< "Short term"
    const char *period; ///< "Up to 3 months"
    const char *description;
    std::array<double, kPillarCount> weights; ///< by Pillar; they sum to 1
};

std::span<const HorizonInfo> allHorizons();
const HorizonInfo &infoOf(Horizon horizon);
std::optional<Horizon> horizonFromKey(QStringView key); ///< any case

/// How well a stock fits a horizon.
struct HorizonFit {
    double score = 0; ///< 0-100, 1 decimal
    QString why; ///< the two pillars that give most of it
};

/// None when the stock is no candidate: it is not rated, or no real prices stand behind a pillar that this horizon needs.
std::optional<HorizonFit> horizonFit(const Score &score, Horizon horizon);

/// The number alone, from the four pillars of 0-25: weight x pillar / 25 x 100, 1 decimal.
double horizonScore(const std::array<double, kPillarCount> &pillars, Horizon horizon);

} // namespace soundings::analysis
