#include "engine/services/audit_trail.h"

#include <iterator>
#include <utility>

namespace soundings::engine {

namespace {

constexpr qsizetype kLongestText = 300; ///< a path may be longer than is of use
constexpr int kUnauthorized = 401;

} // namespace

void AuditTrail::note(AuditEntry entry)
{
    entry.at = m_clock.now();
    entry.subject.truncate(kLongestText);
    const std::scoped_lock lock(m_mutex);
    if (isOneTooMany(entry))
        return;
    if (m_waiting.size() >= kMostWaiting) {
        ++m_lost;
        return;
    }
    m_waiting.push_back(std::move(entry));
}

/// Under the mutex.
bool AuditTrail::isOneTooMany(const AuditEntry &entry)
{
    if (const Timestamp hour = std::chrono::floor<std::chrono::hours>(entry.at); hour != m_hour) {
        if (m_unnoted > 0)
            m_waiting.push_back(
                {.at = entry.at, .action = QStringLiteral("%1 more refusals").arg(m_unnoted), .outcome = kUnauthorized});
        m_hour = hour;
        m_refusals = m_unnoted = 0;
    }
    if (!entry.who.isEmpty() || entry.outcome != kUnauthorized || ++m_refusals <= kRefusalsPerHour)
        return false;
    ++m_unnoted;
    return true;
}

Result<void> AuditTrail::flush()
{
    const std::scoped_lock writing(m_writing);
    std::vector<AuditEntry> entries;
    int lost = 0;
    {
        const std::scoped_lock lock(m_mutex);
        entries = std::exchange(m_waiting, {});
        lost = std::exchange(m_lost, 0);
    }
    if (entries.empty())
        return {};
    if (lost > 0)
        entries.push_back({.at = m_clock.now(), .action = QStringLiteral("%1 entries were lost").arg(lost)});
    const Result<void> done = m_store.audit().append(entries, kKept);
    if (!done) {
        const std::scoped_lock lock(m_mutex);
        if (lost > 0)
            entries.pop_back();
        m_lost += lost;
        entries.insert(entries.end(), std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(m_waiting.end()));
        m_waiting = std::move(entries);
    }
    return done;
}

} // namespace soundings::engine
