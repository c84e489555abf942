#pragma once

#include "analysis/scoring/score_row.h"
#include "domain/score.h"

#include <optional>
#include <span>
#include <vector>

namespace soundings::analysis {

/// What a factor is held against.
enum class Basis {
    absolute, ///< the figure itself
    ratioToPeers, ///< the figure divided by the peers' typical one
    pointsAbovePeers, ///< the figure minus the peers' typical one, in percent points
    marketRank, ///< where it stands among all stocks
};

/// What became of one factor of one stock.
struct FactorOutcome {
    enum class State {
        known,
        missing, ///< no figure: the profile's rule for missing figures applies
        loss, ///< the multiple of a loss, which is bad and not missing
        negativeEquity, ///< the figure is upside down because more is owed than owned
    };

    const char *name = ""; ///< "pe_vs_peers"
    const char *label = ""; ///< "P/E against its peers"
    Figure figure = {};
    Pillar pillar = Pillar::value;
    Basis basis = Basis::absolute;
    State state = State::known;
    double points = 0;
    double maximum = 0;
    std::optional<double> value;
    std::optional<double> reference; ///< the peers' typical value
    QString referenceNote; ///< who the peers are, when they are not the stock's usual ones
};

/// What becomes of a stock as a whole, with its factors, before it is put into words.
struct ScoreOutcome {
    double total = 0;
    std::array<double, kPillarCount> pillars = {};
    std::array<bool, kPillarCount> rated = {};
    double coverage = 0;
    Signal signal = Signal::notRated;
    std::vector<FactorOutcome> factors;
    QString peerGroup;
    std::optional<double> roicPercentile; ///< 0-100, the share of all stocks with a lower ROIC
};

/// Half up to 2 decimals, for the sizes that scores have (never negative).
constexpr double roundScore(double value)
{
    return double(static_cast<long long>(value * 100 + 0.5)) / 100;
}

} // namespace soundings::analysis
