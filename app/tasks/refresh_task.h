#pragma once

#include "jobs/task.h"

namespace soundings::app {

class MarketRefresh;

/// soundings.refresh_stock_data(tickers=[]): refreshes what is due, of the named stocks or of all. `refresh` outlives the task.
jobs::Task refreshTask(const MarketRefresh &refresh);

} // namespace soundings::app
