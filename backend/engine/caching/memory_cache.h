#pragma once

#include "engine/caching/cached_reply.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace soundings::engine {

struct MemoryCacheNumbers {
    qint64 entries = 0;
    qint64 bytes = 0;
    qint64 evictions = 0; ///< gave way to others; what ran out or was dropped does not count
};

/// Replies in this process, bounded by bytes. Segmented LRU: a reply has to be asked for twice before it can push out one that
/// was, so that a crawler who walks every page does not empty the cache. Sharded by key; thread-safe, and never blocks longer
/// than a few map operations.
class MemoryCache {
public:
    explicit MemoryCache(qint64 capacity);

    /// Null when there is none that may still be sent.
    CachedReplyPtr find(const QByteArray &key, Timestamp now);

    /// A moment in the order of all drops. To be taken before the data for a reply are read.
    std::uint64_t moment() const { return m_moment.load(std::memory_order_acquire); }
    /// False: something that the reply was made from has been dropped since `madeAt`, or it is too large.
    bool insert(CachedReplyPtr reply, std::uint64_t madeAt);

    /// Each returns how many replies went.
    qint64 dropTags(std::span<const QByteArray> tags);
    qint64 dropMatching(const std::function<bool(const QByteArray &key)> &matches);
    qint64 clear();

    MemoryCacheNumbers numbers() const;
    qint64 capacity() const { return m_capacity; }

private:
    struct Entry {
        CachedReplyPtr reply;
        bool isProtected = false;
    };
    using Order = std::list<Entry>; ///< most recently used first

    struct Shard {
        mutable std::mutex mutex;
        Order probation, guarded;
        qint64 probationBytes = 0, guardedBytes = 0;
        std::unordered_map<QByteArray, Order::iterator> byKey;
        std::unordered_map<QByteArray, std::unordered_set<QByteArray>> keysByTag;
        qint64 evictions = 0;

        void touch(Order::iterator entry, qint64 guardedLimit);
        void remove(Order::iterator entry);
        void evictDownTo(qint64 limit);
    };

    Shard &shardOf(const QByteArray &key);
    bool droppedSince(const CachedReply &reply, std::uint64_t madeAt) const;
    std::uint64_t noteDrop(std::span<const QByteArray> tags);

    qint64 m_capacity;
    std::vector<Shard> m_shards;

    std::atomic<std::uint64_t> m_moment = 1;
    mutable std::mutex m_droppedMutex;
    std::unordered_map<QByteArray, std::uint64_t> m_droppedAt; ///< by tag
    std::uint64_t m_allDroppedAt = 0;
};

} // namespace soundings::engine
