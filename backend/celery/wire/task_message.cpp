#include "celery/wire/task_message.h"

#include "celery/wire/inflate.h"
#include "celery/wire/python_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>

namespace soundings::celery {

namespace {

constexpr qsizetype kLongestBody = 64 * 1024 * 1024;
const QString kPardonedAt = QStringLiteral("soundings_pardoned_at");

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(pythonTime(*time)) : QJsonValue();
}

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue listOrNull(const QJsonArray &list)
{
    return list.isEmpty() ? QJsonValue() : QJsonValue(list);
}

std::unexpected<Error> malformed(const QString &what)
{
    return fail(ErrorCode::badRequest, what);
}

std::optional<double> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// Nothing, a time, or something that is none.
Result<std::optional<Timestamp>> timeOf(const QJsonValue &value, const char *name)
{
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    const auto time = timestampFromIso8601(value.toString());
    if (!time)
        return malformed(QStringLiteral("“%1” is no time in ISO 8601").arg(QLatin1String(name)));
    return time;
}

/// What protocol 2 has in the headers and protocol 1 in the body.
Result<void> readFields(const QJsonObject &fields, TaskOrder &order)
{
    order.task = fields[QStringLiteral("task")].toString();
    order.id = fields[QStringLiteral("id")].toString();
    if (order.task.isEmpty() || order.id.isEmpty())
        return malformed(QStringLiteral("it names no task or no id"));
    SOUNDINGS_TRY(order.eta, timeOf(fields[QStringLiteral("eta")], "eta"));
    SOUNDINGS_TRY(order.expires, timeOf(fields[QStringLiteral("expires")], "expires"));
    order.retries = std::max(0, fields[QStringLiteral("retries")].toInt());
    const QJsonArray limits = fields[QStringLiteral("timelimit")].toArray();
    order.hardLimit = numberOf(limits.at(0));
    order.softLimit = numberOf(limits.at(1));
    order.rootId = fields[QStringLiteral("root_id")].toString();
    order.parentId = fields[QStringLiteral("parent_id")].toString();
    order.group = fields[QStringLiteral("group")].toString();
    if (const auto index = numberOf(fields[QStringLiteral("group_index")]))
        order.groupIndex = int(*index);
    order.ignoreResult = fields[QStringLiteral("ignore_result")].toBool();
    order.argsText = fields[QStringLiteral("argsrepr")].toString();
    order.kwargsText = fields[QStringLiteral("kwargsrepr")].toString();
    if (const auto pardoned = numberOf(fields[kPardonedAt]))
        order.pardonedAt = Timestamp(std::chrono::milliseconds(qint64(*pardoned)));
    return {};
}

void readFollowers(const QJsonObject &embed, TaskOrder &order)
{
    order.callbacks = embed[QStringLiteral("callbacks")].toArray();
    order.errbacks = embed[QStringLiteral("errbacks")].toArray();
    order.chain = embed[QStringLiteral("chain")].toArray();
    if (const QJsonValue chord = embed[QStringLiteral("chord")]; chord.isObject())
        order.chord = chord.toObject();
}

Result<void> readProtocol2(const QJsonDocument &body, TaskOrder &order)
{
    const QJsonArray parts = body.array();
    if (!body.isArray() || parts.size() != 3 || !parts[0].isArray() || !(parts[1].isObject() || parts[1].isNull()))
        return malformed(QStringLiteral("its body is not [args, kwargs, embed]"));
    order.args = parts[0].toArray();
    order.kwargs = parts[1].toObject();
    readFollowers(parts[2].toObject(), order);
    return {};
}

Result<void> readProtocol1(const QJsonDocument &body, TaskOrder &order)
{
    const QJsonObject fields = body.object();
    SOUNDINGS_CHECK(readFields(fields, order));
    order.args = fields[QStringLiteral("args")].toArray();
    order.kwargs = fields[QStringLiteral("kwargs")].toObject();
    readFollowers(fields, order);
    return {};
}

Result<QByteArray> plainBody(const QJsonObject &message, const QJsonObject &headers, const QJsonObject &properties)
{
    const QJsonValue body = message[QStringLiteral("body")];
    if (!body.isString())
        return malformed(QStringLiteral("it has no body"));
    QByteArray text = body.toString().toUtf8();
    const QJsonValue encoding = properties[QStringLiteral("body_encoding")];
    if (encoding.toString() != u"base64")
        return text;
    auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return malformed(QStringLiteral("its body is not base64"));
    const QString compression = headers[QStringLiteral("compression")].toString();
    if (compression.isEmpty())
        return std::move(*bytes);
    if (compression != u"application/x-gzip")
        return malformed(QStringLiteral("its body is compressed in a way that is not known here: %1").arg(compression));
    return inflate(*bytes, kLongestBody);
}

QString sender()
{
    static const QString name = QStringLiteral("%1@%2").arg(QCoreApplication::applicationPid()).arg(QSysInfo::machineHostName());
    return name;
}

} // namespace

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QByteArray encodeEnvelope(const Envelope &envelope)
{
    QJsonObject properties = envelope.properties;
    properties[QStringLiteral("delivery_mode")] = envelope.deliveryMode;
    properties[QStringLiteral("delivery_info")] =
        QJsonObject{{QStringLiteral("exchange"), envelope.exchange}, {QStringLiteral("routing_key"), envelope.routingKey}};
    if (!properties.contains(QStringLiteral("priority")))
        properties[QStringLiteral("priority")] = 0;
    properties[QStringLiteral("body_encoding")] = QStringLiteral("base64");
    properties[QStringLiteral("delivery_tag")] = newId();
    return QJsonDocument(QJsonObject{{QStringLiteral("body"), QString::fromLatin1(envelope.body.toBase64())},
                             {QStringLiteral("content-encoding"), QStringLiteral("utf-8")},
                             {QStringLiteral("content-type"), QStringLiteral("application/json")},
                             {QStringLiteral("headers"), envelope.headers}, {QStringLiteral("properties"), properties}})
        .toJson(QJsonDocument::Compact);
}

