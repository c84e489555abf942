#pragma once

#include "analysis/screener/criteria.h"

#include <optional>
#include <span>

namespace soundings::analysis {

/// A search that comes with the product.
struct ScreenerStrategy {
    const char *key; ///< "value-gems"
    const char *name; ///< "Value Gems"
    const char *description; ///< one sentence
    const char *suits; ///< for whom
    std::vector<Condition> conditions;
    ScreenerFigure sortFigure;
    SortOrder sortOrder;

    ScreenerCriteria criteria(int limit = 50) const;
};

std::span<const ScreenerStrategy> allStrategies();
const ScreenerStrategy *strategyFromKey(QStringView key); ///< null: there is none of that name

} // namespace soundings::analysis
