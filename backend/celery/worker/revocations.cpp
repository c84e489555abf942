#include "celery/worker/revocations.h"

namespace soundings::celery {

namespace {

constexpr std::chrono::seconds kRemembered{10'800};
constexpr std::size_t kMost = 50'000;

} // namespace

void Revocations::add(const QString &id, Timestamp when)
{
    const std::lock_guard lock(m_mutex);
    m_times.insert(id, when);
    m_byTime.emplace(when, id);
    forgetOld();
}

void Revocations::forgetOld()
{
    const Timestamp oldest = m_clock.now() - kRemembered;
    while (!m_byTime.empty() && (m_byTime.size() > kMost || m_byTime.begin()->first < oldest)) {
        const auto [when, id] = *m_byTime.begin();
        m_byTime.erase(m_byTime.begin());
        if (const auto found = m_times.find(id); found != m_times.end() && *found == when)
            m_times.erase(found);
    }
}

bool Revocations::contains(const QString &id, std::optional<Timestamp> pardonedAt) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_times.find(id);
    return found != m_times.end() && (!pardonedAt || *found > *pardonedAt);
}

QStringList Revocations::ids() const
{
    const std::lock_guard lock(m_mutex);
    return m_times.keys();
}

std::map<QString, Timestamp> Revocations::all() const
{
    const std::lock_guard lock(m_mutex);
    return {m_times.keyValueBegin(), m_times.keyValueEnd()};
}

} // namespace soundings::celery
