#pragma once

#include "base/result.h"
#include "domain/price_series.h"

#include <optional>
#include <span>
#include <vector>

namespace soundings::analysis {

/// How much of a series a metric looks at: all of it, or its last N daily returns (N + 1 prices).
struct ReturnWindow {
    std::optional<int> lastReturns;

    static ReturnWindow full() { return {}; }
    static ReturnWindow last(int returns) { return {returns}; }
    friend bool operator==(const ReturnWindow &, const ReturnWindow &) = default;
};

/// Reads "full" or a count of returns, 1 to 100000.
Result<ReturnWindow> parseReturnWindow(QStringView text);

/// The days of the window and the prices that returns are computed from; views into the series, which must outlive them.
struct WindowPrices {
    std::span<const Day> days;
    std::span<const double> prices;
};

/// The newest part of the series as long as the window asks, or all of it when it is shorter. An error when fewer than two
/// prices are left or one of them is not above zero.
Result<WindowPrices> windowOf(const PriceSeries &series, ReturnWindow window);

/// P_t / P_{t-1} - 1, one less than there are prices.
std::vector<double> simpleReturns(std::span<const double> prices);

} // namespace soundings::analysis
