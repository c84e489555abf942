#pragma once

#include "base/clock.h"
#include "domain/ticker.h"

#include <optional>
#include <vector>

namespace soundings {

/// A stock that somebody keeps an eye on.
struct WatchlistItem {
    Ticker ticker;
    QString notes;
    std::optional<double> targetPrice; ///< in the stock's currency
    std::optional<double> priceWhenSet; ///< what it cost when the target was set: tells from which side it is reached
    Timestamp addedAt = {};

    /// Whether the price has come to the target since that was set; nullopt: there is no target, or no price to compare.
    std::optional<bool> isReached(std::optional<double> price) const
    {
        if (!targetPrice || !priceWhenSet || !price)
            return std::nullopt;
        return *targetPrice >= *priceWhenSet ? *price >= *targetPrice : *price <= *targetPrice;
    }
};

struct Watchlist {
    QString id; ///< UUID
    QString name;
    QString description;
    Timestamp createdAt = {}, updatedAt = {};
    std::vector<WatchlistItem> items; ///< in the order in which they were added
};

} // namespace soundings
