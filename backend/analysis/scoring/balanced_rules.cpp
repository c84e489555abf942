#include "analysis/scoring/balanced_rules.h"

#include "analysis/scoring/select_rank.h"
#include "analysis/scoring/signal_bands.h"

#include <algorithm>
#include <cmath>

namespace soundings::analysis {

namespace {

constexpr bool isKnown(double value)
{
    return value == value;
}

/// Puts the values of these ranks where they would be if all were sorted; `first` is the rank of the first value.
void select(std::span<double> values, std::size_t first, std::span<const std::size_t> ranks)
{
    if (ranks.empty())
        return;
    const std::size_t middle = (ranks.size() - 1) / 2, at = ranks[middle] - first;
    selectRank(values, at);
    select(values.first(at), first, ranks.first(middle));
    select(values.subspan(at + 1), ranks[middle] + 1, ranks.subspan(middle + 1));
}

/// Linear between the sorted values (R type 7, numpy's "linear").
std::array<double, 4> roicQuantilesOf(std::span<const double> roic)
{
    std::vector<double> positive;
    positive.reserve(roic.size());
    std::ranges::copy_if(roic, std::back_inserter(positive), [](double value) { return value > 0; });
    if (positive.size() < kMinPeers)
        return kFixedRoicQuantiles;
    std::array<double, 4> quantiles = {0.25, 0.5, 0.75, 0.9};
    std::array<std::size_t, 4> ranks;
    const double last = double(positive.size() - 1);
    std::ranges::transform(quantiles, ranks.begin(), [last](double quantile) { return std::size_t(last * quantile); });
    select(positive, 0, ranks);
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        // The next value is somewhere up to the next that was selected.
        const auto lower = positive.begin() + std::ptrdiff_t(ranks[i]);
        const auto end = i + 1 < ranks.size() ? positive.begin() + std::ptrdiff_t(ranks[i + 1]) + 1 : positive.end();
        const double upper = *std::min_element(lower + 1, end);
        const double position = last * quantiles[i];
        quantiles[i] = *lower + (position - std::floor(position)) * (upper - *lower);
    }
    return quantiles;
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

/// Why a figure that is there earns nothing.
FactorOutcome::State stateBelowFloor(Figure figure)
{
    const bool equity =
        figure == figureOf(Metric::pbRatio) || figure == figureOf(Metric::debtEquity) || figure == figureOf(Metric::roe);
    return equity ? FactorOutcome::State::negativeEquity : FactorOutcome::State::loss;
}

} // namespace

/// What the inner loops need of a factor, side by side in memory.
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

/// Stocks of one kind of business, as columns, so that each step is a plain loop over many stocks.
struct BalancedRules::Block {
    static constexpr std::size_t kSize = 128;
    using Column = std::array<double, kSize>;

    std::size_t count = 0;
    std::array<const ScoreRow *, kSize> rows;
    std::array<Column, kPillarCount> earned, available; ///< points got, and points for which a figure is there

    // Of the factor at hand.
    Column values, references, xs, shares;
    Column gate; ///< earns nothing unless above the factor's floor
    Column presence; ///< NaN: the figure is missing

