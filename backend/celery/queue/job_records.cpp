#include "celery/queue/job_records.h"

#include <QJsonDocument>

namespace soundings::celery::job_records {

QByteArray key(const QString &id)
{
    return "soundings:jobs:order:" + id.toUtf8();
}

QByteArray index()
{
    return "soundings:jobs:index";
}

const redis::Script &publish()
{
    static const redis::Script script(R"lua(
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('SETEX', KEYS[1], ARGV[4], ARGV[1])
redis.call('ZADD', KEYS[2], ARGV[2], ARGV[3])
redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -1 - ARGV[6])
redis.call('SADD', KEYS[4], ARGV[7])
redis.call('LPUSH', KEYS[3], ARGV[5])
return 1
)lua");
    return script;
}

QByteArray encode(const TaskOrder &order, Timestamp queuedAt)
{
    const QJsonObject note = {{QStringLiteral("task"), order.task}, {QStringLiteral("args"), order.args},
        {QStringLiteral("kwargs"), order.kwargs}, {QStringLiteral("priority"), order.priority},
        {QStringLiteral("queue"), order.queue}, {QStringLiteral("queued_at"), toIso8601(queuedAt)}};
    return QJsonDocument(note).toJson(QJsonDocument::Compact);
}

std::optional<Job> jobFrom(const QString &id, const QByteArray &note, const QByteArray &stored)
{
    const QJsonObject noted = QJsonDocument::fromJson(note).object();
    const auto result = stored.isEmpty() ? Result<TaskResult>(TaskResult{.id = id}) : decodeResult(stored);
    Job job{.id = id};
    if (!noted.isEmpty()) {
        job.task = noted[QStringLiteral("task")].toString();
        job.args = noted[QStringLiteral("args")].toArray();
        job.kwargs = noted[QStringLiteral("kwargs")].toObject();
        job.queuedAt = timestampFromIso8601(noted[QStringLiteral("queued_at")].toString()).value_or(Timestamp());
    } else if (result && !result->task.isEmpty()) { // ordered by somebody else
        job.task = result->task;
        job.args = result->args;
        job.kwargs = result->kwargs;
        job.queuedAt = result->startedAt.value_or(result->finishedAt.value_or(Timestamp()));
    } else {
        return std::nullopt;
    }
    if (!result)
        return job;
    job.state = result->state;
    if (job.state != JobState::pending)
        job.attempts = result->retries + (job.state == JobState::revoked && !result->startedAt ? 0 : 1);
    job.startedAt = result->startedAt;
    job.finishedAt = result->finishedAt;
    job.runtimeMs = result->runtimeMs;
    job.progress = result->progress;
    job.result = result->result;
    job.error = result->failure;
    job.worker = result->worker;
    job.nextRetryAt = result->nextRetryAt;
    return job;
}

TaskOrder orderFrom(const Job &job)
{
    return {.id = job.id, .task = job.task, .args = job.args, .kwargs = job.kwargs};
}

} // namespace soundings::celery::job_records
