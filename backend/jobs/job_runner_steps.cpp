#include "jobs/job_runner.h"

#include <algorithm>
#include <set>

namespace soundings::jobs {

using engine::JobNote;
using engine::TakenJob;
using engine::WorkGiven;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds kNoteInterval{250}; ///< progress and log lines are stored so often
constexpr milliseconds kStale{1000}; ///< what waits for a thread for so long goes back: another worker may have a free one
constexpr std::chrono::minutes kForgetInterval{1};
constexpr std::int64_t kForgetAfter = 2000; ///< jobs
constexpr milliseconds kLongestBackoff{5000};

/// Before what the newer one says, if there is one.
void mergeBefore(JobNote &newer, JobNote older)
{
    if (!newer.startedAt)
        newer.startedAt = older.startedAt;
    if (!newer.progress)
        newer.progress = older.progress;
    newer.log = older.log + newer.log;
    newer.number = older.number;
    newer.claim = older.claim;
}

} // namespace

Result<void> JobRunner::enlist()
{
    m_lastSuccess = steady_clock::now();
    m_nextBeat = m_lastSuccess + m_options.beat;
    SOUNDINGS_CHECK(m_store.enlist({.id = m_id,
        .name = m_options.name,
        .process = ownProcess(),
        .concurrency = m_options.concurrency,
        .software = QStringLiteral("soundings " SOUNDINGS_VERSION),
        .lastSeen = m_clock.now()}));
    tellOfWorker(true);
    return {};
}

void JobRunner::attend(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            // After a failure the store is given a rest, whatever happens.
            m_news.wait_for(lock, stop, idleTime(), [this] { return m_failures == 0 && (m_isWoken || !m_settled.empty()); });
            m_isWoken = false;
        }
        if (stop.stop_requested())
            return;
        m_running.stopOverdue(steady_clock::now());
        returnStale();
        doStep(false);
        if (steady_clock::now() >= m_nextBeat)
            beat();
        forgetOld();
    }
}

milliseconds JobRunner::idleTime() const
{
    if (m_failures > 0)
        return std::min(kLongestBackoff, milliseconds(100) * (1 << std::min(m_failures, 6)));
    milliseconds idle = m_notes.empty() ? m_options.poll : std::min(m_options.poll, kNoteInterval);
    if (m_nextDue)
        idle = std::clamp(std::chrono::duration_cast<milliseconds>(*m_nextDue - m_clock.now()), milliseconds(1), idle);
    return idle;
}

JobRunner::Step JobRunner::nextStep(bool last)
{
    const auto now = steady_clock::now();
    Step step{.order = {.worker = m_id, .now = m_clock.now(), .tasksAlone = m_tasksAlone}};
    const std::lock_guard lock(m_mutex);
    step.settled = std::exchange(m_settled, {});
    for (const Settled &settled : step.settled)
        step.order.settled.push_back(settled.settlement);
    if (now >= m_nextNotes || last) {
        for (auto &[number, note] : std::exchange(m_notes, {})) {
            if (const auto held = m_held.find(number); held != m_held.end())
                step.noted.push_back(held->second.job);
            step.order.notes.push_back(std::move(note));
        }
        m_nextNotes = now + kNoteInterval;
    }
    if (m_mayTake) {
        step.order.start = std::max(0, m_options.concurrency - int(m_held.size()));
        if (int(m_ready.size()) <= m_ahead / 2)
            step.order.prefetch = std::max(0, m_options.concurrency + m_ahead - int(m_held.size()) - step.order.start);
        step.order.suspects =
            std::ranges::none_of(m_held, [](const auto &held) { return held.second.losses >= engine::kSuspectLosses; });
    }
    step.order.listHeld = m_failures > 0;
    step.order.alive = now >= m_nextBeat;
    step.order.active = m_busy;
    step.order.processed = m_processed;
    return step;
}

bool JobRunner::doStep(bool last)
{
    Step step = nextStep(last);
    auto given = m_store.work(step.order);
    if (!given) {
        undo(std::move(step), given.error());
        return false;
    }
    m_failures = 0;
    m_lastSuccess = steady_clock::now();
    m_settledSinceForgetting += std::int64_t(step.settled.size());
    for (const Settled &settled : step.settled) {
        if (!settled.job.id.isEmpty() && std::ranges::find(given->lost, settled.settlement.number) == given->lost.end())
            tell(settled.job);
    }
    for (const Job &job : step.noted)
        tell(job);
    for (const TakenJob &taken : given->taken)
        tell(taken.job);
    const bool known = given->known;
    accept(step, std::move(*given));
    if (!known && !last)
        startAnew();
    return true;
}

void JobRunner::accept(const Step &step, WorkGiven given)
{
    std::vector<QString> unwanted;
    {
        const std::lock_guard lock(m_mutex);
        m_nextDue = given.nextDue;
        // What was passed over stands behind those that were taken; without a new look it would wait for the next poll.
        const bool more = !given.taken.empty() && int(given.taken.size()) < step.order.start + step.order.prefetch;
        m_isWoken = m_isWoken || more;
        for (TakenJob &taken : given.taken) {
            m_ready.push_back(taken.number);
            m_held.emplace(taken.number, std::move(taken));
            m_lastMove = steady_clock::now();
            m_jobReady.notify_one();
        }
        for (const std::int64_t number : given.cancelled) {
            if (const auto held = m_held.find(number); held != m_held.end())
                unwanted.push_back(held->second.job.id);
        }
        if (step.order.listHeld)
            returnUnknown(given.held);
    }
    for (const QString &id : unwanted)
        cancel(id);
    for (const std::int64_t number : given.lost)
        dropLost(number);
}

