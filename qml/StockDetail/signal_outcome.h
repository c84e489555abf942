#pragma once

#include "protocol/dto/price_dto.h"

#include <QVariantMap>

namespace soundings::window {

/// "Golden cross" for "GOLDEN_CROSS", and so on.
QString signalName(const QString &indicator);

/// How the signals of a stock have turned out, in words: { span, rows: [{name, buy, outcome, spoken}], anyDay }.
QVariantMap outcomesOf(const protocol::SignalRecordDto &record);

} // namespace soundings::window
