#pragma once

#include "domain/day.h"
#include "domain/provenance.h"
#include "domain/ticker.h"

#include <cmath>
#include <limits>
#include <vector>

namespace soundings {

inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// One trading day. A missing figure is NaN; close is always there and above zero.
struct PriceBar {
    Day day;
    double open = kMissing;
    double high = kMissing;
    double low = kMissing;
    double close = kMissing; ///< adjusted for splits
    double adjustedClose = kMissing; ///< adjusted for splits and dividends
    double volume = kMissing; ///< shares
};

/// Daily prices as columns of equal length, oldest first, each day once.
struct PriceSeries {
    std::vector<Day> days;
    std::vector<double> open, high, low, close, adjustedClose, volume;

    std::size_t size() const { return days.size(); }
    bool empty() const { return days.empty(); }

    void reserve(std::size_t rows)
    {
        days.reserve(rows);
        for (auto *column : {&open, &high, &low, &close, &adjustedClose, &volume})
            column->reserve(rows);
    }
    void append(const PriceBar &bar)
    {
        days.push_back(bar.day);
        open.push_back(bar.open);
        high.push_back(bar.high);
        low.push_back(bar.low);
        close.push_back(bar.close);
        adjustedClose.push_back(bar.adjustedClose);
        volume.push_back(bar.volume);
    }
    PriceBar bar(std::size_t row) const
    {
        return {days[row], open[row], high[row], low[row], close[row], adjustedClose[row], volume[row]};
    }

    /// What returns are computed from: the adjusted close where every row has one, else the close.
    const std::vector<double> &returnPrices() const
    {
        for (const double value : adjustedClose) {
            if (std::isnan(value))
                return close;
        }
        return adjustedClose;
    }
};

/// The daily prices of one stock and where they are from.
struct PriceHistory {
    Ticker ticker;
    QString currency;
    Provenance provenance;
    PriceSeries series;
};

} // namespace soundings
