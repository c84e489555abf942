#pragma once

#include "analysis/risk/return_window.h"
#include "domain/ticker.h"

namespace soundings::analysis {

/// The prices of one ticker; null where there are none. The series must outlive the call.
struct TickerPrices {
    Ticker ticker;
    const PriceSeries *series = nullptr;
};

/// The newest days on which all tickers have a price, and their simple daily returns from each of these days to the next.
struct CommonDays {
    std::vector<Day> days; ///< one more than returns, or none
    std::vector<std::vector<double>> returns; ///< one column a ticker, in the order of the tickers
    QString shortage; ///< which tickers keep the window short: "XYZ begins on 2026-10-01"; empty when it has its full length

    int returnCount() const { return days.empty() ? 0 : int(days.size()) - 1; }
};

/// At most `mostReturns` returns. A day without a price above zero counts as missing.
CommonDays commonDays(std::span<const TickerPrices> tickers, int mostReturns);

} // namespace soundings::analysis
