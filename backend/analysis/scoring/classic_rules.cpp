#include "analysis/scoring/classic_rules.h"

#include "analysis/scoring/signal_bands.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings::analysis {

namespace {

using enum Basis;
using enum Metric;
using enum ClassicStep::Test;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kNoCap = std::numeric_limits<double>::infinity();

// The numbers of ROIC's steps are positions in the quantiles p90, p75, p50, p25, filled in when a market is known.
const std::vector<ClassicFactor> kFactors = {
    {"pe_vs_sector", "P/E against its sector", figureOf(peRatio), Pillar::value, ratioToPeers, 8, 0, 0, true, 100,
        {{below, 0.5, 8}, {below, 0.75, 6}, {atMost, 1.25, 4}, {atMost, 2, 2}}, 0},
    {"ev_ebitda_vs_sector", "EV/EBITDA against its sector", figureOf(evEbitda), Pillar::value, ratioToPeers, 6, 3, 3, true, 100,
        {{below, 0.6, 6}, {below, 0.85, 4}, {atMost, 1.15, 3}, {atMost, 2, 1}}, 0},
    {"peg", "PEG", figureOf(pegRatio), Pillar::value, absolute, 6, 3, 0, false, kNoCap,
        {{below, 0.5, 6}, {below, 1, 5}, {below, 1.5, 4}, {below, 2, 2}}, 0},
    {"pb", "P/B", figureOf(pbRatio), Pillar::value, absolute, 5, 2.5, 0, false, kNoCap, {{below, 2, 5}, {below, 5, 3}}, 1},
    {"roic_rank", "ROIC among all stocks", figureOf(roic), Pillar::quality, marketRank, 10, 0, 0, true, 200,
        {{atLeast, 90, 10}, {atLeast, 75, 8}, {atLeast, 50, 5}, {atLeast, 25, 3}}, 0},
    {"roe_vs_sector", "ROE against its sector", figureOf(roe), Pillar::quality, ratioToPeers, 7, 3.5, 0, true, 200,
        {{above, 1.5, 7}, {above, 1.25, 5}, {atLeast, 0.75, 3}, {atLeast, 0.5, 1}}, 0},
    {"net_margin", "Net margin", figureOf(netMargin), Pillar::quality, absolute, 5, 2.5, 0, false, kNoCap,
        {{atLeast, 20, 5}, {atLeast, 15, 4}, {atLeast, 10, 3}, {atLeast, 5, 2}, {atLeast, 0, 1}}, 0},
    {"fcf_yield_quality", "FCF yield (quality)", figureOf(fcfYield), Pillar::quality, absolute, 3, 1.5, 0, false, kNoCap,
        {{atLeast, 8, 3}, {atLeast, 5, 2}, {atLeast, 2, 1}}, 0},
    {"price_vs_sma50", "Price against its 50-day average", Figure::priceVsSma50, Pillar::momentum, absolute, 7, 4.5, kNone, false,
        kNoCap,
        {{atLeast, 10, 4}, {atLeast, 5, 7}, {atLeast, 2, 6}, {atLeast, 0, 4.5}, {atLeast, -2, 3}, {atLeast, -5, 2},
            {atLeast, -10, 1}},
        0},
    {"price_vs_sma200", "Price against its 200-day average", Figure::priceVsSma200, Pillar::momentum, absolute, 7, 4.5, kNone,
        false, kNoCap,
        {{atLeast, 20, 5}, {atLeast, 10, 7}, {atLeast, 5, 6}, {atLeast, 0, 4.5}, {atLeast, -5, 3}, {atLeast, -10, 2},
            {atLeast, -20, 1}},
        0},
    {"rsi", "RSI", Figure::rsi, Pillar::momentum, absolute, 6, 6, kNone, false, kNoCap,
        {{atLeast, 80, 1}, {atLeast, 70, 3}, {atLeast, 60, 5}, {atLeast, 40, 6}, {atLeast, 30, 5}, {atLeast, 20, 3}}, 1},
    {"volume_vs_average", "Volume against its 20-day average", Figure::volumeVsAverage, Pillar::momentum, absolute, 5, 3, kNone,
        false, kNoCap,
        {{atLeast, 100, 4}, {atLeast, 50, 5}, {atLeast, 20, 4}, {atLeast, 0, 3}, {atLeast, -20, 2}, {atLeast, -50, 1}}, 0},
    {"debt_equity", "Debt/equity", figureOf(debtEquity), Pillar::health, absolute, 10, 5, 0, false, kNoCap,
        {{below, 0.3, 10}, {below, 0.5, 8}, {below, 1, 5}, {below, 2, 2}}, 0},
    {"current_ratio", "Current ratio", figureOf(currentRatio), Pillar::health, absolute, 6, 3, 0, false, kNoCap,
        {{atLeast, 2.5, 6}, {atLeast, 2, 5}, {atLeast, 1.5, 4}, {atLeast, 1, 2}}, 0},
    {"interest_coverage", "Interest cover", figureOf(interestCoverage), Pillar::health, absolute, 5, 2.5, 0, false, kNoCap,
        {{atLeast, 10, 5}, {atLeast, 5, 4}, {atLeast, 3, 3}, {atLeast, 1.5, 1}}, 0},
    {"fcf_yield_health", "FCF yield (health)", figureOf(fcfYield), Pillar::health, absolute, 4, 2, 0, false, kNoCap,
        {{atLeast, 8, 4}, {atLeast, 5, 3}, {atLeast, 3, 2}, {atLeast, 1, 1}}, 0},
};

constexpr std::array<ClassicStep, 4> kUtilityDebt = {{{below, 0.5, 10}, {below, 1, 8}, {below, 2, 5}, {below, 3, 2}}};

double stepPoints(std::span<const ClassicStep> steps, double value, double otherwise)
{
    const auto found = std::ranges::find_if(steps, [value](const ClassicStep &step) { return step.holds(value); });
    return found != steps.end() ? found->points : otherwise;
}

bool isFinancialSector(const QString &sector)
{
    return sector == QLatin1String("Financial Services") || sector == QLatin1String("Banks");
}

/// Position share x (n + 1) in the sorted values, linear between neighbours ("exclusive").
double exclusiveQuantile(std::span<const double> sorted, double share)
{
    const double position = share * double(sorted.size() + 1) - 1;
    const auto lower = std::clamp<std::ptrdiff_t>(std::ptrdiff_t(std::floor(position)), 0, std::ptrdiff_t(sorted.size()) - 1);
    const auto upper = std::min<std::ptrdiff_t>(lower + 1, std::ptrdiff_t(sorted.size()) - 1);
    const double part = std::clamp(position - double(lower), 0.0, 1.0);
    return sorted[std::size_t(lower)] + part * (sorted[std::size_t(upper)] - sorted[std::size_t(lower)]);
}

std::array<double, 4> quantilesOf(std::vector<double> positive)
{
    if (positive.empty())
        return {25, 18, 12, 6};
    std::ranges::sort(positive);
    const double median = exclusiveQuantile(positive, 0.5);
    const bool quarters = positive.size() >= 4;
    return {positive.size() >= 10 ? exclusiveQuantile(positive, 0.9) : positive.back(),
        quarters ? exclusiveQuantile(positive, 0.75) : median, median,
        quarters ? exclusiveQuantile(positive, 0.25) : positive.front()};
}

double averageOr(double sum, int count, double fallback)
{
    return count > 0 ? std::round(sum / count * 100) / 100 : fallback;
}

} // namespace

