#pragma once

#include "engine/ports/change_log.h"
#include "engine/ports/job_queue.h"
#include "server/live/event_feed.h"

#include <vector>

namespace soundings::server {

/// What clients are told of changes of the stored data, each kind once. nullopt: everything may have changed.
std::vector<Event> eventsOf(const std::optional<std::vector<engine::DataChange>> &changes);
/// Cached replies were dropped by hand.
Event eventOfDrop(const QByteArray &pattern);
Event eventOf(const Job &job);
Event eventOf(const engine::Worker &worker);

} // namespace soundings::server
