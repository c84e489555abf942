#pragma once

#include "analysis/scoring/signal_record.h"
#include "engine/services/price_service.h"
#include "protocol/json_writer.h"

namespace soundings::server {

/// As GET prices/historical answers it; the indicators only where the table has them.
void write(protocol::JsonWriter &json, const engine::PriceTable &table, const QString &period);
/// An object.
void write(protocol::JsonWriter &json, const analysis::LatestIndicators &indicators);
void write(protocol::JsonWriter &json, const engine::IndicatorTable &table, const Ticker &ticker, const QString &period);
void write(protocol::JsonWriter &json, const engine::MomentumReport &report, const Ticker &ticker);
void write(protocol::JsonWriter &json, const engine::TradeSignalsReport &report, const Ticker &ticker, const QString &period);
void write(protocol::JsonWriter &json, const analysis::SignalRecord &record, const engine::PriceTable &table);
void write(protocol::JsonWriter &json, const engine::MetricsReport &report, const Ticker &ticker);

} // namespace soundings::server
