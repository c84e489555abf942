#pragma once

#include "engine/ports/schedule_store.h"

#include <mutex>

namespace soundings::test {

/// A schedule store whose time is the test's, and which fails when it is told to.
class MemoryScheduleStore final : public engine::ScheduleStore {
public:
    explicit MemoryScheduleStore(const Clock &clock)
        : m_clock(clock)
    {
    }

    void setReachable(bool reachable) { m_reachable = reachable; }
    /// What happens between the question for the lease and its answer.
    std::function<void()> whileAsked;

    Result<std::optional<std::int64_t>> holdLease(const QString &holder, std::chrono::milliseconds lifetime) override
    {
        SOUNDINGS_CHECK(reach());
        if (m_holder != holder && !m_holder.isEmpty() && m_clock.now() < m_expires)
            return std::nullopt;
        if (m_holder != holder)
            ++m_fence;
        m_holder = holder;
        m_expires = m_clock.now() + lifetime;
        if (whileAsked)
            whileAsked();
        return m_fence;
    }
    Result<void> releaseLease(const QString &holder) override
    {
        SOUNDINGS_CHECK(reach());
        if (m_holder == holder)
            m_holder.clear();
        return {};
    }
    Result<QString> leaseHolder() override { return m_holder; }
    Result<std::map<QString, engine::ScheduleMark>> marks() override { return m_marks; }
    Result<bool> advance(
        const QString &entry, std::optional<Timestamp> from, const engine::ScheduleStep &step, std::int64_t fence) override
    {
        SOUNDINGS_CHECK(reach());
        engine::ScheduleMark &mark = m_marks[entry];
        if (mark.doneUntil != from || fence != m_fence)
            return false;
        mark.doneUntil = step.doneUntil;
        if (!step.job.isEmpty()) {
            mark.lastPlanned = step.doneUntil;
            mark.lastJob = step.job;
        }
        return true;
    }
    Result<void> setPaused(const QString &entry, bool paused) override
    {
        m_marks[entry].isPaused = paused;
        return {};
    }

private:
    Result<void> reach() const
    {
        if (m_reachable)
            return {};
        return fail(ErrorCode::unavailable, QStringLiteral("The store is away."));
    }

    const Clock &m_clock;
    bool m_reachable = true;
    QString m_holder;
    std::int64_t m_fence = 0;
    Timestamp m_expires;
    std::map<QString, engine::ScheduleMark> m_marks;
};

} // namespace soundings::test
