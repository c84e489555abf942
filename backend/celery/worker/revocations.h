#pragma once

#include "base/clock.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <mutex>
#include <optional>

namespace soundings::celery {

/// The tasks that somebody does not want any more, by id, as long and as many as Celery's workers remember. Thread-safe.
class Revocations {
public:
    explicit Revocations(const Clock &clock)
        : m_clock(clock)
    {
    }

    void add(const QString &id) { add(id, m_clock.now()); }
    void add(const QString &id, Timestamp when);
    /// Whether it is revoked; not if it was pardoned since.
    bool contains(const QString &id, std::optional<Timestamp> pardonedAt) const;
    QStringList ids() const;
    std::map<QString, Timestamp> all() const;

private:
    void forgetOld();

    const Clock &m_clock;
    mutable std::mutex m_mutex;
    QHash<QString, Timestamp> m_times;
    std::multimap<Timestamp, QString> m_byTime;
};

} // namespace soundings::celery
