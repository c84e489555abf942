#include "jobs/scheduler.h"

#include <QStringList>

#include <algorithm>

namespace soundings::jobs {

using std::chrono::milliseconds;

namespace {

/// A mark that is further ahead was set while the clock was wrong. Closer ones are waited for: what lies in between was queued.
constexpr std::chrono::hours kClockTolerance{24};

bool isTooLate(const ScheduleEntry &entry, Timestamp planned, Timestamp now)
{
    return entry.grace && now - planned > *entry.grace;
}

} // namespace

Scheduler::Scheduler(std::vector<ScheduleEntry> entries, engine::ScheduleStore &store, engine::JobQueue &queue,
    const Clock &clock, Options options)
    : m_entries(std::move(entries))
    , m_store(store)
    , m_queue(queue)
    , m_clock(clock)
    , m_options(std::move(options))
{
}

milliseconds Scheduler::turn()
{
    const std::lock_guard lock(m_turn);
    const auto held = hold();
    m_leads = held && *held;
    if (!held) {
        tell(std::unexpected(held.error()));
        return m_options.renewal;
    }
    tell(*held ? fireAll(**held) : Result<void>());
    return m_leads ? untilNext() : m_options.renewal;
}

void Scheduler::release()
{
    const std::lock_guard lock(m_turn);
    if (m_leads.exchange(false))
        tell(m_store.releaseLease(m_options.holder)); // where it fails the lease runs out by itself
}

Result<std::optional<Scheduler::Hold>> Scheduler::hold()
{
    // From before the question: the store cannot have given less than that.
    const auto asked = m_options.steady();
    SOUNDINGS_TRY(const auto fence, m_store.holdLease(m_options.holder, m_options.lease));
    if (!fence)
        return std::nullopt;
    return Hold{*fence, asked + m_options.lease};
}

Result<void> Scheduler::fireAll(const Hold &hold)
{
    SOUNDINGS_TRY(const auto marks, m_store.marks());
    Result<void> outcome;
    for (const ScheduleEntry &entry : m_entries) {
        const auto mark = marks.find(entry.name);
        // One entry's trouble is not another's.
        if (auto fired = fire(entry, mark == marks.end() ? engine::ScheduleMark() : mark->second, hold); !fired)
            outcome = std::move(fired);
    }
    return outcome;
}

Result<void> Scheduler::fire(const ScheduleEntry &entry, const engine::ScheduleMark &mark, const Hold &hold)
{
    const Timestamp now = m_clock.now();
    if (!mark.doneUntil || *mark.doneUntil > now + kClockTolerance) {
        SOUNDINGS_CHECK(m_store.advance(entry.name, mark.doneUntil, {now}, hold.fence));
        return {};
    }
    SOUNDINGS_TRY(const Timestamp planned, entry.rule.newest(now));
    if (planned <= *mark.doneUntil)
        return {};
    if (!mark.isPaused && !isTooLate(entry, planned, now))
        return queueRun(entry, mark, planned, hold);
    SOUNDINGS_CHECK(m_store.advance(entry.name, mark.doneUntil, {planned}, hold.fence));
    return {};
}

/// First queued, then marked: after a crash in between it is queued once more under the same id, which the queue knows.
Result<void> Scheduler::queueRun(
    const ScheduleEntry &entry, const engine::ScheduleMark &mark, Timestamp planned, const Hold &hold)
{
    if (m_options.steady() >= hold.until) {
        m_leads = false; // asking took so long that another may have the lease
        return {};
    }
    const QString id = scheduledJobId(entry.name, planned);
    SOUNDINGS_CHECK(m_queue.enqueue({.id = id, .task = entry.task}));
    SOUNDINGS_TRY(const bool advanced, m_store.advance(entry.name, mark.doneUntil, {planned, id}, hold.fence));
    if (!advanced)
        m_leads = false;
    return {};
}

milliseconds Scheduler::untilNext() const
{
    const Timestamp now = m_clock.now();
    milliseconds wait = m_options.renewal;
    for (const ScheduleEntry &entry : m_entries) {
        if (const auto next = entry.rule.next(now))
            wait = std::min<milliseconds>(wait, *next - now);
    }
    return wait;
}

void Scheduler::tell(const Result<void> &outcome)
{
    const QString trouble = outcome ? QString() : outcome.error().message;
    if (trouble != m_trouble) {
        if (outcome)
            qInfo("schedule: it goes on");
        else
            qWarning("schedule: nothing can be queued: %s", qPrintable(trouble));
    }
    m_trouble = trouble;
}

Result<std::vector<ScheduleView>> Scheduler::overview(int count) const
{
    SOUNDINGS_TRY(const auto marks, m_store.marks());
    const Timestamp now = m_clock.now();
    std::vector<ScheduleView> views;
    for (const ScheduleEntry &entry : m_entries) {
        const auto mark = marks.find(entry.name);
        views.push_back({entry, mark == marks.end() ? engine::ScheduleMark() : mark->second, entry.rule.preview(now, count)});
    }
    return views;
}

Result<void> Scheduler::setPaused(const QString &entry, bool paused)
{
    if (std::ranges::find(m_entries, entry, &ScheduleEntry::name) != m_entries.end())
        return m_store.setPaused(entry, paused);
    QStringList names;
    for (const ScheduleEntry &known : m_entries)
        names.append(known.name);
    return fail(ErrorCode::notFound,
        QStringLiteral("The schedule has no entry “%1”. It has: %2.").arg(entry, names.join(QStringLiteral(", "))));
}

} // namespace soundings::jobs
