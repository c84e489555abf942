#pragma once

#include "engine/ports/job_queue.h"
#include "protocol/json_writer.h"

namespace soundings::server {

void write(protocol::JsonWriter &json, const Job &job);
/// Without the long lists of its result, such as every symbol of a refresh: who asks for that one job is shown them.
void writeBrief(protocol::JsonWriter &json, const Job &job);
void write(protocol::JsonWriter &json, const engine::Worker &worker);
/// Any JSON that came from outside: arguments and results of tasks.
void writeValue(protocol::JsonWriter &json, const QJsonValue &value);

} // namespace soundings::server
