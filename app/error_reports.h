#pragma once

#include "base/settings.h"
#include "jobs/task.h"
#include "server/server_observers.h"
#include "telemetry/reporter.h"

namespace soundings::app {

/// Reports of errors to Sentry, as the settings say; null where SENTRY_DSN is empty. `program` is one word.
Result<std::unique_ptr<telemetry::Reporter>> startErrorReports(const Settings &settings, const QString &program);

/// Requests that fail here are reported; each one is a breadcrumb. The reporter outlives their use.
server::ServerObservers reportRequests(telemetry::Reporter &reporter);

/// Jobs that fail for good are reported; each run is a breadcrumb. The same holds.
std::function<void(const jobs::RunEnd &end)> reportRuns(telemetry::Reporter &reporter);

} // namespace soundings::app
