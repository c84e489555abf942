#pragma once

#include "Charts/plain_columns.h"
#include "protocol/dto/price_dto.h"

#include <QList>

namespace soundings::window {

/// The prices of several stocks from one beginning as a chart: a line each, on one scale. Its signals are the days on which
/// another stock takes the lead. Empty where there are fewer than two days in common. Any thread may call it.
charts::PlainColumns rebasedChart(const QList<protocol::PriceHistoryDto> &histories);

} // namespace soundings::window
