#pragma once

#include "engine/services/price_service.h"

namespace soundings::engine {

/// A price chart in a few sentences, made from the numbers that are drawn: "Up 39.2 % in a year, from 132.35 to 184.20. High
/// 187.08 on 29 Oct. Lowest at the start. Above both averages. 252 daily closes." The window says the same
/// (qml/Charts/chart_sentences.h), in the language of its user.
QString chartSummary(const PriceTable &table, const Period &period);

} // namespace soundings::engine
