#pragma once

#include "base/settings.h"
#include "celery/worker/worker_state.h"

namespace soundings::app {

/// How a worker is set up by the settings, once CELERY_BROKER_URL is one. An error says what to do.
Result<celery::WorkerOptions> celeryWorkerOptions(const Settings &settings);

} // namespace soundings::app
