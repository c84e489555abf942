#include "redis/cache/redis_cache.h"

#include "redis/cache/cache_scripts.h"
#include "redis/redis_subscriber.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <array>
#include <thread>

namespace soundings::redis {

using engine::CachedReply;
using engine::CachedReplyPtr;
using namespace std::chrono;

namespace {

const QByteArray kPrefix = "soundings:";
const QByteArray kMoment = "soundings:cache:moment";
const QByteArray kDropped = "soundings:cache:dropped";
const QByteArray kIndex = "soundings:cache:tag:*"; // every reply has the tag "*"
const QByteArray kApplied = "soundings:cache:applied";
const QByteArray kStores = "soundings:cache:stores"; // sorted set: store -> when one of its servers was last here (ms)
const QByteArray kTrial = "soundings:cache:trial";
const QByteArray kChannel = "soundings:cache:drops";

/// Drops of more keys than this go in several scripts: each of them holds up the whole server.
constexpr std::size_t kKeysAtOnce = 1000;
constexpr milliseconds kFirstPause{5};
constexpr milliseconds kLongestPause{50};
/// A server that has said nothing for as long is gone.
constexpr seconds kHereFor{60};
constexpr seconds kBetweenAnnouncements{10};

QByteArray setOfTag(const QByteArray &tag)
{
    return "soundings:cache:tag:" + tag;
}

QString sharedByMistake(const RedisUrl &url)
{
    return QStringLiteral("Servers of another Soundings database use %1, too: they push out each other's cached replies, and see "
                          "each other's live sessions. Give each database a number of its own in REDIS_URL, such as "
                          "redis://HOST:6379/1.")
        .arg(url.shown);
}

QByteArray textOf(milliseconds time)
{
    return QByteArray::number(qlonglong(time.count()));
}

QByteArray textOf(Timestamp time)
{
    return textOf(time.time_since_epoch());
}

Timestamp timestampFrom(const QByteArray &text)
{
    return Timestamp(milliseconds(text.toLongLong()));
}

const std::vector<QByteArray> &fieldNames()
{
    static const std::vector<QByteArray> names = {"type", "etag", "body", "gzip", "tags", "stored", "fresh", "keep", "store"};
    return names;
}

std::vector<QByteArray> valuesOf(const CachedReply &reply, const QByteArray &store)
{
    return {reply.contentType, reply.entityTag, reply.body, reply.gzipped, reply.tags.join('\n'), textOf(reply.storedAt),
        textOf(reply.freshUntil), textOf(reply.keepUntil), store};
}

CachedReplyPtr replyFrom(const QByteArray &key, const std::vector<Reply> &values, const QByteArray &store)
{
    if (values.size() != fieldNames().size() || std::ranges::any_of(values, &Reply::isNil))
        return nullptr; // not there, or not written by us
    if (values[8].text != store)
        return nullptr; // made from another store
    auto reply = std::make_shared<CachedReply>();
    reply->key = key;
    reply->contentType = values[0].text;
    reply->entityTag = values[1].text;
    reply->body = values[2].text;
    reply->gzipped = values[3].text;
    reply->tags = values[4].text.isEmpty() ? QByteArrayList() : values[4].text.split('\n');
    reply->storedAt = timestampFrom(values[5].text);
    reply->freshUntil = timestampFrom(values[6].text);
    reply->keepUntil = timestampFrom(values[7].text);
    return reply;
}

bool isOfConnection(ErrorKind kind)
{
    using enum ErrorKind;
    constexpr std::array kinds = {unreachable, timedOut, lost, protocol, suspended, allInUse, tooManyClients};
    return std::ranges::find(kinds, kind) != kinds.end();
}

QByteArray message(const QByteArray &process, const char *what, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("process"), QString::fromLatin1(process)}, {QLatin1String(what), value}})
        .toJson(QJsonDocument::Compact);
}

