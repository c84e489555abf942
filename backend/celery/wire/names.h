#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <array>

namespace soundings::celery {

/// The steps of priority that have a list of their own; the lowest number is served first.
inline constexpr std::array kPrioritySteps = {0, 3, 6, 9};

/// How Celery and kombu call everything that they keep in Redis, and how we call what we add. One place, so that no name is
/// spelled twice.
class Names {
public:
    /// The number of the broker's database stands in the names of its channels, which all databases share.
    explicit Names(int database)
        : m_channels('/' + QByteArray::number(database) + '.')
    {
    }

    /// The list of a queue for a priority from 0 to 9; others count as the nearest.
    static QByteArray list(const QString &queue, int priority);
    /// Where a queue is known by to those who send to an exchange.
    static QByteArray binding(const QString &exchange) { return "_kombu.binding." + exchange.toUtf8(); }
    /// What stands there: routing key, pattern, queue.
    static QByteArray bindingMember(const QString &routingKey, const QString &queue);
    static QByteArray meta(const QString &taskId) { return "celery-task-meta-" + taskId.toUtf8(); }
    static QByteArray group(const QString &groupId) { return "celery-taskset-meta-" + groupId.toUtf8(); }

    QByteArray controlChannel() const { return m_channels + "celery.pidbox"; }
    QByteArray eventChannel(const QByteArray &routingKey) const { return m_channels + "celeryev/" + routingKey; }

    static QByteArray unacked() { return "unacked"; }
    static QByteArray unackedIndex() { return "unacked_index"; }

    // Ours, in the broker's database:
    static QByteArray dead() { return "soundings:celery:dead"; } ///< list: messages that nobody could run, as they came
    static QByteArray starts(const QByteArray &tag) { return "soundings:celery:starts:" + tag; } ///< runs begun of a message
    static QByteArray workers() { return "soundings:celery:workers"; } ///< sorted set: process -> last sign of life (s)
    static QByteArray heldBy(const QByteArray &process) { return "soundings:celery:held:" + process; } ///< set of tags
    static QByteArray alone(const QString &task) { return "soundings:celery:alone:" + task.toUtf8(); } ///< who runs it
    static QByteArray revoked() { return "soundings:celery:revoked"; } ///< sorted set: task id -> when (s)
    static QByteArray era() { return "soundings:celery:era"; } ///< changes when the database is emptied

private:
    QByteArray m_channels;
};

} // namespace soundings::celery
