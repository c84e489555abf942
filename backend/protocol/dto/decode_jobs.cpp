#include "protocol/dto/decode_jobs.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace soundings::protocol {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QDateTime momentOf(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

QDateTime moment(const QJsonObject &object, const char *key)
{
    return momentOf(object.value(QLatin1String(key)));
}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::corrupt,
            QCoreApplication::translate(
                "Client", "The engine's answer could not be read. It may be another version than this window."));
    return document.object();
}

JobDto job(const QJsonObject &object)
{
    JobDto dto;
    dto.id = text(object, "id");
    dto.task = text(object, "task");
    dto.state = text(object, "state");
    dto.args = object.value(QLatin1String("args")).toArray();
    dto.kwargs = object.value(QLatin1String("kwargs")).toObject();
    dto.attempts = object.value(QLatin1String("attempts")).toInt();
    dto.queuedAt = moment(object, "queued_at");
    dto.startedAt = moment(object, "started_at");
    dto.finishedAt = moment(object, "finished_at");
    dto.nextRetryAt = moment(object, "next_retry_at");
    if (const QJsonValue runtime = object.value(QLatin1String("runtime_ms")); runtime.isDouble())
        dto.runtimeMs = runtime.toInteger();
    if (const QJsonValue progress = object.value(QLatin1String("progress")); progress.isObject())
        dto.progress = JobProgressDto{progress[QLatin1String("fraction")].toDouble(), text(progress.toObject(), "note")};
    dto.result = object.value(QLatin1String("result"));
    if (const QJsonObject error = object.value(QLatin1String("error")).toObject(); !error.isEmpty())
        dto.error = JobErrorDto{text(error, "type"), text(error, "message"), text(error, "trace")};
    dto.worker = text(object, "worker");
    dto.log = object.value(QLatin1String("log")).toVariant().toStringList();
    return dto;
}

WorkerDto worker(const QJsonObject &object)
{
    return {text(object, "name"), object.value(QLatin1String("alive")).toBool(),
        object.value(QLatin1String("concurrency")).toInt(), object.value(QLatin1String("active")).toInt()};
}

DataEventDto dataEvent(DataEventDto::Kind kind, const QJsonObject &object)
{
    // One without tickers, such as a drop by pattern, is about anything.
    const QJsonValue tickers = object.value(QLatin1String("tickers"));
    return {kind, object.value(QLatin1String("all")).toBool() || !tickers.isArray(), tickers.toVariant().toStringList()};
}

} // namespace

Result<JobDto> decodeJob(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return job(object);
}

Result<JobPageDto> decodeJobPage(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    JobPageDto page;
    for (const QJsonValue entry : object.value(QLatin1String("jobs")).toArray())
        page.jobs.append(job(entry.toObject()));
    page.total = object.value(QLatin1String("total")).toInt(int(page.jobs.size()));
    page.tasks = object.value(QLatin1String("tasks")).toVariant().toStringList();
    return page;
}

Result<QList<WorkerDto>> decodeWorkers(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    QList<WorkerDto> workers;
    for (const QJsonValue entry : object.value(QLatin1String("workers")).toArray())
        workers.append(worker(entry.toObject()));
    return workers;
}

Result<ScheduleDto> decodeSchedule(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    ScheduleDto schedule{text(object, "scheduler"), {}};
    for (const QJsonValue value : object.value(QLatin1String("entries")).toArray()) {
        const QJsonObject entry = value.toObject();
        const QJsonObject last = entry.value(QLatin1String("last_run")).toObject();
        ScheduleEntryDto dto{text(entry, "name"), text(entry, "task"), text(entry, "rule"),
            entry.value(QLatin1String("paused")).toBool(), moment(last, "planned_at"), text(last, "job_id"), {}};
        for (const QJsonValue next : entry.value(QLatin1String("next_runs")).toArray())
            dto.next.append(momentOf(next));
        schedule.entries.append(dto);
    }
    return schedule;
}

Result<EventDto> decodeEvent(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    const QString type = text(object, "type");
    if (type == QLatin1String("job_updated"))
        return job(object.value(QLatin1String("job")).toObject());
    if (type == QLatin1String("worker_updated"))
        return worker(object.value(QLatin1String("worker")).toObject());
    if (type == QLatin1String("prices_updated"))
        return dataEvent(DataEventDto::Kind::prices, object);
    if (type == QLatin1String("scores_updated"))
        return dataEvent(DataEventDto::Kind::scores, object);
    if (type == QLatin1String("cache_invalidated"))
        return dataEvent(DataEventDto::Kind::cache, object);
    return OtherEventDto{};
}

} // namespace soundings::protocol
