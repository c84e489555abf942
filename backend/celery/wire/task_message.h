#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <optional>

namespace soundings::celery {

/// An order to run a task, as one message carries it (Celery's protocol 2).
struct TaskOrder {
    QString id;
    QString task;
    QJsonArray args = {};
    QJsonObject kwargs = {};
    QJsonArray callbacks = {}; ///< signatures to publish after a success
    QJsonArray errbacks = {}; ///< and after a failure
    QJsonArray chain = {}; ///< what follows, in reverse: the last one is next
    std::optional<QJsonObject> chord = {}; ///< what follows when all of the group are done
    int retries = 0;
    std::optional<Timestamp> eta = {};
    std::optional<Timestamp> expires = {};
    std::optional<double> hardLimit = {}, softLimit = {}; ///< seconds
    QString rootId = {}, parentId = {}; ///< of the task that all began with, and of the one that ordered this; may be empty
    QString group = {};
    std::optional<int> groupIndex = {};
    bool ignoreResult = false;
    QString argsText = {}, kwargsText = {}; ///< for people
    QString replyTo = {};
    int priority = 0; ///< 0 (first served) to 9
    QString queue = QStringLiteral("celery");
    std::optional<Timestamp> pardonedAt = {}; ///< ours: a revocation from before then does not count
};

/// A message that was taken off a queue.
struct Delivery {
    QByteArray raw; ///< as it came
    QByteArray tag; ///< of this publication; what it is known by until it is acknowledged
    TaskOrder order;
    bool redelivered = false; ///< somebody has held it before, and may have run it
};

/// The message for the queue's list, with a tag of its own.
QByteArray encodeTask(const TaskOrder &order);

/// Reads protocol 2, and 1 as old clients send it. An error says what is wrong with it; such a message makes real workers stop
/// or lose it, and ours put it aside.
Result<Delivery> decodeTask(const QByteArray &raw);

/// The same order to be run again at `eta`, as the next try: a new message with the same body, byte for byte.
QByteArray retryOf(const Delivery &delivery, Timestamp eta);

/// The same message, marked as one that was delivered before.
QByteArray redeliveryOf(const QByteArray &raw);

/// The envelope of everything that kombu sends: base64 of a JSON body, headers, and where it goes.
struct Envelope {
    QByteArray body;
    QJsonObject headers = {};
    QString exchange = {}, routingKey = {};
    int deliveryMode = 2; ///< 1: lost with the broker
    QJsonObject properties = {}; ///< besides the usual ones
};
QByteArray encodeEnvelope(const Envelope &envelope);

/// The JSON body of an envelope, such as an event or a remote command, and its headers.
struct Opened {
    QJsonObject headers, properties;
    QByteArray body;
};
Result<Opened> openEnvelope(const QByteArray &raw);

QString newId(); ///< a UUID without braces

} // namespace soundings::celery
