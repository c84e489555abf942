#pragma once

#include "analysis/risk/metric_field.h"
#include "domain/price_series.h"

#include <array>

namespace soundings::analysis {

/// How easily shares are sold, from the newest days of a series. Empty where the days are too few or a volume among them is
/// unknown.
struct Liquidity {
    std::optional<double> averageShares20; ///< mean volume of 20 days
    std::optional<double> averageValue20, averageValue60; ///< mean of close x volume
    std::optional<double>
        amihud252; ///< mean of |change of close| / (close x volume) x 1e9 over 252 changes; days without trade are left out
    std::optional<double> daysToSell100000; ///< trading days to sell 100,000 shares at a fifth of averageShares20
};

inline constexpr auto kLiquidityFields = std::to_array<MetricField<Liquidity>>({
    {"adv20_shares", &Liquidity::averageShares20},
    {"adv20_value", &Liquidity::averageValue20},
    {"adv60_value", &Liquidity::averageValue60},
    {"amihud_252_e9", &Liquidity::amihud252},
    {"days_to_sell_100000_shares_at_20pct", &Liquidity::daysToSell100000},
});

Liquidity liquidity(const PriceSeries &series);

/// Trading days to sell `shares` at a fifth of the mean volume of 20 days; nothing where that is unknown or zero.
std::optional<double> daysToSell(double shares, const Liquidity &liquidity);

} // namespace soundings::analysis