QJsonArray toJson(std::span<const QByteArray> texts)
{
    QJsonArray array;
    for (const QByteArray &text : texts)
        array.append(QString::fromUtf8(text));
    return array;
}

} // namespace

RedisCache::RedisCache(const RedisUrl &url, const Options &options, const Clock &clock)
    : m_pool(url, options.pool, clock)
    , m_options(options)
    , m_clock(clock)
    , m_process(QUuid::createUuid().toByteArray(QUuid::Id128))
{
}

void RedisCache::listen(QObject *parent)
{
    auto *subscriber = new RedisSubscriber(m_pool.url(), {}, parent);
    QObject::connect(subscriber, &RedisSubscriber::message, subscriber,
        [this](const QByteArray &, const QByteArray &payload) { hear(payload); });
    QObject::connect(subscriber, &RedisSubscriber::connected, subscriber, [this] { m_observer.hearing(true); });
    QObject::connect(subscriber, &RedisSubscriber::lost, subscriber, [this] { m_observer.hearing(false); });
    subscriber->subscribe(kChannel);
}

void RedisCache::hear(const QByteArray &payload) const
{
    const QJsonObject told = QJsonDocument::fromJson(payload).object();
    if (told[QStringLiteral("process")].toString().toLatin1() == m_process)
        return; // dropped here already, and perhaps made anew since
    if (const QJsonValue pattern = told[QStringLiteral("pattern")]; pattern.isString())
        m_observer.patternDropped(pattern.toString().toUtf8());
    QByteArrayList tags;
    for (const QJsonValue tag : told[QStringLiteral("tags")].toArray())
        tags.append(tag.toString().toUtf8());
    if (!tags.isEmpty())
        m_observer.tagsDropped(tags);
}

/// Remembers what a write met, for state().
RedisResult<Reply> RedisCache::write(const Command &command)
{
    auto outcome = m_pool.command(command);
    const std::lock_guard lock(m_mutex);
    if (outcome)
        m_writeProblem.reset();
    else if (!isOfConnection(outcome.error().kind)) // those the pool remembers, and forgets when they are over
        m_writeProblem = outcome.error();
    return outcome;
}

bool RedisCache::hasWriteProblem() const
{
    const std::lock_guard lock(m_mutex);
    return m_writeProblem.has_value();
}

/// What one store's server makes is nothing that those of another wait for.
QByteArray RedisCache::leaseOf(const QByteArray &key) const
{
    return "soundings:cache:lease:" + m_options.store + ':' + key;
}

/// Changes are numbered by each store for itself.
QByteArray RedisCache::appliedKey() const
{
    return m_options.store.isEmpty() ? kApplied : kApplied + ':' + m_options.store;
}

/// Says now and then that this store's servers use this Redis, and hears whether others do.
void RedisCache::announce()
{
    const Timestamp now = m_clock.now();
    {
        const std::lock_guard lock(m_mutex);
        if (m_options.store.isEmpty() || now < m_nextAnnouncement)
            return;
        m_nextAnnouncement = now + kBetweenAnnouncements;
    }
    auto lease = m_pool.borrow();
    if (!lease)
        return;
    const auto told = (*lease)->pipeline(
        {{"ZADD", kStores, textOf(now), m_options.store}, {"ZREMRANGEBYSCORE", kStores, "-inf", textOf(now - kHereFor)},
            {"PEXPIRE", kStores, textOf(kHereFor)}, {"ZCARD", kStores}});
    if (!told)
        return;
    const std::lock_guard lock(m_mutex);
    if (told->back().integer > 1 && m_stores <= 1)
        qWarning("cache: %s", qUtf8Printable(sharedByMistake(m_pool.url())));
    m_stores = told->back().integer;
}

Result<int> RedisCache::stores()
{
    const auto found = m_pool.command({"ZCOUNT", kStores, textOf(m_clock.now() - kHereFor), "+inf"});
    if (!found)
        return std::unexpected<Error>(found.error());
    return int(found->integer);
}

