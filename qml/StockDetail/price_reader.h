#pragma once

#include "Charts/price_columns.h"
#include "protocol/dto/price_dto.h"

#include <QVariantList>
#include <QVariantMap>

namespace soundings::window {

/// The prices of a reply as the columns of a chart, without its events.
charts::PriceColumns columnsFrom(protocol::PriceHistoryDto prices, const QString &name);

/// The signals that fall on a day of the chart, by its rows.
std::vector<charts::ChartEvent> eventsWithin(const std::vector<QDate> &days, const protocol::TradeSignalsDto &replied);

/// The outlook in words: stance, summary and spoken name.
QVariantMap outlookOf(const protocol::TradeSignalsDto &replied);

/// The newest `limit` signals, newest first: [{day, buy, strong, reason, price, spoken, about}].
QVariantList newestSignals(const protocol::TradeSignalsDto &replied, int limit, const QDateTime &now);

} // namespace soundings::window
