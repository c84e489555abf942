#pragma once

#include "domain/price_series.h"
#include "domain/trading_calendar.h"
#include "engine/ports/market_provider.h"

#include <optional>

namespace soundings::engine {

/// Beyond this factor between two sessions a price is not believed without a split that explains it.
inline constexpr double kWildFactor = 20;
/// Closes of the same day that differ by more than this tell that the source has adjusted its series since.
inline constexpr double kSameClose = 0.02;

/// What is known of a symbol before something new is stored.
struct KnownPrices {
    std::optional<double> lastClose; ///< of the newest stored day before the new ones
    QString currency; ///< "" where nothing real is stored
};

/// Bars that may be stored, and why the rest may not. Nothing is mended by guessing: a bar that cannot be right is kept out.
struct CheckedBars {
    std::vector<PriceBar> good; ///< oldest first, each day once
    QString fault; ///< about the first bar that was kept out; "": all are good
};

/// `bars` oldest first. After a wild move the rest of the series is kept out too: it stands on the same ground.
CheckedBars checkBars(std::span<const PriceBar> bars, const KnownPrices &known, const QString &currency, Day today,
    const TradingCalendar &calendar);

/// The bar of the quote's session; what else the session holds is not known yet when it still runs.
Result<PriceBar> barOf(
    const FetchedQuote &quote, const KnownPrices &known, const QString &currency, Timestamp now, const TradingCalendar &calendar);

/// How the source's closes of days that are stored compare with what is stored.
enum class Overlap {
    same,
    adjusted, ///< all differ by one factor, as after a split: the whole series has to be fetched again
    none, ///< no day in common
};
Overlap compareOverlap(const PriceSeries &stored, std::span<const PriceBar> fetched);

} // namespace soundings::engine
