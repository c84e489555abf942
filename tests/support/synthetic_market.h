#pragma once

#include "analysis/scoring/scoring_input.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace soundings::test {

/// A made-up market with the spread, the ties between figures, and the gaps of a real one: about one in eight makes a loss,
/// one in twenty-five has negative equity, three in a hundred figures are missing. The same seed gives the same market
/// everywhere, because nothing in it depends on a library's distributions.
class SyntheticMarket {
public:
    explicit SyntheticMarket(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::vector<analysis::ScoreInput> make(std::size_t count, bool withPrices = true)
    {
        std::vector<analysis::ScoreInput> inputs;
        inputs.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            inputs.push_back(makeStock(i, withPrices));
        return inputs;
    }

private:
    struct IndustryRow {
        const char *sector;
        const char *industry;
        double pe; ///< typical multiples and margins; the rest follows from them
        double margin;
        double debt;
    };
    static constexpr IndustryRow kIndustries[] = {
        {"Technology", "Semiconductors", 28, 20, 0.4},
        {"Technology", "Software - Application", 34, 16, 0.4},
        {"Technology", "Software - Infrastructure", 30, 18, 0.5},
        {"Technology", "Consumer Electronics", 22, 12, 0.6},
        {"Technology", "Information Technology Services", 22, 11, 0.5},
        {"Healthcare", "Drug Manufacturers - General", 18, 20, 0.7},
        {"Healthcare", "Medical Devices", 27, 13, 0.5},
        {"Healthcare", "Biotechnology", 24, 6, 0.3},
        {"Healthcare", "Healthcare Plans", 17, 4, 0.6},
        {"Financial Services", "Banks - Regional", 11, 26, 1.8},
        {"Financial Services", "Banks - Diversified", 11, 27, 2.2},
        {"Financial Services", "Insurance - Life", 10, 10, 0.6},
        {"Financial Services", "Credit Services", 20, 24, 1.4},
        {"Financial Services", "Asset Management", 15, 22, 0.5},
        {"Real Estate", "REIT - Retail", 32, 25, 1.1},
        {"Real Estate", "REIT - Residential", 34, 24, 1.0},
        {"Real Estate", "Real Estate Services", 21, 6, 0.8},
        {"Utilities", "Utilities - Regulated Electric", 18, 13, 1.5},
        {"Utilities", "Utilities - Regulated Gas", 17, 12, 1.3},
        {"Industrials", "Aerospace & Defense", 22, 8, 0.8},
        {"Industrials", "Specialty Industrial Machinery", 22, 12, 0.6},
        {"Industrials", "Railroads", 19, 24, 1.1},
        {"Industrials", "Airlines", 10, 4, 2.0},
        {"Consumer Cyclical", "Specialty Retail", 18, 6, 1.0},
        {"Consumer Cyclical", "Auto Manufacturers", 12, 5, 1.2},
        {"Consumer Cyclical", "Restaurants", 25, 10, 1.6},
        {"Consumer Defensive", "Packaged Foods", 18, 9, 0.8},
        {"Consumer Defensive", "Discount Stores", 23, 3, 0.8},
        {"Communication Services", "Telecom Services", 12, 10, 1.3},
        {"Communication Services", "Internet Content & Information", 26, 19, 0.3},
        {"Energy", "Oil & Gas E&P", 10, 18, 0.5},
        {"Energy", "Oil & Gas Midstream", 13, 14, 1.2},
        {"Basic Materials", "Specialty Chemicals", 19, 9, 0.7},
        {"Basic Materials", "Gold", 17, 12, 0.2},
        {"Basic Materials", "Steel", 10, 6, 0.4},
    };

    /// splitmix64, evenly in (0, 1).
    double uniform()
    {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        z ^= z >> 31;
        return (double(z >> 11) + 0.5) / 9007199254740992.0;
    }
    double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform()); }
    bool chance(double probability) { return uniform() < probability; }

    analysis::ScoreInput makeStock(std::size_t number, bool withPrices)
    {
        using enum Metric;
        const IndustryRow &industry = kIndustries[std::size_t(uniform() * std::size(kIndustries))];
        analysis::ScoreInput stock;
        stock.ticker = Ticker::fromCanonical(QStringLiteral("S%1").arg(number, 5, 10, QLatin1Char('0')));
        stock.sector = QString::fromLatin1(industry.sector);
        stock.industry = QString::fromLatin1(industry.industry);

        const double skill = normal(), mood = normal();
        const auto set = [&](Metric metric, double value) {
            const double rounded = std::round(value * 100) / 100;
            stock.metrics.set(metric, chance(0.03) ? std::nullopt : std::optional(rounded));
        };
        const double margin = industry.margin * (1 + 0.45 * skill) + 5 * normal();
        const bool loss = margin < 0;
        const double growth = 5 + 4 * skill + 3 * mood + 8 * normal();
        const double earnings = 1.2 * growth + 14 * normal() - (loss ? 25 : 0);
        const double debt = industry.debt * std::exp(0.7 * normal() - 0.2 * skill);
        const bool negativeEquity = chance(0.04);
        const double capitalReturn = loss ? -std::abs(6 * normal()) : 11 * std::exp(0.35 * skill + 0.45 * normal());
        const double pe = industry.pe * std::exp(0.12 * skill + 0.3 * mood + 0.3 * normal());
        const double yield = chance(0.35) ? 0 : 2.2 * std::exp(-0.25 * mood + 0.45 * normal());
        const bool lends =
            stock.industry.startsWith(QStringLiteral("Bank")) || stock.industry.startsWith(QStringLiteral("Insurance"));

        if (!loss || chance(0.5))
            set(peRatio, loss ? -pe : pe);
        if (!lends)
            set(evEbitda, (loss && chance(0.3) ? -1 : 1) * 0.6 * pe * std::exp(0.25 * normal()));
        if (earnings > 0 && !loss)
            set(pegRatio, pe / std::max(earnings, 0.5));
        set(pbRatio, (negativeEquity ? -1 : 1) * 2.8 * std::exp(0.3 * skill + 0.25 * mood + 0.5 * normal()));
        set(psRatio, 2.5 * std::exp(0.3 * skill + 0.6 * normal()));
        set(roic, capitalReturn);
        set(roe, capitalReturn * (1 + 0.4 * debt) + 4 * normal());
        set(grossMargin, 25 + margin + 8 * normal());
        set(operatingMargin, margin * 1.35 + 2 * normal());
        set(netMargin, margin);
        set(debtEquity, (negativeEquity ? -1 : 1) * debt);
        if (!lends)
            set(currentRatio, 1.5 * std::exp(0.45 * normal()));
        if (!lends)
            set(interestCoverage, loss ? -3 * uniform() : 7 * std::exp(0.5 * skill + 0.8 * normal()) / std::sqrt(debt + 0.2));
        set(fcfYield, 100 / pe * (loss ? -0.4 : 0.9) + 2 * normal());
        set(revenueGrowth, growth);
        set(earningsGrowth, earnings);
        set(dividendYield, yield);
        set(payoutRatio, loss ? -yield * pe : yield * pe);
        if (withPrices && !chance(0.05)) {
            const double trend = normal();
            const double near = 1 + 4 * trend + 3 * normal();
            stock.momentum = analysis::MomentumInputs{near, 4 + 9 * trend + 8 * normal() + 0.5 * mood,
                std::min(95.0, std::max(5.0, 52 + 1.6 * near + 5 * normal())), 28 * normal()};
        }
        return stock;
    }

    std::uint64_t m_state;
};

} // namespace soundings::test
