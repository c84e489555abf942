#include "celery/wire/task_result.h"

#include "celery/wire/python_text.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace soundings::celery {

namespace {

constexpr std::array kBuiltins = {"ValueError", "TypeError", "KeyError", "IndexError", "RuntimeError", "TimeoutError", "OSError",
    "ConnectionError", "FileNotFoundError", "PermissionError", "ArithmeticError", "MemoryError", "NotImplementedError"};
constexpr std::array kOfBilliard = {"TimeLimitExceeded", "SoftTimeLimitExceeded", "WorkerLostError", "Terminated"};
constexpr std::array kOfCelery = {"NotRegistered", "TaskRevokedError", "ChordError", "MaxRetriesExceededError", "Retry"};

bool isIn(const auto &names, const QString &name)
{
    return std::ranges::any_of(names, [&](const char *known) { return name == QLatin1String(known); });
}

/// Where Python finds the class, so that a client raises the same one.
QString moduleOf(const QString &exception)
{
    if (isIn(kBuiltins, exception))
        return QStringLiteral("builtins");
    if (isIn(kOfBilliard, exception))
        return QStringLiteral("billiard.exceptions");
    if (isIn(kOfCelery, exception))
        return QStringLiteral("celery.exceptions");
    return QStringLiteral("soundings");
}

QJsonValue whatCameOut(const TaskResult &result)
{
    if (result.failure) {
        return QJsonObject{{QStringLiteral("exc_type"), result.failure->type},
            {QStringLiteral("exc_message"), QJsonArray{result.failure->message}},
            {QStringLiteral("exc_module"), moduleOf(result.failure->type)}};
    }
    if (result.state != JobState::started)
        return result.result;
    return QJsonObject{{QStringLiteral("pid"), qint64(result.pid)}, {QStringLiteral("hostname"), result.worker}};
}

/// A list of arguments, or the text alone; the first one says what happened.
QString messageOf(const QJsonValue &message)
{
    const QJsonValue first = message.isArray() ? message.toArray().at(0) : message;
    return first.isString() || first.isUndefined() ? first.toString() : pythonText(first);
}

JobFailure failureOf(const QJsonValue &result, const QJsonValue &trace)
{
    const QJsonObject object = result.toObject();
    return {object[QStringLiteral("exc_type")].toString(QStringLiteral("Error")),
        messageOf(object[QStringLiteral("exc_message")]), trace.toString()};
}

void insertTime(QJsonObject &object, const QString &key, const std::optional<Timestamp> &time)
{
    if (time)
        object[key] = pythonTime(*time);
}

} // namespace

QString wireName(JobState state)
{
    return toText(state);
}

QByteArray encodeResult(const TaskResult &result)
{
    QJsonArray children;
    for (const QJsonValue child : result.children)
        children.append(QJsonArray{QJsonArray{child, QJsonValue()}, QJsonValue()});
    const bool isFinal = isFinished(result.state);
    QJsonObject meta = {{QStringLiteral("status"), wireName(result.state)}, {QStringLiteral("result"), whatCameOut(result)},
        {QStringLiteral("traceback"),
            result.failure && !result.failure->trace.isEmpty() ? QJsonValue(result.failure->trace) : QJsonValue()},
        {QStringLiteral("children"), children},
        {QStringLiteral("date_done"), isFinal && result.finishedAt ? QJsonValue(pythonTime(*result.finishedAt)) : QJsonValue()},
        {QStringLiteral("task_id"), result.id}};
    if (!result.parentId.isEmpty())
        meta[QStringLiteral("parent_id")] = result.parentId;
    if (!result.group.isEmpty())
        meta[QStringLiteral("group_id")] = result.group;
    if (!result.task.isEmpty()) {
        meta[QStringLiteral("name")] = result.task;
        meta[QStringLiteral("args")] = result.args;
        meta[QStringLiteral("kwargs")] = result.kwargs;
        meta[QStringLiteral("worker")] = result.worker;
        meta[QStringLiteral("queue")] = result.queue;
        meta[QStringLiteral("retries")] = result.retries;
    }
    QJsonObject ours;
    insertTime(ours, QStringLiteral("started_at"), result.startedAt);
    insertTime(ours, QStringLiteral("next_retry_at"), result.nextRetryAt);
    if (result.runtimeMs)
        ours[QStringLiteral("runtime_ms")] = qint64(*result.runtimeMs);
    if (result.progress) {
        ours[QStringLiteral("progress")] = result.progress->fraction;
        ours[QStringLiteral("note")] = result.progress->note;
    }
    if (!ours.isEmpty())
        meta[QStringLiteral("soundings")] = ours;
    return QJsonDocument(meta).toJson(QJsonDocument::Compact);
}

Result<TaskResult> decodeResult(const QByteArray &text)
{
    const QJsonObject meta = QJsonDocument::fromJson(text).object();
    const auto state = jobStateFromText(meta[QStringLiteral("status")].toString());
    if (meta.isEmpty())
        return fail(ErrorCode::corrupt, QStringLiteral("A result in Redis is no JSON object."));
    TaskResult result{.id = meta[QStringLiteral("task_id")].toString()};
    result.state = state.value_or(JobState::started); // a state of somebody's own, such as PROGRESS
    if (result.state == JobState::success)
        result.result = meta[QStringLiteral("result")];
    else if (result.state == JobState::failure || result.state == JobState::retry || result.state == JobState::revoked)
        result.failure = failureOf(meta[QStringLiteral("result")], meta[QStringLiteral("traceback")]);
    for (const QJsonValue child : meta[QStringLiteral("children")].toArray())
        result.children.append(child.toArray().at(0).toArray().at(0));
    result.parentId = meta[QStringLiteral("parent_id")].toString();
    result.group = meta[QStringLiteral("group_id")].toString();
    result.task = meta[QStringLiteral("name")].toString();
    result.args = meta[QStringLiteral("args")].toArray();
    result.kwargs = meta[QStringLiteral("kwargs")].toObject();
    result.worker = meta[QStringLiteral("worker")].toString();
    if (result.worker.isEmpty())
        result.worker = meta[QStringLiteral("result")].toObject()[QStringLiteral("hostname")].toString();
    result.queue = meta[QStringLiteral("queue")].toString();
    result.retries = meta[QStringLiteral("retries")].toInt();
    result.finishedAt = timestampFromIso8601(meta[QStringLiteral("date_done")].toString());
    const QJsonObject ours = meta[QStringLiteral("soundings")].toObject();
    result.startedAt = timestampFromIso8601(ours[QStringLiteral("started_at")].toString());
    result.nextRetryAt = timestampFromIso8601(ours[QStringLiteral("next_retry_at")].toString());
    if (const QJsonValue runtime = ours[QStringLiteral("runtime_ms")]; runtime.isDouble())
        result.runtimeMs = runtime.toInteger();
    if (const QJsonValue progress = ours[QStringLiteral("progress")]; progress.isDouble())
        result.progress = JobProgress{progress.toDouble(), ours[QStringLiteral("note")].toString()};
    return result;
}

} // namespace soundings::celery
