#pragma once

#include "base/result.h"
#include "domain/job.h"

#include <array>
#include <functional>
#include <vector>

namespace soundings::engine {

/// An order to run a task.
struct JobRequest {
    QString id; ///< empty: a new one. An id that the queue has seen before is not queued again
    QString task;
    QJsonArray args = {};
    QJsonObject kwargs = {};
    std::optional<Timestamp> notBefore = {}; ///< none: at once
    int priority = 0; ///< 0 (first served) to 9
};

struct JobFilter {
    std::optional<JobState> state = {};
    QString task = {}; ///< empty: all
    int limit = 50;
    int offset = 0;
};

struct JobPage {
    std::vector<Job> jobs; ///< newest first
    int total = 0;
};

/// A process that runs jobs.
struct Worker {
    QString name; ///< "soundings@host"
    bool alive = false;
    Timestamp lastSeen = {};
    int concurrency = 0;
    int active = 0; ///< jobs that it runs now
    std::int64_t processed = 0; ///< runs since it started
    std::int64_t pid = 0;
    QString software; ///< "soundings 0.1.0", "py-celery 5.2.6"
};

/// Hears what happens to the jobs that this process orders, cancels or runs: a new state, progress, a worker that comes, goes or
/// takes a job. Called after it is stored, in whichever thread did it; must not block. Each may be empty.
struct JobObserver {
    std::function<void(const Job &job)> job = {};
    std::function<void(const Worker &worker)> worker = {};
};

struct JobCounts {
    std::array<std::int64_t, kJobStates.size()> byState = {}; ///< in the order of kJobStates

    std::int64_t of(JobState state) const { return byState[std::size_t(state)]; }
};

/// Where jobs are ordered, watched and steered. Thread-safe; calls may block on a database or on Redis.
class JobQueue {
public:
    virtual ~JobQueue() = default;

    /// The job as it stands: a new one is pending, one whose id was seen before may be further on.
    virtual Result<Job> enqueue(const JobRequest &request) = 0;
    /// nullopt: no such job, or forgotten by now.
    virtual Result<std::optional<Job>> find(const QString &id) = 0;
    virtual Result<JobPage> list(const JobFilter &filter) = 0;
    /// The job will not be run, or is asked to stop. A conflict for one that is finished; notFound for one that is not there.
    virtual Result<Job> cancel(const QString &id) = 0;
    /// Queues a finished job once more, under its id, with its attempts counted anew. A conflict for one that is not finished.
    virtual Result<Job> retry(const QString &id) = 0;
    virtual Result<std::vector<Worker>> workers() = 0;
    virtual Result<JobCounts> counts() = 0;
    /// For people: "database", "Redis at localhost:6379".
    virtual QString description() const = 0;
    /// Set before the queue is used.
    virtual void setObserver(JobObserver observer) = 0;
};

} // namespace soundings::engine
