#pragma once

#include "engine/ports/job_store.h"

namespace soundings::jobs {

/// Of this process.
engine::ProcessIdentity ownProcess();

enum class Presence {
    running,
    gone, ///< for certain
    unknown, ///< on another machine or in another container, or this system does not tell
};
Presence lookFor(const engine::ProcessIdentity &process);

} // namespace soundings::jobs
