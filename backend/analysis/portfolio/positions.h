#pragma once

#include "base/result.h"
#include "domain/portfolio.h"

#include <span>
#include <vector>

namespace soundings::analysis {

/// What is left of a stock's transactions, valued by the average cost method: every share costs the mean of what the held ones
/// cost, fees included; a sale takes shares away at that mean, and a split changes their number but not their cost.
struct Position {
    Ticker ticker;
    double shares = 0; ///< 0: all were sold
    double cost = 0; ///< of the shares that are held
    double realisedGain = 0; ///< of the shares that were sold, less fees
    double income = 0; ///< dividends less fees
    Day firstDay = {}, lastDay = {}; ///< of its transactions

    double averagePrice() const { return shares > 0 ? cost / shares : 0; }
};

/// Brings transactions into the order in which they take effect: by day, splits first, then purchases before sales, then as they
/// were entered.
void sortByEffect(std::vector<Transaction> &transactions);

/// One position for each ticker, in the order of the tickers. An error names the sale of more shares than were held that day.
Result<std::vector<Position>> positionsOf(std::span<const Transaction> transactionsInOrder);

} // namespace soundings::analysis
