#include "analysis/scoring/balanced_rules.h"

#include "analysis/scoring/signal_bands.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

constexpr bool isKnown(double value)
{
    return value == value;
}

/// Linear between the sorted values (R type 7, numpy's "linear"); reorders them.
double quantile(std::vector<double> &values, double share)
{
    const double position = double(values.size() - 1) * share;
    const auto lower = values.begin() + std::ptrdiff_t(position);
    std::nth_element(values.begin(), lower, values.end());
    if (lower + 1 == values.end())
        return *lower;
    return *lower + (position - std::floor(position)) * (*std::min_element(lower + 1, values.end()) - *lower);
}

std::array<double, 4> roicQuantilesOf(std::span<const double> roic)
{
    std::vector<double> positive;
    positive.reserve(roic.size());
    std::ranges::copy_if(roic, std::back_inserter(positive), [](double value) { return value > 0; });
    if (positive.size() < kMinPeers)
        return kFixedRoicQuantiles;
    return {quantile(positive, 0.25), quantile(positive, 0.5), quantile(positive, 0.75), quantile(positive, 0.9)};
}

std::vector<double> knownRoic(std::span<const ScoreRow> market)
{
    std::vector<double> values;
    values.reserve(market.size());
    for (const ScoreRow &row : market) {
        if (isKnown(row[Metric::roic]))
            values.push_back(row[Metric::roic]);
    }
    return values;
}

/// The curve over percentiles, drawn over the figures that stand at them.
Curve rankCurve(std::span<const double> quantiles)
{
    const BalancedFactor &factor =
        *std::ranges::find(balancedFactors(BusinessKind::general), Basis::marketRank, &BalancedFactor::basis);
    std::vector<Knot> knots = factor.knots;
    for (std::size_t i = 1; i < knots.size(); ++i)
        knots[i].x = quantiles[i - 1];
    return Curve(knots);
}

PeerFigure peerFigureOf(Figure figure)
{
    for (std::size_t i = 0; i < kPeerFigureCount; ++i) {
        if (figureOf(PeerMedians::metricOf(PeerFigure(i))) == figure)
            return PeerFigure(i);
    }
    return PeerFigure::pe;
}

} // namespace

/// What the inner loop needs of a factor, side by side in memory.
struct BalancedRules::CompiledFactor {
    Curve curve;
    double maximum;
    double mustExceed;
    Figure figure;
    PeerFigure peerFigure;
    Pillar pillar;
    Basis basis;

    explicit CompiledFactor(const BalancedFactor &factor)
        : curve(factor.knots)
        , maximum(factor.maximum)
        , mustExceed(factor.mustExceed)
        , figure(factor.figure)
        , peerFigure(peerFigureOf(factor.figure))
        , pillar(factor.pillar)
        , basis(factor.basis)
    {
    }

    static const std::vector<CompiledFactor> &of(BusinessKind kind)
    {
        static const auto kCompiled = [] {
            std::array<std::vector<CompiledFactor>, kBusinessKinds.size()> all;
            for (const BusinessKind each : kBusinessKinds) {
                for (const BalancedFactor &factor : balancedFactors(each))
                    all[std::size_t(each)].emplace_back(factor);
            }
            return all;
        }();
        return kCompiled[std::size_t(kind)];
    }
};

/// Points earned and points for which a figure is there, by pillar.
struct BalancedRules::Tally {
    std::array<double, kPillarCount> earned = {};
    std::array<double, kPillarCount> available = {};
};

BalancedRules::BalancedRules(std::span<const ScoreRow> market, std::size_t industries, std::size_t sectors)
    : m_medians(market, industries, sectors)
    , m_roic(knownRoic(market))
{
    m_roicQuantiles = roicQuantilesOf(m_roic);
    m_roicCurve = rankCurve(m_roicQuantiles);
}

template<class Sink> void BalancedRules::evaluate(const ScoreRow &row, Sink &&sink) const
{
    using State = FactorOutcome::State;
    // With negative equity a loss divided by it looks like a splendid return.
    const bool negativeEquity = row[Metric::pbRatio] < 0 || row[Metric::debtEquity] < 0;
    // Most sources leave the P/E of a loss empty. That is not the same as not knowing it.
    const bool unstatedLoss = !isKnown(row[Metric::peRatio]) && row[Metric::netMargin] < 0;

    for (const CompiledFactor &factor : CompiledFactor::of(row.peers.kind)) {
        const double value = row[factor.figure];
        double share = 0;
        PeerReference reference;
        switch (factor.basis) {
        case Basis::absolute:
            share = factor.curve(value);
            break;
        case Basis::marketRank:
            share = m_roicCurve(value);
            break;
        case Basis::ratioToPeers:
            reference = m_medians.reference(factor.peerFigure, row);
            share = factor.curve(value / reference.median);
            break;
        case Basis::pointsAbovePeers:
            reference = m_medians.reference(factor.peerFigure, row);
            share = factor.curve(value - reference.median);
            break;
        }
        State state = isKnown(value) ? State::known : State::missing;
        if (state == State::known && !(value > factor.mustExceed)) {
            share = 0;
            state = factor.figure == figureOf(Metric::pbRatio) || factor.figure == figureOf(Metric::debtEquity)
                ? State::negativeEquity
                : State::loss;
        }
        if (factor.figure == figureOf(Metric::peRatio) && unstatedLoss)
            state = State::loss;
        if (factor.figure == figureOf(Metric::roe) && negativeEquity && state == State::known)
            state = State::negativeEquity;
        const bool earns = state == State::known;
        sink(factor, state, earns ? share * factor.maximum : 0.0, reference);
    }
}

