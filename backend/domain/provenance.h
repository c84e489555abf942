#pragma once

#include "base/clock.h"
#include "domain/day.h"

#include <QString>

namespace soundings {

/// Where a number from a market comes from. Travels with it from the provider to the screen.
struct Provenance {
    QString source; ///< "sample", "csv", "fmp", ...
    Day asOf = {}; ///< the trading day (or filing day) the figures speak of
    Timestamp fetchedAt = {};
    bool stale = false; ///< older than the last finished session should have left it; set when read, never stored

    bool isSample() const { return source == QLatin1String("sample"); }
};

} // namespace soundings