QByteArray encodeTask(const TaskOrder &order)
{
    QJsonObject headers = {{QStringLiteral("lang"), QStringLiteral("cpp")}, {QStringLiteral("task"), order.task},
        {QStringLiteral("id"), order.id}, {QStringLiteral("shadow"), QJsonValue()},
        {QStringLiteral("eta"), timeOrNull(order.eta)}, {QStringLiteral("expires"), timeOrNull(order.expires)},
        {QStringLiteral("group"), textOrNull(order.group)},
        {QStringLiteral("group_index"), order.groupIndex ? QJsonValue(*order.groupIndex) : QJsonValue()},
        {QStringLiteral("retries"), order.retries},
        {QStringLiteral("timelimit"), QJsonArray{numberOrNull(order.hardLimit), numberOrNull(order.softLimit)}},
        {QStringLiteral("root_id"), order.rootId.isEmpty() ? order.id : order.rootId},
        {QStringLiteral("parent_id"), textOrNull(order.parentId)},
        {QStringLiteral("argsrepr"), order.argsText.isEmpty() ? pythonText(order.args) : order.argsText},
        {QStringLiteral("kwargsrepr"), order.kwargsText.isEmpty() ? pythonText(order.kwargs) : order.kwargsText},
        {QStringLiteral("origin"), sender()}, {QStringLiteral("ignore_result"), order.ignoreResult}};
    if (order.pardonedAt)
        headers[kPardonedAt] = qint64(order.pardonedAt->time_since_epoch().count());
    const QJsonObject embed = {{QStringLiteral("callbacks"), listOrNull(order.callbacks)},
        {QStringLiteral("errbacks"), listOrNull(order.errbacks)}, {QStringLiteral("chain"), listOrNull(order.chain)},
        {QStringLiteral("chord"), order.chord ? QJsonValue(*order.chord) : QJsonValue()}};
    return encodeEnvelope({.body = QJsonDocument(QJsonArray{order.args, order.kwargs, embed}).toJson(QJsonDocument::Compact),
        .headers = headers,
        .routingKey = order.queue,
        .properties = {{QStringLiteral("correlation_id"), order.id}, {QStringLiteral("reply_to"), order.replyTo},
            {QStringLiteral("priority"), order.priority}}});
}

