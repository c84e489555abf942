#include "engine/caching/reply_cache.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <string_view>

namespace soundings::engine {

using namespace std::chrono;

namespace {

/// While drops of other processes are not heard, a reply in memory is believed for so long.
constexpr milliseconds kBelievedAlone = 1s;
constexpr milliseconds kLongestGrace = 60s;

std::function<bool(const QByteArray &)> matcherOf(const QByteArray &pattern)
{
    const QRegularExpression expression(QRegularExpression::wildcardToRegularExpression(QString::fromUtf8(pattern)));
    return [expression](const QByteArray &key) { return expression.match(QString::fromUtf8(key)).hasMatch(); };
}

} // namespace

ReplyCache::ReplyCache(const Options &options, const Clock &clock, std::unique_ptr<SharedCache> shared)
    : m_options(options)
    , m_clock(clock)
    , m_shared(std::move(shared))
    , m_memory(options.memoryBytes)
    , m_alone(m_shared != nullptr)
{
    if (!m_shared)
        return;
    m_shared->setObserver({
        .tagsDropped = [this](const QByteArrayList &tags) { m_memory.dropTags({tags.constData(), std::size_t(tags.size())}); },
        .patternDropped =
            [this](const QByteArray &pattern) {
                m_memory.dropMatching(matcherOf(pattern));
                tellOfDrop(pattern);
            },
        .hearing =
            [this](bool heard) {
                m_sharedTrusted = false; // it may have come back with an old memory
                m_memory.clear(); // what was dropped in between is not known
                m_alone = !heard;
            },
    });
}

ReplyCache::~ReplyCache()
{
    m_shared.reset(); // no more calls of the observer
}

/// Null also when nobody would tell us if it no longer held.
CachedReplyPtr ReplyCache::recall(const QByteArray &key, Timestamp now)
{
    CachedReplyPtr reply = m_memory.find(key, now);
    return reply && m_alone && now - reply->learntAt > kBelievedAlone ? nullptr : reply;
}

ReplyCache::Found ReplyCache::find(const QByteArray &key)
{
    const Timestamp now = m_clock.now();
    CachedReplyPtr reply = recall(key, now);
    if (!reply)
        return {};
    const bool fresh = now < reply->freshUntil;
    m_hits.fetch_add(1, std::memory_order_relaxed);
    if (!fresh)
        m_staleHits.fetch_add(1, std::memory_order_relaxed);
    return {std::move(reply), fresh};
}

CachedReplyPtr ReplyCache::findFresh(const QByteArray &key)
{
    const Timestamp now = m_clock.now();
    CachedReplyPtr reply = recall(key, now);
    if (!reply || reply->freshUntil <= now)
        return nullptr;
    m_hits.fetch_add(1, std::memory_order_relaxed);
    return reply;
}

ReplyCache::Start ReplyCache::begin(const QByteArray &key, Purpose purpose)
{
    Start start{nullptr, m_memory.moment(), std::nullopt};
    // Between the caller's look into memory and now somebody else may have made it.
    const Timestamp now = m_clock.now();
    if (CachedReplyPtr reply = recall(key, now); reply && now < reply->freshUntil) {
        m_hits += purpose == Purpose::answer ? 1 : 0;
        start.reply = std::move(reply);
        return start;
    }
    if (m_shared && m_sharedTrusted) {
        auto found = m_shared->lookup(key);
        if (found && found->reply && m_clock.now() < found->reply->freshUntil) {
            auto learnt = std::make_shared<CachedReply>(*found->reply);
            learnt->learntAt = m_clock.now();
            start.reply = std::move(learnt);
            m_memory.insert(start.reply, start.moment);
            m_sharedHits += purpose == Purpose::answer ? 1 : 0;
            return start;
        }
        if (found)
            start.sharedMoment = found->madeAt;
    }
    m_misses += purpose == Purpose::answer ? 1 : 0;
    return start;
}

milliseconds ReplyCache::lifetimeOf(CacheLifetime lifetime) const
{
    const seconds full = lifetime == CacheLifetime::standard ? m_options.standard
        : lifetime == CacheLifetime::lists                   ? m_options.lists
                                                             : m_options.scores;
    // Up to a tenth less, so that what was made together does not run out together.
    return milliseconds(qint64(double(milliseconds(full).count()) * (0.9 + 0.1 * QRandomGenerator::global()->generateDouble())));
}

CachedReplyPtr ReplyCache::keep(CachedReply reply, CacheLifetime lifetime, const Start &start)
{
    const Timestamp now = m_clock.now();
    const milliseconds life = lifetimeOf(lifetime);
    const Timestamp limit = m_options.validUntil ? m_options.validUntil(now) : Timestamp::max();
    reply.storedAt = reply.learntAt = now;
    reply.freshUntil = std::min(now + life, limit);
    reply.keepUntil = std::min(reply.freshUntil + std::min(life / 5, kLongestGrace), limit);
    auto kept = std::make_shared<const CachedReply>(std::move(reply));
    m_memory.insert(kept, start.moment);
    if (m_shared && start.sharedMoment)
        m_shared->store(*kept, *start.sharedMoment); // a failure shows in its state; the reply is good all the same
    return kept;
}

void ReplyCache::giveUp(const QByteArray &key, const Start &start)
{
    if (m_shared && start.sharedMoment)
        m_shared->giveUp(key);
}

ReplyCache::Dropped ReplyCache::dropMatching(const QByteArray &pattern)
{
    Dropped dropped;
    if (m_shared) {
        const auto shared = m_shared->dropMatching(pattern);
        if (shared)
            dropped.keys = *shared;
        else
            dropped.failure = shared.error();
    }
    // Memory last, so that nobody brings an old reply back to it from the shared tier. They are the same keys, as a rule.
    dropped.keys = std::max(dropped.keys, m_memory.dropMatching(matcherOf(pattern)));
    tellOfDrop(pattern);
    return dropped;
}

void ReplyCache::tellOfDrop(const QByteArray &pattern) const
{
    if (m_dropped)
        m_dropped(pattern);
}

ReplyCache::Dropped ReplyCache::dropKey(const QByteArray &key)
{
    const bool isPattern = std::ranges::any_of(key, [](char c) { return std::string_view("*?[]\\").contains(c); });
    return isPattern ? Dropped() : dropMatching(key); // no key has such characters
}

CacheNumbers ReplyCache::numbers() const
{
    return {m_hits, m_sharedHits, m_staleHits, m_misses, m_collapsed, m_memory.numbers()};
}

} // namespace soundings::engine
