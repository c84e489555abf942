#include "server/json/write_jobs.h"

#include "server/json/write_common.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

void memberOrNull(JsonWriter &json, std::string_view name, const std::optional<Timestamp> &time)
{
    if (time) {
        member(json, name, *time);
    } else {
        json.key(name);
        json.null();
    }
}

void write(JsonWriter &json, const JobProgress &progress)
{
    json.beginObject();
    json.member("fraction", progress.fraction);
    json.member("note", progress.note);
    json.endObject();
}

void write(JsonWriter &json, const JobFailure &failure)
{
    json.beginObject();
    json.member("type", failure.type);
    json.member("message", failure.message);
    json.member("trace", failure.trace);
    json.endObject();
}

template<class T> void objectOrNull(JsonWriter &json, std::string_view name, const std::optional<T> &part)
{
    json.key(name);
    if (part)
        write(json, *part);
    else
        json.null();
}

} // namespace

void writeValue(JsonWriter &json, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        json.value(value.toBool());
        break;
    case QJsonValue::Double:
        // Whole numbers are written as such, so that a client's integer stays one.
        if (const qint64 whole = value.toInteger(); double(whole) == value.toDouble())
            json.value(whole);
        else
            json.value(value.toDouble());
        break;
    case QJsonValue::String:
        json.value(value.toString());
        break;
    case QJsonValue::Array:
        json.beginArray();
        for (const auto &element : value.toArray())
            writeValue(json, element);
        json.endArray();
        break;
    case QJsonValue::Object: {
        json.beginObject();
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            json.key(entry.key());
            writeValue(json, entry.value());
        }
        json.endObject();
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        json.null();
        break;
    }
}

void write(JsonWriter &json, const Job &job)
{
    json.beginObject();
    json.member("id", job.id);
    json.member("task", job.task);
    json.member("state", toText(job.state));
    json.key("args");
    writeValue(json, job.args);
    json.key("kwargs");
    writeValue(json, job.kwargs);
    json.member("attempts", job.attempts);
    member(json, "queued_at", job.queuedAt);
    memberOrNull(json, "started_at", job.startedAt);
    memberOrNull(json, "finished_at", job.finishedAt);
    json.member("runtime_ms", job.runtimeMs);
    objectOrNull(json, "progress", job.progress);
    json.key("result");
    writeValue(json, job.result);
    objectOrNull(json, "error", job.error);
    knownText(json, "worker", job.worker);
    memberOrNull(json, "next_retry_at", job.nextRetryAt);
    if (!job.log.isEmpty())
        json.member("log", job.log);
    json.endObject();
}

void writeBrief(JsonWriter &json, const Job &job)
{
    constexpr qsizetype longList = 20;
    Job brief = job;
    QJsonObject result = job.result.toObject();
    for (const QString &name : result.keys()) {
        if (result[name].toArray().size() > longList)
            result.remove(name);
    }
    if (job.result.isObject())
        brief.result = result;
    write(json, brief);
}

void write(JsonWriter &json, const engine::Worker &worker)
{
    json.beginObject();
    json.member("name", worker.name);
    json.member("alive", worker.alive);
    member(json, "last_seen", worker.lastSeen);
    json.member("concurrency", worker.concurrency);
    json.member("active", worker.active);
    json.member("processed", worker.processed);
    json.member("pid", worker.pid);
    json.member("software", worker.software);
    json.endObject();
}

} // namespace soundings::server
