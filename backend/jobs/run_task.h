#pragma once

#include "jobs/running_tasks.h"
#include "jobs/task.h"

#include <functional>

namespace soundings::jobs {

/// A run that a worker is about to make.
struct RunOrder {
    QString jobId;
    QString task;
    QJsonArray args = {};
    QJsonObject kwargs = {};
    int attempt = 1; ///< 1 + the runs of this job that failed before
    QString worker = {}; ///< who runs it, for the trace
    std::optional<std::chrono::milliseconds> timeLimit = {}; ///< of this job alone; none: its task's
};

/// Where a run's progress and log lines go; each may be empty. Called from any thread.
struct RunListener {
    std::function<void(double fraction, const QString &note)> progress = {};
    std::function<void(const QString &line)> log = {};
};

/// What a run has come to, and so what becomes of its job.
struct RunOutcome {
    JobState state =
        JobState::success; ///< success, failure, retry, revoked; pending: to be run again as if it had not been begun
    QJsonValue result = {}; ///< of a success
    std::optional<JobFailure> failure = {}; ///< of a failure or a retry
    std::chrono::milliseconds retryAfter{0}; ///< of a retry
    std::chrono::milliseconds runtime{0};
};

/// Gives a number from 0 to below 1; a test gives its own.
using Random = std::function<double()>;
double anyNumber();

/// How long to wait before retry number `retry`, counted from 1.
std::chrono::milliseconds retryDelay(const RetryPolicy &policy, int retry, const Random &random = anyNumber);

/// Runs the task's body on the calling thread with everything around it: the time limit, the stop, an exception that escapes,
/// the job's id in the log, and the decision what becomes of the job. An unknown task is a failure NotRegistered. The same for
/// every kind of queue.
RunOutcome runTask(const TaskRegistry &registry, const RunOrder &order, RunningTasks &running, const RunListener &listener = {},
    const Random &random = anyNumber);

} // namespace soundings::jobs
