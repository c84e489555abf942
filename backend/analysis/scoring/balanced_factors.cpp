#include "analysis/scoring/balanced_rules.h"

#include <limits>

namespace soundings::analysis {

namespace {

using enum Basis;
using enum Metric;
using Knots = std::vector<Knot>;

constexpr double kNoFloor = -std::numeric_limits<double>::infinity();
constexpr double kBelowZero = -std::numeric_limits<double>::min(); ///< zero itself is allowed

// The average stock (at its peers' median) earns half the points; twice the price earns none of them, half the price all.
const Knots kPriceToPeers = {{0.5, 1}, {0.75, 0.75}, {1, 0.5}, {1.5, 0.2}, {2, 0}};
// Book values differ more from firm to firm than earnings do.
const Knots kBookToPeers = {{0.4, 1}, {0.7, 0.75}, {1, 0.5}, {2, 0.2}, {3, 0}};

BalancedFactor pe(double maximum)
{
    return {"pe_vs_peers", "P/E against its peers", figureOf(peRatio), Pillar::value, ratioToPeers, maximum, kPriceToPeers, 0};
}
BalancedFactor evEbitdaFactor(double maximum)
{
    return {"ev_ebitda_vs_peers", "EV/EBITDA against its peers", figureOf(evEbitda), Pillar::value, ratioToPeers, maximum,
        kPriceToPeers, 0};
}
BalancedFactor peg(double maximum)
{
    return {"peg", "PEG", figureOf(pegRatio), Pillar::value, absolute, maximum,
        {{0.5, 1}, {1, 0.8}, {1.5, 0.5}, {2, 0.3}, {3, 0}}, 0};
}
BalancedFactor pb(double maximum)
{
    return {"pb_vs_peers", "P/B against its peers", figureOf(pbRatio), Pillar::value, ratioToPeers, maximum, kBookToPeers, 0};
}
BalancedFactor fcf(double maximum)
{
    return {"fcf_yield", "FCF yield", figureOf(fcfYield), Pillar::value, absolute, maximum,
        {{0, 0}, {2, 0.25}, {4, 0.5}, {6, 0.75}, {9, 1}}, kNoFloor};
}
BalancedFactor yield(double maximum)
{
    return {"dividend_yield", "Dividend yield", figureOf(dividendYield), Pillar::value, absolute, maximum,
        {{0, 0}, {2, 0.3}, {4, 0.6}, {6, 1}}, kNoFloor};
}
BalancedFactor roicFactor(double maximum)
{
    // Percentiles of the positive figures of the market; nothing at zero and below.
    return {"roic_rank", "ROIC among all stocks", figureOf(roic), Pillar::quality, marketRank, maximum,
        {{0, 0}, {25, 0.25}, {50, 0.5}, {75, 0.8}, {90, 1}}, kNoFloor};
}
BalancedFactor roeFactor(double maximum)
{
    // A difference, not a ratio, because the peers' median may be zero or below.
    return {"roe_vs_peers", "ROE against its peers", figureOf(roe), Pillar::quality, pointsAbovePeers, maximum,
        {{-15, 0}, {-5, 0.3}, {0, 0.5}, {5, 0.7}, {15, 1}}, kNoFloor};
}
BalancedFactor margin(double maximum)
{
    return {"net_margin", "Net margin", figureOf(netMargin), Pillar::quality, absolute, maximum,
        {{0, 0}, {5, 0.3}, {10, 0.5}, {20, 0.9}, {25, 1}}, kNoFloor};
}
BalancedFactor operatingMarginFactor(double maximum)
{
    return {"operating_margin", "Operating margin", figureOf(operatingMargin), Pillar::quality, absolute, maximum,
        {{5, 0}, {15, 0.3}, {30, 0.6}, {50, 1}}, kNoFloor};
}
BalancedFactor growth(double maximum)
{
    return {"revenue_growth", "Revenue growth", figureOf(revenueGrowth), Pillar::quality, absolute, maximum,
        {{-10, 0}, {0, 0.3}, {5, 0.5}, {15, 0.85}, {25, 1}}, kNoFloor};
}
BalancedFactor debt(double maximum, Knots knots)
{
    return {"debt_equity", "Debt/equity", figureOf(debtEquity), Pillar::health, absolute, maximum, std::move(knots), kBelowZero};
}
BalancedFactor current(double maximum)
{
    return {"current_ratio", "Current ratio", figureOf(currentRatio), Pillar::health, absolute, maximum,
        {{0.5, 0}, {1, 0.4}, {1.5, 0.7}, {2, 0.9}, {2.5, 1}}, kNoFloor};
}
BalancedFactor cover(double maximum)
{
    return {"interest_coverage", "Interest cover", figureOf(interestCoverage), Pillar::health, absolute, maximum,
        {{0, 0}, {1.5, 0.2}, {3, 0.4}, {6, 0.7}, {10, 0.9}, {15, 1}}, kNoFloor};
}
BalancedFactor payout(double maximum, Knots knots)
{
    return {
        "payout_ratio", "Payout ratio", figureOf(payoutRatio), Pillar::health, absolute, maximum, std::move(knots), kBelowZero};
}
BalancedFactor earnings(double maximum)
{
    return {"earnings_growth", "Earnings growth", figureOf(earningsGrowth), Pillar::health, absolute, maximum,
        {{-20, 0}, {-5, 0.3}, {0, 0.5}, {10, 0.8}, {20, 1}}, kNoFloor};
}

std::vector<BalancedFactor> withMomentum(std::vector<BalancedFactor> factors)
{
    factors.push_back({"price_vs_sma50", "Price against its 50-day average", Figure::priceVsSma50, Pillar::momentum, absolute, 8,
        {{-10, 0}, {-5, 0.2}, {0, 0.5}, {5, 0.9}, {8, 1}}, kNoFloor});
    factors.push_back({"price_vs_sma200", "Price against its 200-day average", Figure::priceVsSma200, Pillar::momentum, absolute,
        8, {{-20, 0}, {-10, 0.2}, {0, 0.5}, {10, 0.9}, {15, 1}}, kNoFloor});
    // The one curve that falls again: a price that has run hot or collapsed is no steady trend.
    factors.push_back({"rsi", "RSI", Figure::rsi, Pillar::momentum, absolute, 6,
        {{20, 0.1}, {30, 0.4}, {45, 0.8}, {50, 1}, {60, 1}, {70, 0.6}, {80, 0.1}}, kNoFloor});
    factors.push_back({"volume_vs_average", "Volume against its 20-day average", Figure::volumeVsAverage, Pillar::momentum,
        absolute, 3, {{-50, 0}, {-20, 0.3}, {0, 0.5}, {20, 0.75}, {50, 1}}, kNoFloor});
    return factors;
}

std::vector<BalancedFactor> factorsOf(BusinessKind kind)
{
    switch (kind) {
    case BusinessKind::financial:
        return {pe(10), pb(10), yield(5), roeFactor(14), margin(7), growth(4),
            payout(13, {{30, 1}, {50, 0.8}, {75, 0.4}, {100, 0}}), earnings(12)};
    case BusinessKind::reit:
        return {evEbitdaFactor(10), pb(8), yield(7), roeFactor(10), operatingMarginFactor(8), growth(7),
            debt(8, {{0.5, 1}, {1, 0.7}, {1.5, 0.5}, {2.5, 0.2}, {4, 0}}), cover(9),
            payout(8, {{80, 1}, {120, 0.7}, {180, 0.3}, {250, 0}})};
    case BusinessKind::utility:
        return {pe(8), evEbitdaFactor(7), pb(4), yield(6), roicFactor(8), roeFactor(7), margin(6), growth(4),
            debt(9, {{0.5, 1}, {1, 0.75}, {1.5, 0.5}, {2.5, 0.2}, {4, 0}}), current(3), cover(8),
            payout(5, {{60, 1}, {80, 0.7}, {100, 0.3}, {120, 0}})};
    case BusinessKind::general:
        break;
    }
    return {pe(8), evEbitdaFactor(5), peg(4), pb(3), fcf(5), roicFactor(9), roeFactor(6), margin(6), growth(4),
        debt(10, {{0.2, 1}, {0.5, 0.75}, {1, 0.5}, {2, 0.2}, {3, 0}}), current(6), cover(9)};
}

} // namespace

const std::vector<BalancedFactor> &balancedFactors(BusinessKind kind)
{
    static const std::array<std::vector<BalancedFactor>, kBusinessKinds.size()> kFactors = [] {
        std::array<std::vector<BalancedFactor>, kBusinessKinds.size()> all;
        for (const BusinessKind each : kBusinessKinds)
            all[std::size_t(each)] = withMomentum(factorsOf(each));
        return all;
    }();
    return kFactors[std::size_t(kind)];
}

} // namespace soundings::analysis
