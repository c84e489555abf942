#pragma once

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonObject>

#include <atomic>
#include <mutex>

namespace soundings::celery {

/// What has happened to tasks and is still to be told to whoever watches. Bounded: events are news, not state. Thread-safe.
class EventLog {
public:
    EventLog(const Clock &clock, QString node);

    /// A task's event: its type, "task-started", its id, and what belongs to it.
    void add(const char *type, const QString &taskId, QJsonObject fields = {});
    /// The same for an event of the worker itself, which is told at once.
    QJsonObject make(const char *type, QJsonObject fields);
    /// All that were added since, oldest first.
    QJsonArray take();

    /// Whether anybody watches at all; if not, nothing is kept.
    void setHeard(bool heard) { m_isHeard = heard; }
    void setEnabled(bool enabled) { m_isEnabled = enabled; }
    bool isEnabled() const { return m_isEnabled; }

    /// Lamport's clock: greater than all that was seen.
    std::int64_t tick() { return ++m_lamport; }
    void seen(std::int64_t other);
    std::int64_t now() const { return m_lamport; }

private:
    const Clock &m_clock;
    const QString m_node;
    const std::int64_t m_pid;
    std::atomic<bool> m_isEnabled = true;
    std::atomic<bool> m_isHeard = true;
    std::atomic<std::int64_t> m_lamport = 0;
    std::mutex m_mutex;
    QJsonArray m_events;
};

} // namespace soundings::celery
