#pragma once

#include "protocol/dto/stock_dto.h"

#include <QStringList>

namespace soundings::protocol {

/// A search that comes with the engine.
struct ScreenerStrategyDto {
    QString key, name, description;
};

/// A condition that a stock meets, and by how much.
struct ConditionMatchDto {
    QString metric; ///< "pe_ratio"
    QString label; ///< "P/E"
    QString unit; ///< "percent", "ratio", "points", "currency"
    std::optional<double> value;
    QString text; ///< a sentence of the engine's, in English: "P/E 12.4, 2.6 below the limit of 15.0"
};

struct ScreenerHitDto {
    StockItemDto stock;
    QList<ConditionMatchDto> conditions;
    QStringList strengths, weaknesses;
};

/// How many stocks are left after a condition, and how many would be found without it.
struct FunnelStepDto {
    QString condition;
    int remaining = 0;
    int withoutIt = 0;
};

struct ScreenerResultDto {
    QList<ScreenerHitDto> hits; ///< at most as many as were asked for
    int total = 0; ///< matches in all
    int leftOut = 0; ///< because one of the figures is missing
    QList<FunnelStepDto> funnel; ///< in the order of the conditions
};

} // namespace soundings::protocol
