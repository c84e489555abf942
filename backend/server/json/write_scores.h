#pragma once

#include "engine/services/score_service.h"
#include "protocol/json_writer.h"

namespace soundings::server {

void write(protocol::JsonWriter &json, const engine::ScoreBreakdown &breakdown);
void write(protocol::JsonWriter &json, const ScoreSnapshot &snapshot);
/// As GET score-change answers it.
void write(protocol::JsonWriter &json, const engine::ScoreDelta &delta);
/// One row of the movers.
void writeMover(protocol::JsonWriter &json, const engine::ScoreDelta &delta);
/// One row of the changed signals.
void writeSignalChange(protocol::JsonWriter &json, const engine::ScoreDelta &delta);
/// key, label, period, description and weights of a horizon, into the object that is open; `keyName` is "key" or "horizon".
void writeHorizon(protocol::JsonWriter &json, std::string_view keyName, const analysis::HorizonInfo &horizon);

} // namespace soundings::server
