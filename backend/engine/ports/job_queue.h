#pragma once

#include "base/result.h"
#include "domain/job.h"

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
};

} // namespace soundings::engine
