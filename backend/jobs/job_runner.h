#pragma once

#include "base/clock.h"
#include "base/thread_group.h"
#include "engine/ports/job_store.h"
#include "jobs/run_task.h"
#include "jobs/worker_watch.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

namespace soundings::jobs {

/// The worker of this process: threads that run jobs of a store, and one that takes them from there and brings back what has
/// become of them. What many short jobs have come to goes into one transaction; jobs that will soon be run are taken in advance.
/// Thread-safe.
class JobRunner {
public:
    struct Options {
        QString name; ///< "soundings@host"
        int concurrency = 2;
        std::chrono::milliseconds beat{5000}; ///< between two signs of life
        std::chrono::milliseconds lease{30'000}; ///< without a sign of life for so long a worker is taken for gone
        std::chrono::milliseconds poll{500}; ///< between two looks for jobs that another process has ordered
        engine::JobHistory history = {};
    };

    JobRunner(engine::JobStore &store, const TaskRegistry &tasks, const Clock &clock, Options options,
        engine::JobObserver observer = {});
    ~JobRunner();

    /// Takes over the jobs of processes that have gone, and starts the threads.
    Result<void> start();
    /// Running tasks are asked to stop, and what they have not done goes back to the queue. Returns when they have ended.
    void stop();

    /// There may be something to do.
    void wake();
    /// Nobody wants this job any more: if it is here it is asked to stop, or is not begun.
    void cancel(const QString &id);
    const QString &name() const { return m_options.name; }

private:
    using Instant = std::chrono::steady_clock::time_point;

    /// What has become of a job, for the store and for the observer.
    struct Settled {
        engine::JobSettlement settlement;
        Job job;
    };
    struct Step {
        engine::WorkStep order;
        std::vector<Settled> settled;
        std::vector<Job> noted; ///< as they stand with order.notes
    };

    // job_runner.cpp: the threads that run jobs
    void runJobs(const std::stop_token &stop);
    void runOne(const engine::TakenJob &taken);
    RunListener listenerFor(std::int64_t number);
    void settle(const engine::TakenJob &taken, const RunOutcome &outcome, Timestamp startedAt);
    void giveBack(const engine::TakenJob &taken, JobState state);

    // job_runner_steps.cpp: the thread that speaks with the store
    void attend(const std::stop_token &stop);
    std::chrono::milliseconds idleTime() const;
    Step nextStep(bool last);
    bool doStep(bool last);
    void accept(const Step &step, engine::WorkGiven given);
    void undo(Step step, const Error &error);
    void dropLost(std::int64_t number);
    void returnUnknown(std::span<const engine::JobClaim> held);
    void returnStale();
    void startAnew();
    void beat();
    void watchOthers();
    void forgetOld();
    void tell(const Job &job) const;
    void tellOfWorker(bool alive) const;
    Result<void> enlist();

    engine::JobStore &m_store;
    const TaskRegistry &m_tasks;
    const Clock &m_clock;
    const Options m_options;
    const engine::JobObserver m_observer;
    const QString m_id;
    const QStringList m_tasksAlone;
    RunningTasks m_running;

    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_jobReady;
    std::condition_variable_any m_news;
    std::map<std::int64_t, engine::TakenJob> m_held; ///< by number, from their taking to the end of their run
    std::deque<std::int64_t> m_ready; ///< of them, those that wait for a thread
    std::vector<Settled> m_settled; ///< to be brought to the store
    std::map<std::int64_t, engine::JobNote> m_notes; ///< the same, of those that run
    int m_busy = 0;
    std::int64_t m_processed = 0;
    double m_meanRun = 0; ///< seconds, of the newest runs; 0: none yet
    int m_ahead = 0; ///< jobs to have in hand beyond those that run
    Instant m_lastMove = {}; ///< when a run ended or jobs were taken
    bool m_isWoken = false;
    bool m_mayTake = true;

    // Of the attending thread alone.
    WorkerWatch m_watch;
    Instant m_nextBeat = {}, m_nextNotes = {}, m_nextForgetting = {}, m_lastSuccess = {};
    std::optional<Timestamp> m_nextDue;
    int m_failures = 0; ///< steps in a row that the store refused
    std::int64_t m_settledSinceForgetting = 0;

    ThreadGroup m_attendant;
    ThreadGroup m_threads;
};

} // namespace soundings::jobs
