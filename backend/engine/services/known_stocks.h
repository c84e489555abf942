#pragma once

#include "domain/trading_calendar.h"
#include "engine/ports/store.h"

#include <span>

namespace soundings::engine {

/// The day whose scores "since a week ago" is measured from. It begins in New York, as for every other course of scores.
Day weekAgo(const Clock &clock);

/// What is stored of each ticker, with the change of its score in a week, in the order asked for; nullopt for one that is not
/// there.
Result<std::vector<std::optional<StockRecord>>> knownStocks(
    Store &store, const Clock &clock, const TradingCalendar &calendar, std::span<const Ticker> tickers);

} // namespace soundings::engine
