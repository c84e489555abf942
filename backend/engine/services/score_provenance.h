#pragma once

#include "engine/ports/stock_store.h"

namespace soundings::engine {

/// Where a score is from: it is made of fundamentals and prices, and no better than the worse of the two. A simulated one
/// makes the score a simulated one.
inline std::optional<Provenance> scoreProvenance(
    const std::optional<Provenance> &fundamentals, const std::optional<Provenance> &prices)
{
    if (!fundamentals || (prices && prices->isSample()))
        return prices;
    return fundamentals;
}

inline std::optional<Provenance> scoreProvenance(const StockRecord &record)
{
    return scoreProvenance(record.fundamentals ? std::optional(record.fundamentals->provenance) : std::nullopt,
        record.quote ? std::optional(record.quote->provenance) : std::nullopt);
}

} // namespace soundings::engine