std::span<const ClassicFactor> classicFactors()
{
    return kFactors;
}

std::span<const ClassicStep> classicUtilityDebtSteps()
{
    return kUtilityDebt;
}

ClassicRules::ClassicRules(std::span<const ScoreInput> market)
{
    struct Sums {
        double pe = 0, evEbitda = 0, roe = 0;
        int pes = 0, evEbitdas = 0, roes = 0, stocks = 0;
    };
    QHash<QString, Sums> sums;
    std::vector<double> positiveRoic;
    const auto add = [](double value, double cap, double &sum, int &count) {
        if (value > 0 && value <= cap) {
            sum += value;
            ++count;
        }
    };
    for (const ScoreInput &input : market) {
        if (const double own = input.metrics.raw(roic); !std::isnan(own)) {
            m_roic.push_back(own);
            if (own > 0)
                positiveRoic.push_back(own);
        }
        if (input.sector.isEmpty())
            continue;
        Sums &sector = sums[input.sector];
        add(input.metrics.raw(peRatio), 100, sector.pe, sector.pes);
        add(input.metrics.raw(evEbitda), 100, sector.evEbitda, sector.evEbitdas);
        add(input.metrics.raw(roe), 200, sector.roe, sector.roes);
        ++sector.stocks;
    }
    for (auto sector = sums.cbegin(); sector != sums.cend(); ++sector) {
        m_sectors.insert(sector.key(),
            {{averageOr(sector->pe, sector->pes, kClassicDefaults.pe),
                 averageOr(sector->evEbitda, sector->evEbitdas, kClassicDefaults.evEbitda),
                 averageOr(sector->roe, sector->roes, kClassicDefaults.roe)},
                sector->stocks});
    }
    m_roicQuantiles = quantilesOf(std::move(positiveRoic));
}

const ClassicSectorAverages &ClassicRules::averagesOf(const QString &sector) const
{
    const auto found = m_sectors.constFind(sector);
    return found != m_sectors.constEnd() ? found->averages : kClassicDefaults;
}

