#pragma once

#include "base/result.h"
#include "domain/job.h"

#include <QStringList>

#include <chrono>
#include <expected>
#include <functional>
#include <map>
#include <stop_token>

namespace soundings::jobs {

/// What a running task is told, and whom it may tell.
struct TaskContext {
    QString jobId;
    int attempt = 1; ///< 1: the first run
    std::stop_token stop; ///< asked when the job is cancelled, overruns its time or the worker stops: end soon
    std::function<void(double fraction, const QString &note)> progress; ///< cheap; may be called often, from any thread
    std::function<void(const QString &line)> log; ///< a line of the job's log
};

/// How a run ended without a result.
struct TaskFailure {
    JobFailure failure;
    bool retryable = false; ///< the same run may succeed later
};

/// Gives the result as JSON, or says what went wrong. Blocking; runs on a worker's thread. An exception that escapes is a
/// failure.
using TaskBody = std::function<std::expected<QJsonValue, TaskFailure>(
    const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &context)>;

/// When a run that failed is tried again: after `first` x 2^n, at most `longest`, less a random part (full jitter in the upper
/// half).
struct RetryPolicy {
    int retries = 3;
    std::chrono::milliseconds first{2000};
    std::chrono::milliseconds longest{600'000};
};

struct Task {
    QString name; ///< "soundings.refresh_stock_data"
    TaskBody body;
    RetryPolicy retries = {};
    bool alone = false; ///< two runs of it never overlap, on whatever workers: the second waits
    std::chrono::milliseconds timeLimit{0}; ///< 0: none. Beyond it the run is asked to stop and fails
};

/// How a run ended, for whoever keeps an eye on it.
struct RunEnd {
    const QString &task, &jobId;
    int attempt = 1;
    JobState state = JobState::success; ///< that the job is in now
    const JobFailure *failure = nullptr; ///< null: there was none
};

/// The tasks that a worker can run, by name. Filled before the worker starts, then only read.
class TaskRegistry {
public:
    void add(Task task);
    const Task *find(const QString &name) const; ///< null: unknown
    QStringList names() const; ///< sorted
    /// Is told of every run's end, on the thread that ran it.
    void setObserver(std::function<void(const RunEnd &end)> observer) { m_observer = std::move(observer); }
    void tell(const RunEnd &end) const
    {
        if (m_observer)
            m_observer(end);
    }
    QStringList namesAlone() const; ///< of those of which only one run goes on at a time

private:
    std::map<QString, Task> m_tasks;
    std::function<void(const RunEnd &end)> m_observer;
};

/// The failure that stands for an Error of the engine: retryable when its code is.
TaskFailure failureOf(const Error &error);

} // namespace soundings::jobs