    PillarPoints conclude(std::size_t stock) const
    {
        PillarPoints points;
        double all = 0;
        double sum = 0;
        int rated = 0;
        for (std::size_t i = 0; i < kPillarCount; ++i) {
            const double pillarAvailable = available[i][stock];
            all += pillarAvailable;
            points.rated[i] = pillarAvailable >= 25 * kPillarShare - 1e-9;
            points.pillars[i] = points.rated[i] ? roundScore(25 * earned[i][stock] / pillarAvailable) : 0;
            sum += points.pillars[i];
            rated += points.rated[i];
        }
        points.coverage = all / 100;
        const int fundamental = rated - points.rated[std::size_t(Pillar::momentum)];
        if (points.coverage < kCoverage - 1e-9 || fundamental < kPillarsNeeded)
            return points;
        // Pillars that are left out take part as the mean of the others.
        points.total = roundScore(4 * sum / rated);
        points.signal = kBalancedBands.signalOf(points.total);
        return points;
    }
};

BalancedRules::BalancedRules(std::span<const ScoreRow> market, std::size_t industries, std::size_t sectors)
    : m_medians(market, industries, sectors)
    , m_roic(knownRoic(market))
{
    m_roicQuantiles = roicQuantilesOf(m_roic);
    m_roicCurve = rankCurve(m_roicQuantiles);
}

template<class Watch> void BalancedRules::evaluate(Block &block, BusinessKind kind, const Watch &watch) const
{
    const std::size_t count = block.count;
    for (std::size_t pillar = 0; pillar < kPillarCount; ++pillar) {
        std::fill_n(block.earned[pillar].begin(), count, 0.0);
        std::fill_n(block.available[pillar].begin(), count, 0.0);
    }
    for (const CompiledFactor &factor : CompiledFactor::of(kind)) {
        for (std::size_t i = 0; i < count; ++i)
            block.values[i] = (*block.rows[i])[factor.figure];
        const bool peers = factor.basis == Basis::ratioToPeers || factor.basis == Basis::pointsAbovePeers;
        for (std::size_t i = 0; peers && i < count; ++i)
            block.references[i] = m_medians.reference(factor.peerFigure, *block.rows[i]).median;
        if (factor.basis == Basis::ratioToPeers) {
            for (std::size_t i = 0; i < count; ++i)
                block.xs[i] = block.values[i] / block.references[i];
        } else if (factor.basis == Basis::pointsAbovePeers) {
            for (std::size_t i = 0; i < count; ++i)
                block.xs[i] = block.values[i] - block.references[i];
        }
        const Curve &curve = factor.basis == Basis::marketRank ? m_roicCurve : factor.curve;
        curve.evaluate(std::span(peers ? block.xs : block.values).first(count), block.shares.data());

        const double *gate = block.values.data();
        const double *presence = block.values.data();
        if (factor.figure == figureOf(Metric::roe)) {
            // With negative equity a loss divided by it looks like a splendid return.
            for (std::size_t i = 0; i < count; ++i) {
                const ScoreRow &row = *block.rows[i];
                const bool upsideDown = row[Metric::pbRatio] < 0 || row[Metric::debtEquity] < 0;
                block.gate[i] = upsideDown ? -std::numeric_limits<double>::infinity() : block.values[i];
            }
            gate = block.gate.data();
        }
        if (factor.figure == figureOf(Metric::peRatio)) {
            // Most sources leave the P/E of a loss empty. That is not the same as not knowing it.
            for (std::size_t i = 0; i < count; ++i)
                block.presence[i] = (*block.rows[i])[Metric::netMargin] < 0 ? 0 : block.values[i];
            presence = block.presence.data();
        }
        double *const earned = block.earned[std::size_t(factor.pillar)].data();
        double *const available = block.available[std::size_t(factor.pillar)].data();
        const double maximum = factor.maximum, floor = factor.mustExceed;
        for (std::size_t i = 0; i < count; ++i) {
            const double full = block.shares[i] * maximum; // outside of the choice, which then needs no branch
            earned[i] += gate[i] > floor ? full : 0.0;
        }
        for (std::size_t i = 0; i < count; ++i)
            available[i] += presence[i] == presence[i] ? maximum : 0.0;
        watch(factor, gate, presence);
    }
}

void BalancedRules::points(std::span<const ScoreRow> rows, std::span<PillarPoints> results) const
{
    std::array<Block, kBusinessKinds.size()> blocks;
    const auto finish = [&](BusinessKind kind) {
        Block &block = blocks[std::size_t(kind)];
        evaluate(block, kind, [](const CompiledFactor &, const double *, const double *) { });
        for (std::size_t i = 0; i < block.count; ++i)
            results[std::size_t(block.rows[i] - rows.data())] = block.conclude(i);
        block.count = 0;
    };
    for (const ScoreRow &row : rows) {
        Block &block = blocks[std::size_t(row.peers.kind)];
        block.rows[block.count] = &row;
        if (++block.count == Block::kSize)
            finish(row.peers.kind);
    }
    for (const BusinessKind kind : kBusinessKinds) {
        if (blocks[std::size_t(kind)].count > 0)
            finish(kind);
    }
}

PillarPoints BalancedRules::points(const ScoreRow &row) const
{
    PillarPoints result;
    points(std::span(&row, 1), std::span(&result, 1));
    return result;
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
    Block block;
    block.rows[0] = &row;
    block.count = 1;
    evaluate(block, row.peers.kind, [&](const CompiledFactor &factor, const double *gate, const double *presence) {
        const BalancedFactor &definition = definitions[outcome.factors.size()];
        const double value = row[factor.figure];
        const bool earns = *gate > factor.mustExceed;
        FactorOutcome result;
        result.name = definition.name;
        result.label = definition.label;
        result.figure = factor.figure;
        result.pillar = factor.pillar;
        result.basis = factor.basis;
        result.state = !isKnown(*presence) ? FactorOutcome::State::missing
            : earns                        ? FactorOutcome::State::known
                                           : stateBelowFloor(factor.figure);
        result.points = earns ? block.shares[0] * factor.maximum : 0;
        result.maximum = factor.maximum;
        result.value = isKnown(value) ? std::optional(value) : std::nullopt;
        if (result.state == FactorOutcome::State::missing) {
            // Nothing was held against anything.
        } else if (factor.basis == Basis::ratioToPeers || factor.basis == Basis::pointsAbovePeers) {
            const PeerReference reference = m_medians.reference(factor.peerFigure, row);
            result.reference = reference.median;
            if (reference.level != group.level)
                result.referenceNote = nameOf(reference);
        } else if (factor.basis == Basis::marketRank) {
            result.reference = m_roicQuantiles[1];
        }
        outcome.factors.push_back(std::move(result));
    });
    const PillarPoints points = block.conclude(0);
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