PillarPoints BalancedRules::conclude(const Tally &tally)
{
    PillarPoints points;
    double available = 0;
    double sum = 0;
    int rated = 0;
    for (std::size_t i = 0; i < kPillarCount; ++i) {
        available += tally.available[i];
        points.rated[i] = tally.available[i] >= 25 * kPillarShare - 1e-9;
        if (!points.rated[i])
            continue;
        points.pillars[i] = roundScore(25 * tally.earned[i] / tally.available[i]);
        sum += points.pillars[i];
        ++rated;
    }
    points.coverage = available / 100;
    const int fundamental = rated - points.rated[std::size_t(Pillar::momentum)];
    if (points.coverage < kCoverage - 1e-9 || fundamental < kPillarsNeeded)
        return points;
    // Pillars that are left out take part as the mean of the others.
    points.total = roundScore(4 * sum / rated);
    points.signal = kBalancedBands.signalOf(points.total);
    return points;
}

PillarPoints BalancedRules::points(const ScoreRow &row) const
{
    Tally tally;
    evaluate(row, [&tally](const CompiledFactor &factor, FactorOutcome::State state, double earned, const PeerReference &) {
        tally.earned[std::size_t(factor.pillar)] += earned;
        tally.available[std::size_t(factor.pillar)] += state != FactorOutcome::State::missing ? factor.maximum : 0.0;
    });
    return conclude(tally);
}

ScoreOutcome BalancedRules::outcome(const ScoreRow &row, const PeerCatalog &names) const
{
    const PeerReference group = m_medians.group(row.peers);
    const auto nameOf = [&](const PeerReference &reference) {
        switch (reference.level) {
        case PeerLevel::industry:
            return QStringLiteral("%1 (%2)").arg(names.industry(row.peers.industry)).arg(reference.others);
        case PeerLevel::sector:
            return QStringLiteral("%1 (%2)").arg(names.sector(row.peers.sector)).arg(reference.others);
        case PeerLevel::market:
            return QStringLiteral("All stocks (%1)").arg(reference.others);
        case PeerLevel::fixed:
            break;
        }
        return QStringLiteral("Fixed references");
    };

    ScoreOutcome outcome;
    outcome.peerGroup = nameOf(group);
    const std::vector<BalancedFactor> &definitions = balancedFactors(row.peers.kind);
    Tally tally;
    evaluate(row, [&](const CompiledFactor &factor, FactorOutcome::State state, double earned, const PeerReference &reference) {
        tally.earned[std::size_t(factor.pillar)] += earned;
        tally.available[std::size_t(factor.pillar)] += state != FactorOutcome::State::missing ? factor.maximum : 0.0;
        const BalancedFactor &definition = definitions[outcome.factors.size()];
        const double value = row[factor.figure];
        FactorOutcome result;
        result.name = definition.name;
        result.label = definition.label;
        result.figure = factor.figure;
        result.pillar = factor.pillar;
        result.basis = factor.basis;
        result.state = state;
        result.points = earned;
        result.maximum = factor.maximum;
        result.value = isKnown(value) ? std::optional(value) : std::nullopt;
        if (factor.basis == Basis::ratioToPeers || factor.basis == Basis::pointsAbovePeers) {
            result.reference = reference.median;
            if (reference.level != group.level)
                result.referenceNote = nameOf(reference);
        } else if (factor.basis == Basis::marketRank) {
            result.reference = m_roicQuantiles[1];
        }
        outcome.factors.push_back(std::move(result));
    });
    const PillarPoints points = conclude(tally);
    outcome.total = points.total;
    outcome.pillars = points.pillars;
    outcome.rated = points.rated;
    outcome.coverage = points.coverage;
    outcome.signal = points.signal;
    if (const double own = row[Metric::roic]; isKnown(own) && m_roic.size() >= kMinPeers) {
        const auto lower = std::ranges::count_if(m_roic, [own](double value) { return value < own; });
        outcome.roicPercentile = 100.0 * double(lower) / double(m_roic.size());
    }
    return outcome;
}

} // namespace soundings::analysis
