#include "engine/caching/memory_cache.h"

#include "engine/caching/cache_tags.h"

#include <algorithm>

namespace soundings::engine {

namespace {

constexpr qint64 kShardBytes = 4 * 1024 * 1024; ///< smaller shards would refuse large replies
constexpr std::size_t kMaxShards = 16;
constexpr std::size_t kRememberedTags = 50'000;

std::size_t shardCount(qint64 capacity)
{
    return std::clamp<std::size_t>(std::size_t(capacity / kShardBytes), 1, kMaxShards);
}

} // namespace

MemoryCache::MemoryCache(qint64 capacity)
    : m_capacity(capacity)
    , m_shards(shardCount(capacity))
{
}

MemoryCache::Shard &MemoryCache::shardOf(const QByteArray &key)
{
    return m_shards[(qHash(key, 0x5bd1e995) >> 8) % m_shards.size()];
}

void MemoryCache::Shard::touch(Order::iterator entry, qint64 guardedLimit)
{
    if (entry->isProtected) {
        guarded.splice(guarded.begin(), guarded, entry);
        return;
    }
    const qint64 bytes = entry->reply->bytes();
    entry->isProtected = true;
    probationBytes -= bytes;
    guardedBytes += bytes;
    guarded.splice(guarded.begin(), probation, entry);
    while (guardedBytes > guardedLimit && guarded.size() > 1) {
        const auto oldest = std::prev(guarded.end());
        const qint64 moved = oldest->reply->bytes();
        oldest->isProtected = false;
        guardedBytes -= moved;
        probationBytes += moved;
        probation.splice(probation.begin(), guarded, oldest);
    }
}

void MemoryCache::Shard::remove(Order::iterator entry)
{
    const CachedReply &reply = *entry->reply;
    (entry->isProtected ? guardedBytes : probationBytes) -= reply.bytes();
    for (const QByteArray &tag : reply.tags) {
        const auto keys = keysByTag.find(tag);
        if (keys == keysByTag.end())
            continue;
        keys->second.erase(reply.key);
        if (keys->second.empty())
            keysByTag.erase(keys);
    }
    byKey.erase(reply.key);
    Order &order = entry->isProtected ? guarded : probation;
    order.erase(entry);
}

void MemoryCache::Shard::evictDownTo(qint64 limit)
{
    while (probationBytes + guardedBytes > limit) {
        Order &order = probation.empty() ? guarded : probation;
        remove(std::prev(order.end()));
        ++evictions;
    }
}

CachedReplyPtr MemoryCache::find(const QByteArray &key, Timestamp now)
{
    Shard &shard = shardOf(key);
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.byKey.find(key);
    if (found == shard.byKey.end())
        return nullptr;
    CachedReplyPtr reply = found->second->reply;
    if (reply->keepUntil <= now) {
        shard.remove(found->second);
        return nullptr;
    }
    shard.touch(found->second, m_capacity / qint64(m_shards.size()) * 4 / 5);
    return reply;
}

bool MemoryCache::insert(CachedReplyPtr reply, std::uint64_t madeAt)
{
    const qint64 limit = m_capacity / qint64(m_shards.size());
    const qint64 bytes = reply->bytes();
    if (bytes > limit)
        return false;
    Shard &shard = shardOf(reply->key);
    const std::lock_guard lock(shard.mutex);
    // Asked under the shard's lock: a drop that comes later waits for it, and then finds the entry.
    if (droppedSince(*reply, madeAt))
        return false;
    bool wasGuarded = false;
    if (const auto old = shard.byKey.find(reply->key); old != shard.byKey.end()) {
        wasGuarded = old->second->isProtected;
        shard.remove(old->second);
    }
    Order &order = wasGuarded ? shard.guarded : shard.probation;
    (wasGuarded ? shard.guardedBytes : shard.probationBytes) += bytes;
    order.push_front({reply, wasGuarded});
    shard.byKey.emplace(reply->key, order.begin());
    for (const QByteArray &tag : reply->tags)
        shard.keysByTag[tag].insert(reply->key);
    shard.evictDownTo(limit);
    return true;
}

bool MemoryCache::droppedSince(const CachedReply &reply, std::uint64_t madeAt) const
{
    const std::lock_guard lock(m_droppedMutex);
    if (m_allDroppedAt > madeAt)
        return true;
    return std::ranges::any_of(reply.tags, [&](const QByteArray &tag) {
        const auto at = m_droppedAt.find(tag);
        return at != m_droppedAt.end() && at->second > madeAt;
    });
}

std::uint64_t MemoryCache::noteDrop(std::span<const QByteArray> tags)
{
    const std::lock_guard lock(m_droppedMutex);
    const std::uint64_t now = m_moment.fetch_add(1, std::memory_order_acq_rel) + 1;
    const bool all = std::ranges::find(tags, everythingTag()) != tags.end();
    if (all || m_droppedAt.size() + tags.size() > kRememberedTags) {
        m_droppedAt.clear();
        m_allDroppedAt = now; // replies that are being made are refused once; nothing worse
    } else {
        for (const QByteArray &tag : tags)
            m_droppedAt[tag] = now;
    }
    return now;
}

qint64 MemoryCache::dropTags(std::span<const QByteArray> tags)
{
    noteDrop(tags);
    if (std::ranges::find(tags, everythingTag()) != tags.end())
        return clear();
    qint64 dropped = 0;
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        for (const QByteArray &tag : tags) {
            const auto keys = shard.keysByTag.find(tag);
            if (keys == shard.keysByTag.end())
                continue;
            const std::vector<QByteArray> doomed(keys->second.begin(), keys->second.end());
            for (const QByteArray &key : doomed)
                shard.remove(shard.byKey.at(key));
            dropped += qint64(doomed.size());
        }
    }
    return dropped;
}

qint64 MemoryCache::dropMatching(const std::function<bool(const QByteArray &key)> &matches)
{
    const QByteArray everything = everythingTag();
    noteDrop({&everything, 1});
    qint64 dropped = 0;
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        std::vector<Order::iterator> doomed;
        for (const auto &[key, entry] : shard.byKey) {
            if (matches(key))
                doomed.push_back(entry);
        }
        for (const Order::iterator entry : doomed)
            shard.remove(entry);
        dropped += qint64(doomed.size());
    }
    return dropped;
}

qint64 MemoryCache::clear()
{
    return dropMatching([](const QByteArray &) { return true; });
}

MemoryCacheNumbers MemoryCache::numbers() const
{
    MemoryCacheNumbers numbers;
    for (const Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        numbers.entries += qint64(shard.byKey.size());
        numbers.bytes += shard.probationBytes + shard.guardedBytes;
        numbers.evictions += shard.evictions;
    }
    return numbers;
}

} // namespace soundings::engine
