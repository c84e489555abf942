#include "celery/wire/signature.h"

#include <algorithm>

namespace soundings::celery {

namespace {

/// A list of signatures, where one alone stands for itself.
QJsonArray signaturesIn(const QJsonValue &value)
{
    if (value.isObject())
        return {value};
    return value.toArray();
}

bool isGroup(const QJsonObject &signature)
{
    return signature[QStringLiteral("task")].toString() == u"celery.group";
}

/// The signatures that are published at once when this one's turn has come: a group is as many as it has members.
Result<QJsonArray> membersOf(const QJsonObject &signature)
{
    const QString task = signature[QStringLiteral("task")].toString();
    if (isGroup(signature))
        return signature[QStringLiteral("kwargs")].toObject()[QStringLiteral("tasks")].toArray();
    if (task == u"celery.chord" || task == u"celery.chain" || task == u"celery.map" || task == u"celery.starmap"
        || task == u"celery.chunks") {
        return fail(ErrorCode::notImplemented,
            QStringLiteral("“%1” after a task of Soundings is not supported. Order it from a task of Python, or use a group, "
                           "which is.")
                .arg(task));
    }
    return QJsonArray{signature};
}

} // namespace

TaskOrder orderOf(const QJsonObject &signature, const TaskOrder &parent, const QJsonArray &first)
{
    const QJsonObject options = signature[QStringLiteral("options")].toObject();
    const auto option = [&](const char *name) { return options[QLatin1String(name)]; };
    TaskOrder order{.id = option("task_id").toString(), .task = signature[QStringLiteral("task")].toString()};
    if (order.id.isEmpty())
        order.id = newId();
    if (!signature[QStringLiteral("immutable")].toBool())
        order.args = first;
    for (const auto &argument : signature[QStringLiteral("args")].toArray())
        order.args.append(argument);
    order.kwargs = signature[QStringLiteral("kwargs")].toObject();
    order.callbacks = signaturesIn(option("link"));
    order.errbacks = signaturesIn(option("link_error"));
    order.chain = option("chain").toArray();
    if (option("chord").isObject())
        order.chord = option("chord").toObject();
    order.rootId = parent.rootId.isEmpty() ? parent.id : parent.rootId;
    order.parentId = parent.id;
    order.group = option("group_id").toString();
    if (option("group_index").isDouble())
        order.groupIndex = option("group_index").toInt();
    order.ignoreResult = option("ignore_result").toBool();
    order.replyTo = option("reply_to").toString(parent.replyTo);
    order.priority = option("priority").toInt(parent.priority);
    if (const QString queue = option("queue").toString(); !queue.isEmpty())
        order.queue = queue;
    else if (const QString key = option("routing_key").toString(); !key.isEmpty())
        order.queue = key;
    if (option("countdown").isDouble())
        order.eta = SystemClock().now() + std::chrono::milliseconds(qint64(option("countdown").toDouble() * 1000));
    else
        order.eta = timestampFromIso8601(option("eta").toString());
    order.expires = timestampFromIso8601(option("expires").toString());
    if (option("time_limit").isDouble())
        order.hardLimit = option("time_limit").toDouble();
    if (option("soft_time_limit").isDouble())
        order.softLimit = option("soft_time_limit").toDouble();
    return order;
}

Result<Followers> afterSuccess(const TaskOrder &done, const QJsonValue &result)
{
    Followers followers;
    const auto add = [&](const QJsonObject &signature, const QJsonArray &restOfChain) -> Result<void> {
        SOUNDINGS_TRY(const QJsonArray members, membersOf(signature));
        if (isGroup(signature) && !restOfChain.isEmpty()) {
            return fail(ErrorCode::notImplemented,
                QStringLiteral("A group in the middle of a chain is not supported after a task of Soundings; at its end it is."));
        }
        for (const auto &member : members) {
            TaskOrder order = orderOf(member.toObject(), done, QJsonArray{result});
            if (!restOfChain.isEmpty())
                order.chain = restOfChain;
            followers.children.append(order.id);
            followers.orders.push_back(std::move(order));
        }
        return {};
    };
    for (const auto &callback : done.callbacks)
        SOUNDINGS_CHECK(add(callback.toObject(), {}));
    if (!done.chain.isEmpty()) {
        QJsonArray rest = done.chain;
        const QJsonObject next = rest.takeAt(rest.size() - 1).toObject();
        SOUNDINGS_CHECK(add(next, rest));
    }
    return followers;
}

Followers afterFailure(const TaskOrder &failed)
{
    Followers followers;
    for (const auto &errback : failed.errbacks) {
        TaskOrder order = orderOf(errback.toObject(), failed, QJsonArray{failed.id});
        followers.children.append(order.id);
        followers.orders.push_back(std::move(order));
    }
    return followers;
}

TaskOrder chordBody(const TaskOrder &part, const QJsonArray &results)
{
    return orderOf(part.chord.value_or(QJsonObject()), part, QJsonArray{results});
}

} // namespace soundings::celery
