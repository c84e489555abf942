#include "celery/worker/shelf.h"

#include <algorithm>

namespace soundings::celery {

namespace {

using std::chrono::steady_clock;

/// So long a thread sleeps at most while it waits for the time of a task: a wall clock may be set meanwhile.
constexpr std::chrono::milliseconds kLongestSleep{1000};
constexpr std::chrono::milliseconds kWaitForRoom{200};

} // namespace

void Shelf::put(const HeldTaskPtr &held)
{
    const std::lock_guard lock(m_mutex);
    m_all.insert(held);
    ++m_counts[std::size_t(held->phase)];
    const auto eta = held->order().eta;
    if (const Timestamp now = m_clock.now(); eta && *eta > now) {
        move(*held, HeldTask::Phase::waiting);
        m_waiting.emplace(steady_clock::now() + (*eta - now), held);
    } else {
        move(*held, HeldTask::Phase::ready);
        m_ready.push_back(held);
    }
    m_changed.notify_one();
}

void Shelf::move(HeldTask &held, HeldTask::Phase phase)
{
    --m_counts[std::size_t(held.phase)];
    held.phase = phase;
    ++m_counts[std::size_t(phase)];
}

void Shelf::wakeDue(Instant now)
{
    while (!m_waiting.empty() && m_waiting.begin()->first <= now) {
        HeldTaskPtr held = m_waiting.extract(m_waiting.begin()).mapped();
        move(*held, HeldTask::Phase::ready);
        m_ready.push_back(std::move(held));
    }
}

/// The first that may start now; those beyond their rate go back to waiting until their turn.
HeldTaskPtr Shelf::nextReady(Instant now)
{
    if (m_counts[std::size_t(HeldTask::Phase::running)] >= m_concurrency)
        return nullptr;
    while (!m_ready.empty()) {
        HeldTaskPtr held = std::move(m_ready.front());
        m_ready.pop_front();
        const auto rate = m_rates.find(held->order().task);
        if (rate == m_rates.end())
            return held;
        if (rate->next <= now) {
            rate->next = now + rate->interval;
            return held;
        }
        m_waiting.emplace(rate->next, std::move(held)); // its phase stays: it waits for no time of its own
    }
    return nullptr;
}

HeldTaskPtr Shelf::take(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const auto now = steady_clock::now();
        wakeDue(now);
        if (HeldTaskPtr held = nextReady(now)) {
            move(*held, HeldTask::Phase::running);
            held->startedAt = m_clock.now();
            if (!m_ready.empty())
                m_changed.notify_one();
            return held;
        }
        auto until = now + kLongestSleep;
        if (!m_waiting.empty())
            until = std::min(until, m_waiting.begin()->first);
        m_changed.wait_until(lock, stop, until,
            [&] { return !m_ready.empty() && m_counts[std::size_t(HeldTask::Phase::running)] < m_concurrency; });
    }
    return nullptr;
}

void Shelf::postpone(const HeldTaskPtr &held, std::chrono::milliseconds wait)
{
    const std::lock_guard lock(m_mutex);
    move(*held, HeldTask::Phase::ready);
    held->startedAt.reset();
    m_waiting.emplace(steady_clock::now() + wait, held);
    m_changed.notify_one();
}

bool Shelf::settle(const HeldTaskPtr &held)
{
    const std::lock_guard lock(m_mutex);
    if (held->phase == HeldTask::Phase::settling)
        return false;
    move(*held, HeldTask::Phase::settling);
    m_changed.notify_one(); // another one may run now
    m_hasRoom.notify_one();
    return true;
}

void Shelf::remove(const HeldTaskPtr &held)
{
    const std::lock_guard lock(m_mutex);
    if (m_all.erase(held) > 0)
        --m_counts[std::size_t(held->phase)];
    m_hasRoom.notify_all();
}

int Shelf::awaitRoom(int limit, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const auto room = [&] {
        const int held = int(m_all.size()) - m_counts[std::size_t(HeldTask::Phase::waiting)];
        const int unfinished = held - m_counts[std::size_t(HeldTask::Phase::settling)];
        return std::max(0, std::min(limit - unfinished, 2 * limit - held));
    };
    m_hasRoom.wait_for(lock, stop, kWaitForRoom, [&] { return room() > 0; });
    return stop.stop_requested() ? 0 : room();
}

std::vector<HeldTaskPtr> Shelf::takeUnstarted(const std::function<bool(const HeldTask &)> &wanted)
{
    const std::lock_guard lock(m_mutex);
    std::vector<HeldTaskPtr> taken;
    const auto isTaken = [&](const HeldTaskPtr &held) {
        if (!wanted(*held))
            return false;
        move(*held, HeldTask::Phase::settling);
        taken.push_back(held);
        return true;
    };
    std::erase_if(m_ready, isTaken);
    std::erase_if(m_waiting, [&](const auto &entry) { return isTaken(entry.second); });
    return taken;
}

void Shelf::visit(const std::function<void(HeldTask &)> &look)
{
    const std::lock_guard lock(m_mutex);
    for (const HeldTaskPtr &held : m_all)
        look(*held);
}

std::vector<Shelf::Running> Shelf::running() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Running> running;
    for (const HeldTaskPtr &held : m_all) {
        if (held->phase == HeldTask::Phase::running)
            running.push_back({held, held->deadline, held->terminatedAt});
    }
    return running;
}

int Shelf::count(HeldTask::Phase phase) const
{
    const std::lock_guard lock(m_mutex);
    return m_counts[std::size_t(phase)];
}

bool Shelf::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return m_all.empty();
}

void Shelf::setConcurrency(int concurrency)
{
    const std::lock_guard lock(m_mutex);
    m_concurrency = concurrency;
    m_changed.notify_all();
    m_hasRoom.notify_all();
}

int Shelf::concurrency() const
{
    const std::lock_guard lock(m_mutex);
    return m_concurrency;
}

void Shelf::note(const HeldTaskPtr &held, JobProgress progress)
{
    const std::lock_guard lock(m_mutex);
    held->progress = std::move(progress);
    held->isProgressStored = false;
}

void Shelf::setDeadline(const HeldTaskPtr &held, std::optional<std::chrono::steady_clock::time_point> deadline)
{
    const std::lock_guard lock(m_mutex);
    held->deadline = deadline;
}

void Shelf::setRate(const QString &task, double perSecond)
{
    const std::lock_guard lock(m_mutex);
    if (perSecond <= 0)
        m_rates.remove(task);
    else
        m_rates.insert(task, {std::chrono::nanoseconds(qint64(1e9 / perSecond)), steady_clock::now()});
    m_changed.notify_all();
}

} // namespace soundings::celery
