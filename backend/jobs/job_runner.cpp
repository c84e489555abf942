#include "jobs/job_runner.h"

#include <QUuid>

#include <algorithm>

namespace soundings::jobs {

using engine::JobSettlement;
using engine::TakenJob;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// What is taken in advance lasts about so long. Jobs that take longer are not taken before there is a thread for them.
constexpr double kAheadSeconds = 0.05;
constexpr int kMostAhead = 512;

QStringList trimmedLog(QStringList lines)
{
    if (lines.size() > engine::kJobLogLines)
        lines.remove(0, lines.size() - engine::kJobLogLines);
    return lines;
}

} // namespace

JobRunner::JobRunner(
    engine::JobStore &store, const TaskRegistry &tasks, const Clock &clock, Options options, engine::JobObserver observer)
    : m_store(store)
    , m_tasks(tasks)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_observer(std::move(observer))
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_tasksAlone(tasks.namesAlone())
    , m_watch({.elsewhere = m_options.lease})
{
}

JobRunner::~JobRunner()
{
    stop();
}

Result<void> JobRunner::start()
{
    SOUNDINGS_CHECK(enlist());
    watchOthers();
    m_attendant.start("jobs", [this](const std::stop_token &stop) { attend(stop); });
    for (int number = 1; number <= m_options.concurrency; ++number)
        m_threads.start("worker " + std::to_string(number), [this](const std::stop_token &stop) { runJobs(stop); });
    return {};
}

void JobRunner::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_mayTake)
            return;
        m_mayTake = false;
    }
    m_running.close(StopReason::workerStops);
    m_threads.join();
    m_attendant.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const std::int64_t number : std::exchange(m_ready, {}))
            giveBack(m_held.at(number), JobState::pending);
    }
    // When the store does not answer, its next worker finds out that this process has gone.
    for (int attempt = 0; attempt < 3 && !doStep(true); ++attempt) { }
    if (const auto left = m_store.leave(m_id, m_clock.now()); !left)
        qWarning("jobs: the worker could not be signed off: %s", qPrintable(left.error().message));
    tellOfWorker(false);
}

void JobRunner::wake()
{
    const std::lock_guard lock(m_mutex);
    m_isWoken = true;
    m_news.notify_one();
}

void JobRunner::cancel(const QString &id)
{
    if (m_running.stop(id, StopReason::cancelled))
        return;
    const std::lock_guard lock(m_mutex);
    const auto waiting = std::ranges::find_if(m_ready, [&](std::int64_t number) { return m_held.at(number).job.id == id; });
    if (waiting == m_ready.end())
        return;
    const TakenJob taken = m_held.at(*waiting);
    m_ready.erase(waiting);
    giveBack(taken, JobState::revoked);
    m_news.notify_one();
}

void JobRunner::runJobs(const std::stop_token &stop)
{
    for (;;) {
        TakenJob taken;
        {
            std::unique_lock lock(m_mutex);
            if (!m_jobReady.wait(lock, stop, [this] { return !m_ready.empty(); }) || stop.stop_requested())
                return;
            TakenJob &held = m_held.at(m_ready.front());
            m_ready.pop_front();
            ++m_busy;
            if (held.job.state == JobState::received) {
                held.job.state = JobState::started;
                held.job.startedAt = m_clock.now();
                m_notes[held.number] = {.number = held.number, .claim = held.claim, .startedAt = held.job.startedAt};
            }
            taken = held;
        }
        runOne(taken);
    }
}

void JobRunner::runOne(const TakenJob &taken)
{
    const Timestamp startedAt = taken.job.startedAt.value_or(m_clock.now());
    const auto begin = steady_clock::now();
    const RunOutcome outcome = runTask(m_tasks,
        {.jobId = taken.job.id,
            .task = taken.job.task,
            .args = taken.job.args,
            .kwargs = taken.job.kwargs,
            .attempt = taken.failures + 1,
            .worker = m_options.name},
        m_running, listenerFor(taken.number));
    const std::chrono::duration<double> took = steady_clock::now() - begin;

    const std::lock_guard lock(m_mutex);
    m_meanRun = m_meanRun > 0 ? 0.9 * m_meanRun + 0.1 * took.count() : took.count();
    m_ahead = std::min(kMostAhead, int(m_options.concurrency * kAheadSeconds / std::max(m_meanRun, 1e-5)));
    m_lastMove = steady_clock::now();
    --m_busy;
    ++m_processed;
    settle(taken, outcome, startedAt);
    m_news.notify_one();
}

RunListener JobRunner::listenerFor(std::int64_t number)
{
    // Under the lock: the note of a job that runs. The job may have been lost meanwhile.
    const auto noteOf = [this, number]() -> engine::JobNote * {
        const auto held = m_held.find(number);
        if (held == m_held.end())
            return nullptr;
        engine::JobNote &note = m_notes[number];
        note.number = number;
        note.claim = held->second.claim;
        return &note;
    };
    return {.progress =
                [this, noteOf](double fraction, const QString &text) {
                    const std::lock_guard lock(m_mutex);
                    if (engine::JobNote *note = noteOf()) {
                        note->progress = JobProgress{fraction, text};
                        m_held.at(note->number).job.progress = note->progress;
                    }
                },
        .log =
            [this, noteOf](const QString &line) {
                qInfo("%s", qPrintable(line));
                const std::lock_guard lock(m_mutex);
                if (engine::JobNote *note = noteOf())
                    note->log = trimmedLog(note->log << toIso8601(m_clock.now()) + u' ' + line);
            }};
}

/// Under the lock.
void JobRunner::settle(const TakenJob &taken, const RunOutcome &outcome, Timestamp startedAt)
{
    const auto held = m_held.find(taken.number);
    if (held == m_held.end())
        return; // lost meanwhile
    const Timestamp now = m_clock.now();
    JobSettlement settlement{.number = taken.number,
        .claim = taken.claim,
        .state = outcome.state,
        .startedAt = startedAt,
        .finishedAt = now,
        .runtimeMs = outcome.runtime.count(),
        .result = outcome.result,
        .failure = outcome.failure,
        .progress = held->second.job.progress};
    if (outcome.state == JobState::retry)
        settlement.notBefore = now + outcome.retryAfter;
    if (const auto note = m_notes.extract(taken.number))
        settlement.log = note.mapped().log;

    Job job = std::move(held->second.job);
    m_held.erase(held);
    job.state = outcome.state;
    job.runtimeMs = settlement.runtimeMs;
    job.error = outcome.failure;
    job.nextRetryAt = settlement.notBefore;
    if (isFinished(job.state))
        job.finishedAt = now;
    if (job.state == JobState::success)
        job.result = outcome.result;
    m_settled.push_back({std::move(settlement), std::move(job)});
}

/// Under the lock: a job that was not begun.
void JobRunner::giveBack(const TakenJob &taken, JobState state)
{
    Job job = taken.job;
    job.state = state;
    job.attempts -= state == JobState::pending ? 1 : 0;
    const JobSettlement settlement{
        .number = taken.number, .claim = taken.claim, .state = state, .begun = false, .finishedAt = m_clock.now()};
    m_settled.push_back({settlement, std::move(job)});
    m_held.erase(taken.number); // which `taken` may be part of
}

} // namespace soundings::jobs