/// The store did not do this step, as far as is known; it is part of the next one.
void JobRunner::undo(Step step, const Error &error)
{
    if (m_failures++ == 0)
        qWarning("jobs: the store does not answer, and will be asked again: %s", qPrintable(error.message));
    {
        const std::lock_guard lock(m_mutex);
        m_settled.insert(
            m_settled.begin(), std::make_move_iterator(step.settled.begin()), std::make_move_iterator(step.settled.end()));
        for (JobNote &note : step.order.notes) {
            if (m_held.contains(note.number)) {
                JobNote &newer = m_notes[note.number];
                mergeBefore(newer, std::move(note));
            }
        }
    }
    // By now others may believe that this worker has gone, and run its jobs.
    if (steady_clock::now() - m_lastSuccess > m_options.lease)
        m_running.stopAll(StopReason::lost);
}

/// Another worker has the job by now, or it was settled by a step whose answer was lost.
void JobRunner::dropLost(std::int64_t number)
{
    QString id;
    {
        const std::lock_guard lock(m_mutex);
        m_notes.erase(number);
        std::erase(m_ready, number);
        if (const auto held = m_held.extract(number))
            id = held.mapped().job.id;
    }
    if (!id.isEmpty())
        m_running.stop(id, StopReason::lost);
}

/// Under the lock: a step may have been done whose answer was lost, and with it jobs that were given to this worker.
void JobRunner::returnUnknown(std::span<const engine::JobClaim> held)
{
    std::set<std::int64_t> settled;
    for (const Settled &one : m_settled)
        settled.insert(one.settlement.number);
    for (const engine::JobClaim &claim : held) {
        if (!m_held.contains(claim.number) && !settled.contains(claim.number))
            m_settled.push_back({{.number = claim.number, .claim = claim.claim, .state = JobState::pending, .begun = false}, {}});
    }
}

/// Jobs were taken because the ones before them were short, and now a long one keeps their thread.
void JobRunner::returnStale()
{
    const std::lock_guard lock(m_mutex);
    if (m_ready.empty() || m_busy < m_options.concurrency || steady_clock::now() - m_lastMove < kStale)
        return;
    m_ahead = 0;
    for (const std::int64_t number : std::exchange(m_ready, {}))
        giveBack(m_held.at(number), JobState::pending);
}

/// Somebody has taken this worker for gone and given its jobs to others: what still runs here is in vain.
void JobRunner::startAnew()
{
    qWarning("jobs: this worker had given no sign of life for too long; its jobs are with others now");
    m_running.stopAll(StopReason::lost);
    {
        const std::lock_guard lock(m_mutex);
        m_ready.clear();
        m_held.clear();
        m_notes.clear();
        m_isWoken = true;
    }
    if (const auto enlisted = enlist(); !enlisted)
        qWarning("jobs: the worker could not be enlisted again: %s", qPrintable(enlisted.error().message));
}

void JobRunner::beat()
{
    m_nextBeat = steady_clock::now() + m_options.beat;
    tellOfWorker(true);
    watchOthers();
}

void JobRunner::watchOthers()
{
    auto workers = m_store.workers();
    if (!workers)
        return; // the next beat asks again
    std::erase_if(*workers, [this](const engine::StoredWorker &worker) { return worker.id == m_id; });
    for (const QString &gone : m_watch.goneOf(*workers, steady_clock::now())) {
        const auto released = m_store.bury(gone, m_clock.now());
        if (!released)
            continue;
        if (!released->empty())
            qWarning("jobs: a worker has gone; %zu of its jobs are run again", released->size());
        for (const Job &job : *released)
            tell(job);
        wake();
    }
}

void JobRunner::forgetOld()
{
    const auto now = steady_clock::now();
    if (now < m_nextForgetting && m_settledSinceForgetting < kForgetAfter)
        return;
    m_nextForgetting = now + kForgetInterval;
    m_settledSinceForgetting = 0;
    if (const auto forgotten = m_store.forget(m_options.history, m_clock.now()); !forgotten)
        qWarning("jobs: old jobs could not be forgotten: %s", qPrintable(forgotten.error().message));
}

void JobRunner::tell(const Job &job) const
{
    if (m_observer.job)
        m_observer.job(job);
}

void JobRunner::tellOfWorker(bool alive) const
{
    if (!m_observer.worker)
        return;
    engine::Worker worker{m_options.name, alive, m_clock.now(), m_options.concurrency};
    {
        const std::lock_guard lock(m_mutex);
        worker.active = m_busy;
        worker.processed = m_processed;
    }
    worker.pid = ownProcess().pid;
    worker.software = QStringLiteral("soundings " SOUNDINGS_VERSION);
    m_observer.worker(worker);
}

} // namespace soundings::jobs