Result<Opened> openEnvelope(const QByteArray &raw)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(raw, &error);
    if (!document.isObject())
        return malformed(QStringLiteral("it is no JSON object: %1").arg(error.errorString()));
    const QJsonObject message = document.object();
    Opened opened{message[QStringLiteral("headers")].toObject(), message[QStringLiteral("properties")].toObject(), {}};
    if (message[QStringLiteral("content-type")].toString() != u"application/json")
        return malformed(QStringLiteral("its content-type is not application/json"));
    SOUNDINGS_TRY(opened.body, plainBody(message, opened.headers, opened.properties));
    return opened;
}

Result<Delivery> decodeTask(const QByteArray &raw)
{
    SOUNDINGS_TRY(const Opened opened, openEnvelope(raw));
    Delivery delivery{.raw = raw};
    const QJsonValue tag = opened.properties[QStringLiteral("delivery_tag")];
    // Some number them. Redis' script writes such a number as a text; see what the claim gives.
    delivery.tag = tag.isDouble() ? QByteArray::number(tag.toInteger()) : tag.toString().toUtf8();
    const QJsonObject target = opened.properties[QStringLiteral("delivery_info")].toObject();
    if (delivery.tag.isEmpty() || !target[QStringLiteral("routing_key")].isString())
        return malformed(QStringLiteral("it does not say where it was sent to"));
    QJsonParseError error;
    const QJsonDocument body = QJsonDocument::fromJson(opened.body, &error);
    if (body.isNull())
        return malformed(QStringLiteral("its body is no JSON: %1").arg(error.errorString()));
    TaskOrder &order = delivery.order;
    if (opened.headers.contains(QStringLiteral("task"))) {
        SOUNDINGS_CHECK(readFields(opened.headers, order));
        SOUNDINGS_CHECK(readProtocol2(body, order));
    } else {
        SOUNDINGS_CHECK(readProtocol1(body, order));
    }
    if (order.argsText.isEmpty())
        order.argsText = pythonText(order.args);
    if (order.kwargsText.isEmpty())
        order.kwargsText = pythonText(order.kwargs);
    order.replyTo = opened.properties[QStringLiteral("reply_to")].toString();
    order.priority = std::clamp(opened.properties[QStringLiteral("priority")].toInt(), 0, 9);
    order.queue = target[QStringLiteral("routing_key")].toString();
    delivery.redelivered =
        opened.headers[QStringLiteral("redelivered")].toBool() || target[QStringLiteral("redelivered")].toBool();
    return delivery;
}

QByteArray retryOf(const Delivery &delivery, Timestamp eta)
{
    QJsonObject message = QJsonDocument::fromJson(delivery.raw).object();
    QJsonObject headers = message[QStringLiteral("headers")].toObject();
    QJsonObject properties = message[QStringLiteral("properties")].toObject();
    if (!headers.contains(QStringLiteral("task"))) { // protocol 1 keeps everything in the body
        TaskOrder order = delivery.order;
        ++order.retries;
        order.eta = eta;
        return encodeTask(order);
    }
    headers[QStringLiteral("retries")] = delivery.order.retries + 1;
    headers[QStringLiteral("eta")] = pythonTime(eta);
    headers[QStringLiteral("parent_id")] = delivery.order.id;
    headers.remove(QStringLiteral("redelivered"));
    properties[QStringLiteral("delivery_tag")] = newId();
    // To the queue that it came from, whatever exchange has brought it there.
    properties[QStringLiteral("delivery_info")] =
        QJsonObject{{QStringLiteral("exchange"), QString()}, {QStringLiteral("routing_key"), delivery.order.queue}};
    message[QStringLiteral("headers")] = headers;
    message[QStringLiteral("properties")] = properties;
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

QByteArray redeliveryOf(const QByteArray &raw)
{
    QJsonObject message = QJsonDocument::fromJson(raw).object();
    QJsonObject headers = message[QStringLiteral("headers")].toObject();
    QJsonObject properties = message[QStringLiteral("properties")].toObject();
    QJsonObject target = properties[QStringLiteral("delivery_info")].toObject();
    headers[QStringLiteral("redelivered")] = true;
    target[QStringLiteral("redelivered")] = true;
    properties[QStringLiteral("delivery_info")] = target;
    message[QStringLiteral("headers")] = headers;
    message[QStringLiteral("properties")] = properties;
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

} // namespace soundings::celery
