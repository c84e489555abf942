#include "domain/score.h"

#include <cmath>

namespace soundings {

namespace {

constexpr std::array kSignals = {
    Signal::strongBuy, Signal::buy, Signal::hold, Signal::sell, Signal::strongSell, Signal::notRated};
constexpr std::array kSignalNames = {"STRONG_BUY", "BUY", "HOLD", "SELL", "STRONG_SELL", "NOT_RATED"};
constexpr std::array kPillarNames = {"value", "quality", "momentum", "health"};
constexpr std::array kProfileNames = {"classic", "balanced"};

template<class Enum, std::size_t N> std::optional<Enum> fromText(const std::array<const char *, N> &names, QStringView text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (text.compare(QLatin1String(names[i]), Qt::CaseInsensitive) == 0)
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

QString toText(Signal signal)
{
    return QString::fromLatin1(kSignalNames[std::size_t(signal)]);
}

std::optional<Signal> signalFromText(QStringView text)
{
    return fromText<Signal>(kSignalNames, text);
}

std::span<const Signal> allSignals()
{
    return kSignals;
}

QString toText(Pillar pillar)
{
    return QString::fromLatin1(kPillarNames[std::size_t(pillar)]);
}

QString toText(ScoringProfile profile)
{
    return QString::fromLatin1(kProfileNames[std::size_t(profile)]);
}

std::optional<ScoringProfile> scoringProfileFromText(QStringView text)
{
    return fromText<ScoringProfile>(kProfileNames, text);
}

std::optional<double> Score::knownPillar(Pillar which) const
{
    return hasPillar(which) ? std::optional(pillar(which)) : std::nullopt;
}

bool Score::hasPillar(Pillar which) const
{
    if (std::isnan(pillar(which)))
        return false;
    if (profile == ScoringProfile::classic)
        return true; // it puts fixed points in place of what is missing
    if (which == Pillar::momentum)
        return hasMomentum;
    if (pillar(which) > 0 || factors.empty())
        return true;
    double known = 0, all = 0;
    for (const ScoreFactor &factor : factors) {
        if (factor.pillar != which)
            continue;
        all += factor.maximum;
        known += factor.value || factor.reference ? factor.maximum : 0;
    }
    return known >= all / 2;
}

} // namespace soundings
