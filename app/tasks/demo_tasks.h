#pragma once

#include "jobs/task.h"

namespace soundings::app {

/// The tasks `proto.*`, which tests of interoperability use: docs/JOBS.md tells what each does.
void addDemoTasks(jobs::TaskRegistry &registry);

/// Whether SOUNDINGS_DEMO_TASKS asks for them.
bool wantsDemoTasks();

} // namespace soundings::app
