#pragma once

#include "base/settings.h"
#include "commands/finding.h"

#include <vector>

namespace soundings::app {

/// What can be said of the configuration and of this machine: data folder, disk, clock, port, certificate. Blocks.
std::vector<Finding> machineFindings(const Settings &settings);

} // namespace soundings::app
