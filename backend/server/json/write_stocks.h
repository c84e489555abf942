#pragma once

#include "engine/services/stock_service.h"
#include "protocol/json_writer.h"

namespace soundings::server {

/// The members of a StockItem, into the object that is open.
void writeItem(protocol::JsonWriter &json, const engine::StockRecord &record);
void write(protocol::JsonWriter &json, const engine::StockRecord &record, const std::vector<double> *spark = nullptr);
void write(protocol::JsonWriter &json, const engine::StockDetail &detail);
void writeList(protocol::JsonWriter &json, std::span<const engine::StockRecord> records);
void write(protocol::JsonWriter &json, const engine::Comparison &comparison);
/// An object, or null.
void writeFundamentals(protocol::JsonWriter &json, const engine::StockRecord &record);
/// One row of a leaderboard: ticker, name, sector, total, signal and the pillars, into the object that is open.
void writeLeaderboardRow(protocol::JsonWriter &json, const engine::StockRecord &record);

} // namespace soundings::server