RedisResult<CachedReplyPtr> RedisCache::read(const QByteArray &key)
{
    Command command{"HMGET", kPrefix + key};
    for (const QByteArray &name : fieldNames())
        command << name;
    const auto values = m_pool.command(command);
    if (!values && values.error().kind == ErrorKind::wrongType)
        return CachedReplyPtr(); // somebody's; the reply takes its place
    if (!values)
        return std::unexpected(values.error());
    return replyFrom(key, values->elements, m_options.store);
}

RedisResult<RedisCache::Claim> RedisCache::claim(const QByteArray &key)
{
    const auto claimed = write(cache_scripts::claim().call(
        {kPrefix + key, leaseOf(key), kMoment}, {m_process, textOf(m_options.leaseTime), m_options.store}));
    if (!claimed)
        return std::unexpected(claimed.error());
    if (claimed->elements.size() != 2)
        return Claim{};
    return Claim{claimed->elements[0].integer, claimed->elements[1].integer == 1};
}

Result<engine::SharedCache::Lookup> RedisCache::lookup(const QByteArray &key)
{
    const QDeadlineTimer deadline(m_options.longestWait);
    for (milliseconds pause = kFirstPause;; pause = std::min(pause * 2, kLongestPause)) {
        const auto found = read(key);
        if (!found)
            return std::unexpected<Error>(found.error());
        if (*found && m_clock.now() < (*found)->freshUntil)
            return Lookup{*found, 0, false};
        const auto claimed = claim(key);
        if (!claimed)
            return std::unexpected<Error>(claimed.error());
        const bool replaces = *found != nullptr; // one that is no longer fresh: whoever is asked makes it
        if (claimed->leased || replaces || deadline.hasExpired())
            return Lookup{nullptr, claimed->moment, claimed->leased};
        std::this_thread::sleep_for(pause);
    }
}

Result<bool> RedisCache::store(const CachedReply &reply, std::int64_t madeAt)
{
    const milliseconds lifetime = reply.keepUntil - m_clock.now();
    if (lifetime <= 0ms) {
        giveUp(reply.key);
        return false;
    }
    std::vector<QByteArray> keys = {kPrefix + reply.key, leaseOf(reply.key), kDropped, kIndex};
    std::vector<QByteArray> arguments = {QByteArray::number(qlonglong(madeAt)), textOf(m_clock.now()), textOf(lifetime),
        reply.key, m_process, QByteArray::number(reply.tags.size())};
    for (const QByteArray &tag : reply.tags) {
        keys.push_back(setOfTag(tag));
        arguments.push_back(tag);
    }
    const std::vector<QByteArray> values = valuesOf(reply, m_options.store);
    for (std::size_t i = 0; i < values.size(); ++i) {
        arguments.push_back(fieldNames()[i]);
        arguments.push_back(values[i]);
    }
    const auto stored = write(cache_scripts::store().call(keys, arguments));
    if (!stored)
        return std::unexpected<Error>(stored.error());
    return stored->integer == 1;
}

void RedisCache::giveUp(const QByteArray &key)
{
    // Should it fail, the lease runs out by itself.
    static_cast<void>(m_pool.command(cache_scripts::giveUp().call({leaseOf(key)}, {m_process})));
}

Result<qint64> RedisCache::dropTags(std::span<const QByteArray> tags, std::optional<std::int64_t> change)
{
    std::vector<QByteArray> keys = {kMoment, kDropped, kIndex, appliedKey()};
    std::vector<QByteArray> arguments = {kPrefix, change ? QByteArray::number(qlonglong(*change)) : QByteArray(), kChannel,
        message(m_process, "tags", toJson(tags))};
    for (const QByteArray &tag : tags) {
        keys.push_back(setOfTag(tag));
        arguments.push_back(tag);
    }
    const auto dropped = write(cache_scripts::dropTags().call(keys, arguments));
    if (!dropped)
        return std::unexpected<Error>(dropped.error());
    return dropped->integer;
}

