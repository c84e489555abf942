#pragma once

#include "engine/caching/memory_cache.h"
#include "engine/ports/shared_cache.h"

#include <chrono>

namespace soundings::engine {

/// How long a reply stays fresh; the configuration gives the times.
enum class CacheLifetime {
    standard, ///< pages of stocks, details
    lists, ///< rankings and screens, which cost more to make
    scores,
};

/// What the cache has done since the start.
struct CacheNumbers {
    qint64 hits = 0; ///< from memory, fresh or stale
    qint64 sharedHits = 0; ///< from the shared tier
    qint64 staleHits = 0; ///< of `hits`: sent while a new one was being made
    qint64 misses = 0; ///< had to be made
    qint64 collapsed = 0; ///< waited for a reply that was being made already
    MemoryCacheNumbers memory;

    double hitRate() const
    {
        const qint64 answered = hits + sharedHits;
        const qint64 all = answered + misses + collapsed;
        return all > 0 ? double(answered) / double(all) : 0;
    }
};

/// Finished replies in two tiers: this process' memory, and optionally one that all processes share. It never invents anything:
/// with every tier away each reply is simply made anew. Thread-safe.
class ReplyCache {
public:
    struct Options {
        qint64 memoryBytes = 64 * 1024 * 1024; ///< 0: no memory tier
        std::chrono::seconds standard{300}, lists{600}, scores{900};
        /// When figures change although nothing is written: a session ends, a new day begins. No reply is sent after it.
        std::function<Timestamp(Timestamp now)> validUntil;
    };

    ReplyCache(const Options &options, const Clock &clock, std::unique_ptr<SharedCache> shared = nullptr);
    ~ReplyCache();

    Timestamp now() const { return m_clock.now(); }
    bool enabled() const { return m_options.memoryBytes > 0 || m_shared; }

    struct Found {
        CachedReplyPtr reply; ///< null: not in memory
        bool fresh = false; ///< false: send it, and make a new one
    };
    /// The memory tier alone: takes a microsecond. Counts a hit, but no miss.
    Found find(const QByteArray &key);
    /// As above, but takes and counts none that is stale.
    CachedReplyPtr findFresh(const QByteArray &key);
    /// Rises with every drop: what is read after one is not what was read before.
    std::uint64_t moment() const { return m_memory.moment(); }

    /// The moment at which the making of a reply began, in both tiers.
    struct Start {
        CachedReplyPtr reply; ///< a fresh one has come to memory or is in the shared tier: nothing needs to be made
        std::uint64_t moment = 0;
        std::optional<std::int64_t> sharedMoment; ///< none: the shared tier has no part in it
    };
    enum class Purpose {
        answer, ///< of a request, which counts as a miss or as a hit in the shared tier
        replacement, ///< of a stale reply, which has been sent and counted
    };
    /// Asks memory once more, and then the shared tier; may block on it. To be ended with keep() or giveUp() unless it found a
    /// fresh reply there.
    Start begin(const QByteArray &key, Purpose purpose = Purpose::answer);
    /// Fills in the times, keeps the reply in both tiers and gives it back. What depends on data that changed since `start` is
    /// not kept.
    CachedReplyPtr keep(CachedReply reply, CacheLifetime lifetime, const Start &start);
    void giveUp(const QByteArray &key, const Start &start);

    void countCollapsed() { ++m_collapsed; }

    qint64 dropFromMemory(std::span<const QByteArray> tags) { return m_memory.dropTags(tags); }
    struct Dropped {
        qint64 keys = 0;
        std::optional<Error> failure; ///< of the shared tier
    };
    /// `dropped` is called after keys were dropped by hand, here or in another process. It must not block. Set before the cache
    /// is used.
    void setDropObserver(std::function<void(const QByteArray &pattern)> dropped) { m_dropped = std::move(dropped); }

    /// `*` and `?` in keys without the prefix; both tiers, and the memory of every other process.
    Dropped dropMatching(const QByteArray &pattern);
    Dropped dropKey(const QByteArray &key);

    CacheNumbers numbers() const;
    qint64 memoryCapacity() const { return m_options.memoryBytes; }
    /// Null when there is none.
    SharedCache *shared() const { return m_shared.get(); }
    /// Whether what the shared tier holds may be used: not before it is known to have dropped what changed.
    void trustShared(bool trusted) { m_sharedTrusted = trusted; }

private:
    CachedReplyPtr recall(const QByteArray &key, Timestamp now);
    std::chrono::milliseconds lifetimeOf(CacheLifetime lifetime) const;

    void tellOfDrop(const QByteArray &pattern) const;

    Options m_options;
    const Clock &m_clock;
    std::function<void(const QByteArray &pattern)> m_dropped;
    std::unique_ptr<SharedCache> m_shared;
    MemoryCache m_memory;
    std::atomic<bool> m_sharedTrusted = false;
    std::atomic<bool> m_alone; ///< other processes may drop things that are not heard of here
    std::atomic<qint64> m_hits = 0, m_sharedHits = 0, m_staleHits = 0, m_misses = 0, m_collapsed = 0;
};

} // namespace soundings::engine
