#pragma once

#include "base/settings.h"
#include "commands/finding.h"

#include <vector>

namespace soundings::app {

/// What can be said of the services that the engine needs: store, Redis, broker, provider. Blocks, and asks those that are on the
/// network.
std::vector<Finding> serviceFindings(const Settings &settings);

} // namespace soundings::app
