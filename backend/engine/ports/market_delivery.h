#pragma once

#include "base/result.h"
#include "engine/importing/import_report.h"

#include <stop_token>
#include <vector>

namespace soundings::engine {

/// What came in one go from somewhere that sends files by itself.
struct Delivered {
    std::vector<ImportReport> files; ///< that were looked at now, in the order of their names
    int known = 0; ///< files that have been taken in before and are the same still
    int unfinished = 0; ///< files that somebody is still writing
};

/// A place where files with market data arrive. Thread-safe; calls block.
class MarketDelivery {
public:
    virtual ~MarketDelivery() = default;
    /// Stores what is new. A file that fails is in its report; an error: nothing could be looked at.
    virtual Result<Delivered> takeIn(std::stop_token stop) = 0;
    /// For people: "the folder /data/prices".
    virtual QString description() const = 0;
};

} // namespace soundings::engine
