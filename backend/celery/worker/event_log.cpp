#include "celery/worker/event_log.h"

#include "celery/wire/python_text.h"

#include <QCoreApplication>

namespace soundings::celery {

namespace {

/// When Redis is away; the latest news are the ones to drop, as a monitor would not know the tasks that they are about.
constexpr qsizetype kMostUntold = 10'000;

} // namespace

EventLog::EventLog(const Clock &clock, QString node)
    : m_clock(clock)
    , m_node(std::move(node))
    , m_pid(QCoreApplication::applicationPid())
{
}

QJsonObject EventLog::make(const char *type, QJsonObject fields)
{
    fields[QStringLiteral("type")] = QLatin1String(type);
    fields[QStringLiteral("hostname")] = m_node;
    // No utcoffset: receivers would shift the time by its difference from their own.
    fields[QStringLiteral("timestamp")] = epochSeconds(m_clock.now());
    fields[QStringLiteral("pid")] = qint64(m_pid);
    fields[QStringLiteral("clock")] = qint64(tick());
    return fields;
}

void EventLog::add(const char *type, const QString &taskId, QJsonObject fields)
{
    if (!m_isEnabled || !m_isHeard)
        return;
    fields[QStringLiteral("uuid")] = taskId;
    const QJsonObject event = make(type, std::move(fields));
    const std::lock_guard lock(m_mutex);
    if (m_events.size() < kMostUntold)
        m_events.append(event);
}

QJsonArray EventLog::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

void EventLog::seen(std::int64_t other)
{
    std::int64_t current = m_lamport;
    while (other > current && !m_lamport.compare_exchange_weak(current, other)) { }
}

} // namespace soundings::celery