double ClassicRules::pointsOf(const ClassicFactor &factor, const ScoreInput &input, double value, double reference) const
{
    const bool isDebt = factor.figure == figureOf(debtEquity);
    const bool financial = isFinancialSector(input.sector);
    if (financial && factor.figure == figureOf(currentRatio))
        return factor.missing;
    if (std::isnan(value))
        return factor.missing;
    if (!std::isnan(factor.nonPositive) && (value < 0 || (value == 0 && factor.zeroToo)))
        return factor.nonPositive;
    if (isDebt && financial)
        return factor.missing;
    if (isDebt && input.sector == QLatin1String("Utilities"))
        return stepPoints(kUtilityDebt, value, factor.otherwise);

    value = std::min(value, factor.cap);
    if (factor.basis == ratioToPeers)
        return stepPoints(factor.steps, value / reference, factor.otherwise);
    if (factor.basis == marketRank) {
        for (std::size_t i = 0; i < factor.steps.size(); ++i) {
            if (value >= m_roicQuantiles[i])
                return factor.steps[i].points;
        }
        return factor.otherwise;
    }
    const double points = stepPoints(factor.steps, value, factor.otherwise);
    // A small PEG on top of a huge P/E lives on a growth figure nobody should rely on.
    if (factor.figure == figureOf(pegRatio) && input.metrics.raw(peRatio) > 50)
        return std::min(points, 2.0);
    return points;
}

ScoreOutcome ClassicRules::outcome(const ScoreInput &input, bool withFactors) const
{
    const MomentumInputs prices = input.momentum.value_or(MomentumInputs{});
    const std::array<std::optional<double>, 4> momentumFigures = {
        prices.priceVsSma50, prices.priceVsSma200, prices.rsi, prices.volumeVsAverage};
    const ClassicSectorAverages &averages = averagesOf(input.sector);

    ScoreOutcome outcome;
    outcome.rated.fill(true);
    double known = 0;
    for (const ClassicFactor &factor : kFactors) {
        const auto index = std::size_t(factor.figure);
        const double value =
            index < kMetricCount ? input.metrics.raw(Metric(index)) : momentumFigures[index - kMetricCount].value_or(kNone);
        std::optional<double> reference;
        if (factor.basis == ratioToPeers) {
            reference = factor.figure == figureOf(peRatio) ? averages.pe
                : factor.figure == figureOf(evEbitda)      ? averages.evEbitda
                                                           : averages.roe;
        } else if (factor.basis == marketRank) {
            reference = m_roicQuantiles[2];
        }
        const bool noPrices = factor.pillar == Pillar::momentum && !input.momentum;
        const double points = noPrices ? factor.maximum / 2 : pointsOf(factor, input, value, reference.value_or(0));
        outcome.pillars[std::size_t(factor.pillar)] += points;
        known += std::isnan(value) ? 0 : factor.maximum;
        if (!withFactors)
            continue;
        FactorOutcome result;
        result.name = factor.name;
        result.label = factor.label;
        result.figure = factor.figure;
        result.pillar = factor.pillar;
        result.basis = factor.basis;
        result.points = points;
        result.maximum = factor.maximum;
        result.value = std::isnan(value) ? std::nullopt : std::optional(value);
        result.reference = reference;
        if (std::isnan(value))
            result.state = FactorOutcome::State::missing;
        else if (!std::isnan(factor.nonPositive) && (value < 0 || (value == 0 && factor.zeroToo))
            && factor.pillar == Pillar::value)
            result.state = factor.figure == figureOf(pbRatio) ? FactorOutcome::State::negativeEquity : FactorOutcome::State::loss;
        else if (factor.figure == figureOf(debtEquity) && value < 0)
            result.state = FactorOutcome::State::negativeEquity;
        outcome.factors.push_back(std::move(result));
    }
    for (double &pillar : outcome.pillars) {
        pillar = roundScore(pillar);
        outcome.total += pillar;
    }
    outcome.total = roundScore(outcome.total);
    outcome.coverage = known / 100;
    outcome.signal = kClassicBands.signalOf(outcome.total);
    if (withFactors) {
        const auto sector = m_sectors.constFind(input.sector);
        outcome.peerGroup = sector != m_sectors.constEnd() ? QStringLiteral("%1 (%2)").arg(input.sector).arg(sector->stocks)
                                                           : QStringLiteral("Fixed references");
        if (const double own = input.metrics.raw(roic); !std::isnan(own) && m_roic.size() > 1) {
            const auto lower = std::ranges::count_if(m_roic, [own](double other) { return other < own; });
            outcome.roicPercentile = 100.0 * double(lower) / double(m_roic.size());
        }
    }
    return outcome;
}

} // namespace soundings::analysis
