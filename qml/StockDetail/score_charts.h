#pragma once

#include "Charts/plain_columns.h"
#include "protocol/dto/score_dto.h"

namespace soundings::window {

/// The scores of the last days as a chart: the total of 100, and the four pillars of 25 each. `source` is that
/// of the figures: "fmp", "sample".
charts::PlainColumns scoreCourse(const protocol::ScoreHistoryDto &history, const QString &source);

/// The four pillars as a radar, against the sector's medians where they are known.
charts::PlainColumns pillarRadar(const protocol::StockDetailDto &detail);

} // namespace soundings::window
