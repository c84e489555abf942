#pragma once

#include "engine/ports/job_queue.h"

#include <chrono>
#include <functional>
#include <span>

namespace soundings::engine {

/// Which process something is, so that another one on the same machine can see that it has gone.
struct ProcessIdentity {
    QString machine; ///< with its process namespace: only there does the pid mean anything
    std::int64_t pid = 0;
    std::int64_t startedAt = 0; ///< as the system counts: the same pid with another start is another process. 0: not known
};

/// A worker as the store knows it, from its start to its end.
struct StoredWorker {
    QString id; ///< new at each start
    QString name; ///< "soundings@host"
    ProcessIdentity process;
    int concurrency = 0;
    int active = 0;
    std::int64_t processed = 0;
    QString software;
    Timestamp lastSeen;
};

/// A job that a worker has been given. It is the worker's until it settles it, or until the worker is taken for gone.
struct TakenJob {
    Job job;
    std::int64_t number = 0; ///< of its row
    std::int64_t claim = 0; ///< rises each time a worker gets the job; who holds an older one has lost it
    int failures = 0; ///< runs that ended in a failure
    int losses = 0; ///< runs that ended with their worker
};

/// What has become of a job that was taken.
struct JobSettlement {
    std::int64_t number = 0;
    std::int64_t claim = 0;
    JobState state = JobState::success; ///< or failure, revoked, retry; pending: given back
    bool begun = true; ///< of one that is given back: false when it had not been started
    std::optional<Timestamp> notBefore = {}; ///< of a retry
    std::optional<Timestamp> startedAt = {};
    Timestamp finishedAt = {};
    std::int64_t runtimeMs = 0;
    QJsonValue result = {};
    std::optional<JobFailure> failure = {};
    std::optional<JobProgress> progress = {};
    QStringList log = {}; ///< lines since the last note
};

/// What is new about a job that runs.
struct JobNote {
    std::int64_t number = 0;
    std::int64_t claim = 0;
    std::optional<Timestamp> startedAt = {}; ///< it was only received before
    std::optional<JobProgress> progress = {};
    QStringList log = {};
};

/// One step of a worker: what it gives to the store and asks of it, in one transaction.
struct WorkStep {
    QString worker; ///< id
    Timestamp now;
    std::vector<JobSettlement> settled = {};
    std::vector<JobNote> notes = {};
    int start = 0; ///< jobs that will run at once
    int prefetch = 0; ///< jobs that will run soon after
    bool suspects = true; ///< a job that was lost kSuspectLosses times may be among those that run at once: one at a time
    QStringList tasksAlone = {}; ///< tasks of which only one job may be taken at a time, by whomever
    bool listHeld = false; ///< asks for WorkGiven::held
    bool alive = false; ///< writes down that the worker lives, with the two numbers
    int active = 0;
    std::int64_t processed = 0;
};

/// That a worker has a job.
struct JobClaim {
    std::int64_t number = 0;
    std::int64_t claim = 0;
};

struct WorkGiven {
    std::vector<TakenJob> taken; ///< in the order in which they are to run
    std::vector<std::int64_t> lost; ///< settled or noted in vain: another worker may have the job by now
    std::vector<std::int64_t> cancelled; ///< running jobs of this worker that nobody wants any more
    std::vector<JobClaim> held; ///< every job that the store believes this worker to have; where that was asked for
    std::optional<Timestamp> nextDue; ///< when the next waiting job's time comes
    bool known = true; ///< false: the worker was taken for gone; it has to enlist again
};

/// How many finished jobs are kept, and for how long. Each state is counted apart, so that many successes do not push failures
/// out.
struct JobHistory {
    std::chrono::days age{30};
    int ofEachState = 10'000;
};

/// A job that was lost with its worker so often is run only while no other such job runs in the same worker, so that one more
/// loss tells which of them it was ...
inline constexpr int kSuspectLosses = 2;
/// ... and then it fails as WorkerLost: it seems to kill its workers.
inline constexpr int kFatalLosses = 3;
/// So many lines of a job's log are kept, each cut off at so many characters.
inline constexpr int kJobLogLines = 200;
inline constexpr int kJobLogLineLength = 500;

/// Jobs in a database. A job that was added is run at least once, whatever happens to processes in between. Thread-safe; calls
/// may block on the database.
class JobStore {
public:
    virtual ~JobStore() = default;

    /// In one transaction. An id that is there already is not added; its job is given as it stands.
    virtual Result<std::vector<Job>> add(std::span<const JobRequest> requests, Timestamp now) = 0;
    virtual Result<std::optional<Job>> find(const QString &id) = 0;
    virtual Result<JobPage> list(const JobFilter &filter) = 0;
    virtual Result<JobCounts> counts() = 0;
    /// As JobQueue says. A running job only gets a mark, which its worker finds at its next step.
    virtual Result<Job> cancel(const QString &id, Timestamp now) = 0;
    virtual Result<Job> retry(const QString &id, Timestamp now) = 0;
    /// Forgets finished jobs beyond what is kept; gives their number.
    virtual Result<int> forget(const JobHistory &history, Timestamp now) = 0;

    virtual Result<void> enlist(const StoredWorker &worker) = 0;
    virtual Result<WorkGiven> work(const WorkStep &step) = 0;
    /// The worker ends in order: what it still holds goes back to the queue.
    virtual Result<void> leave(const QString &worker, Timestamp now) = 0;
    virtual Result<std::vector<StoredWorker>> workers() = 0;
    /// The worker is gone: its jobs go back to the queue as lost, or fail when that was once too often. Gives those jobs.
    virtual Result<std::vector<Job>> bury(const QString &worker, Timestamp now) = 0;
};

} // namespace soundings::engine
