#pragma once

#include "base/clock.h"
#include "domain/day.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace soundings {

/// What a score says in a word. `notRated`: too little is known; such a stock has no total.
enum class Signal { strongBuy, buy, hold, sell, strongSell, notRated };

/// "STRONG_BUY", ..., "NOT_RATED": the names on the wire and in the store.
QString toText(Signal signal);
std::optional<Signal> signalFromText(QStringView text); ///< any case
std::span<const Signal> allSignals();

enum class Pillar { value, quality, momentum, health };
inline constexpr std::size_t kPillarCount = 4;
QString toText(Pillar pillar); ///< "value"

enum class ScoringProfile { classic, balanced };
QString toText(ScoringProfile profile);
std::optional<ScoringProfile> scoringProfileFromText(QStringView text);

/// One line of a score: which figure gave how many points, against what.
struct ScoreFactor {
    Pillar pillar = Pillar::value;
    QString name; ///< stable, for programs: "pe_vs_peers"
    QString label; ///< for people: "P/E against its peers"
    double points = 0;
    double maximum = 0;
    std::optional<double> value; ///< the figure itself; none: it is missing
    std::optional<double>
        reference; ///< the peers' median or the threshold it was held against; a loss without a stated P/E has only this
    QString note; ///< one sentence, "" when there is nothing to add
};

/// A score as it is computed once, stored, and shown everywhere.
struct Score {
    double total = 0; ///< 0-100, 2 decimals
    /// 0-25 each, 2 decimals, by Pillar. Of one that is left out: 0 as computed, NaN as stored; ask hasPillar().
    std::array<double, kPillarCount> pillars = {};
    Signal signal = Signal::notRated;
    ScoringProfile profile = ScoringProfile::balanced;
    double coverage = 0; ///< 0-1: the share of the points for which a figure was there
    bool hasMomentum = false; ///< real prices stand behind the momentum pillar
    QString peerGroup; ///< whose median it was held against: "Semiconductors (12)"
    std::vector<ScoreFactor> factors;
    QStringList strengths, weaknesses, missing; ///< sentences; names of missing figures
    QString reasoning;
    Timestamp calculatedAt = {};

    bool isRated() const { return signal != Signal::notRated; }
    double pillar(Pillar which) const { return pillars[std::size_t(which)]; }
    /// False: too few figures of this pillar are known; the total is made from the others.
    bool hasPillar(Pillar which) const;
    /// Nothing for a pillar that is left out: it is not 0.
    std::optional<double> knownPillar(Pillar which) const;
};

/// What is kept of a score for each day.
struct ScoreSnapshot {
    Day day;
    double total = 0;
    std::array<double, kPillarCount> pillars = {};
    Signal signal = Signal::notRated;
};

} // namespace soundings
