#pragma once

#include "engine/ports/score_store.h"
#include "engine/ports/stock_store.h"

#include <span>
#include <vector>

namespace soundings::engine {

/// The medians of every named sector, by its name. `scores` are those of `records`, in the same order.
std::vector<SectorMedians> sectorMedians(std::span<const StockRecord> records, std::span<const StockScore> scores);

} // namespace soundings::engine
