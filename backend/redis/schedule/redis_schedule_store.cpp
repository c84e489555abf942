#include "redis/schedule/redis_schedule_store.h"

namespace soundings::redis {

using engine::ScheduleMark;
using engine::ScheduleStep;

namespace {

/// Who holds the lease; ends with it.
const QByteArray kLease = "soundings:{schedule}:lease";
/// How often it has changed hands.
const QByteArray kFence = "soundings:{schedule}:fence";
/// Hashes by entry.
const QByteArray kDone = "soundings:{schedule}:done";
const QByteArray kPlanned = "soundings:{schedule}:planned";
const QByteArray kJobs = "soundings:{schedule}:jobs";
const QByteArray kPaused = "soundings:{schedule}:paused";

const Script &holdScript()
{
    static const Script script(R"lua(
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return false end
if not holder then redis.call('INCR', KEYS[2]) end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return tonumber(redis.call('GET', KEYS[2]))
)lua");
    return script;
}

const Script &releaseScript()
{
    static const Script script(R"lua(
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
)lua");
    return script;
}

const Script &advanceScript()
{
    static const Script script(R"lua(
local entry, from, done, job, fence = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
if redis.call('GET', KEYS[1]) ~= fence then return 0 end
if (redis.call('HGET', KEYS[2], entry) or '') ~= from then return 0 end
redis.call('HSET', KEYS[2], entry, done)
if job ~= '' then
  redis.call('HSET', KEYS[3], entry, done)
  redis.call('HSET', KEYS[4], entry, job)
end
return 1
)lua");
    return script;
}

QByteArray textOf(Timestamp time)
{
    return QByteArray::number(qint64(time.time_since_epoch().count()));
}

/// Calls `each` with the entries of a hash and their values.
template<class Each> void forEachField(const Reply &hash, Each each)
{
    for (std::size_t i = 0; i + 1 < hash.elements.size(); i += 2)
        each(QString::fromUtf8(hash.elements[i].text), hash.elements[i + 1].text);
}

Timestamp timeOf(const QByteArray &text)
{
    return Timestamp(std::chrono::milliseconds(text.toLongLong()));
}

} // namespace

Result<Reply> RedisScheduleStore::run(const Command &command)
{
    auto reply = m_pool.command(command);
    if (!reply)
        return std::unexpected<Error>(reply.error());
    return std::move(*reply);
}

Result<std::optional<std::int64_t>> RedisScheduleStore::holdLease(const QString &holder, std::chrono::milliseconds lifetime)
{
    SOUNDINGS_TRY(const Reply reply,
        run(holdScript().call({kLease, kFence}, {holder.toUtf8(), QByteArray::number(qint64(lifetime.count()))})));
    return reply.isNil() ? std::nullopt : std::optional(reply.integer);
}

Result<void> RedisScheduleStore::releaseLease(const QString &holder)
{
    SOUNDINGS_CHECK(run(releaseScript().call({kLease}, {holder.toUtf8()})));
    return {};
}

Result<QString> RedisScheduleStore::leaseHolder()
{
    SOUNDINGS_TRY(const Reply reply, run({"GET", kLease}));
    return QString::fromUtf8(reply.text);
}

Result<std::map<QString, ScheduleMark>> RedisScheduleStore::marks()
{
    auto connection = m_pool.borrow();
    if (!connection)
        return std::unexpected<Error>(connection.error());
    const auto hashes =
        (*connection)->transaction({{"HGETALL", kDone}, {"HGETALL", kPlanned}, {"HGETALL", kJobs}, {"HGETALL", kPaused}});
    if (!hashes)
        return std::unexpected<Error>(hashes.error());
    for (const Reply &hash : *hashes) {
        if (hash.isError())
            return std::unexpected<Error>((*connection)->errorOf(hash));
    }
    std::map<QString, ScheduleMark> marks;
    forEachField((*hashes)[0], [&](const QString &entry, const QByteArray &text) { marks[entry].doneUntil = timeOf(text); });
    forEachField((*hashes)[1], [&](const QString &entry, const QByteArray &text) { marks[entry].lastPlanned = timeOf(text); });
    forEachField(
        (*hashes)[2], [&](const QString &entry, const QByteArray &text) { marks[entry].lastJob = QString::fromUtf8(text); });
    forEachField((*hashes)[3], [&](const QString &entry, const QByteArray &) { marks[entry].isPaused = true; });
    return marks;
}

Result<bool> RedisScheduleStore::advance(
    const QString &entry, std::optional<Timestamp> from, const ScheduleStep &step, std::int64_t fence)
{
    SOUNDINGS_TRY(const Reply reply,
        run(advanceScript().call({kFence, kDone, kPlanned, kJobs},
            {entry.toUtf8(), from ? textOf(*from) : QByteArray(""), textOf(step.doneUntil), step.job.toUtf8(),
                QByteArray::number(qint64(fence))})));
    return reply.integer == 1;
}

Result<void> RedisScheduleStore::setPaused(const QString &entry, bool paused)
{
    SOUNDINGS_CHECK(paused ? run({"HSET", kPaused, entry.toUtf8(), "1"}) : run({"HDEL", kPaused, entry.toUtf8()}));
    return {};
}

} // namespace soundings::redis