Result<qint64> RedisCache::dropMatching(const QByteArray &pattern)
{
    // From the index and not with SCAN: the database may hold millions of other programs' keys.
    qint64 gone = 0;
    QByteArray cursor = "0";
    std::vector<QByteArray> found;
    do {
        const auto portion = m_pool.command({"ZSCAN", kIndex, cursor, "MATCH", pattern, "COUNT", "1000"});
        if (!portion)
            return std::unexpected<Error>(portion.error());
        if (portion->elements.size() != 2)
            break;
        cursor = portion->elements[0].text;
        for (std::size_t i = 0; i < portion->elements[1].elements.size(); i += 2)
            found.push_back(portion->elements[1].elements[i].text);
    } while (cursor != "0");
    // At least once, so that other processes hear of it although nothing is kept here.
    for (std::size_t done = 0; done == 0 || done < found.size(); done += kKeysAtOnce) {
        std::vector<QByteArray> arguments = {kPrefix, kChannel, message(m_process, "pattern", QString::fromUtf8(pattern))};
        const auto part = std::span(found).subspan(done, std::min(kKeysAtOnce, found.size() - done));
        arguments.insert(arguments.end(), part.begin(), part.end());
        const auto dropped = write(cache_scripts::dropKeys().call({kMoment, kDropped, kIndex}, arguments));
        if (!dropped)
            return std::unexpected<Error>(dropped.error());
        gone += dropped->integer;
    }
    return gone;
}

Result<std::optional<std::int64_t>> RedisCache::appliedChange()
{
    // This is asked again and again, so a server that takes writes again is found out also when there is nothing to write.
    if (hasWriteProblem())
        static_cast<void>(write({"SET", kTrial, "1", "PX", "1000"}));
    announce();
    const auto applied = m_pool.command({"GET", appliedKey()});
    if (!applied)
        return std::unexpected<Error>(applied.error());
    return applied->isNil() ? std::nullopt : std::optional<std::int64_t>(applied->text.toLongLong());
}

Result<engine::SharedCacheNumbers> RedisCache::numbers()
{
    constexpr int sample = 50;
    auto lease = m_pool.borrow();
    if (!lease)
        return std::unexpected<Error>(lease.error());
    const QByteArray now = textOf(m_clock.now());
    const auto kept = (*lease)->pipeline(
        {{"ZCOUNT", kIndex, now, "+inf"}, {"ZRANGEBYSCORE", kIndex, now, "+inf", "LIMIT", "0", QByteArray::number(sample)}});
    if (!kept)
        return std::unexpected<Error>(kept.error());
    engine::SharedCacheNumbers numbers{kept->front().integer, 0};
    std::vector<Command> sizes;
    for (const Reply &key : kept->back().elements) {
        for (const char *field : {"body", "gzip"})
            sizes.push_back({"HSTRLEN", kPrefix + key.text, field});
    }
    if (sizes.empty())
        return numbers;
    const auto measured = (*lease)->pipeline(sizes);
    if (!measured)
        return std::unexpected<Error>(measured.error());
    for (const Reply &size : *measured)
        numbers.bytes += size.integer;
    numbers.bytes = numbers.bytes * numbers.entries / qint64(kept->back().elements.size());
    return numbers;
}

engine::SharedCacheState RedisCache::state() const
{
    const CircuitBreaker::Status breaker = m_pool.status().breaker;
    engine::SharedCacheState state{true, m_pool.url().shown, {}, breaker.since};
    if (breaker.state != CircuitBreaker::State::closed) {
        state.available = false;
        state.message = breaker.lastError ? breaker.lastError->message : QString();
        return state;
    }
    const std::lock_guard lock(m_mutex);
    if (m_writeProblem) {
        state.available = false;
        state.message = m_writeProblem->message;
    } else if (m_stores > 1) {
        state.message = sharedByMistake(m_pool.url());
    }
    return state;
}

} // namespace soundings::redis
