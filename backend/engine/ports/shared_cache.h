#pragma once

#include "base/result.h"
#include "engine/caching/cached_reply.h"

#include <QString>

#include <functional>
#include <optional>
#include <span>

namespace soundings::engine {

struct SharedCacheNumbers {
    qint64 entries = 0;
    qint64 bytes = 0;
};

/// Whether the tier can be used, for people and for /health.
struct SharedCacheState {
    bool available = false;
    QString name; ///< "Redis 7.0.15 at localhost:6379"; never a password
    QString message; ///< what is wrong, and what to do; empty when nothing is
    Timestamp since; ///< of this state
};

/// The cache tier that several processes share. Thread-safe; calls block, at most for one deadline, on the network. When it is
/// away every call fails at once.
class SharedCache {
public:
    virtual ~SharedCache() = default;

    struct Lookup {
        CachedReplyPtr reply; ///< null: not there
        std::int64_t madeAt = 0; ///< a moment in the order of all drops, for store()
        bool leased = false; ///< nobody else makes it now; end with store() or giveUp()
    };
    /// While another process makes the reply, waits for it for a moment.
    virtual Result<Lookup> lookup(const QByteArray &key) = 0;
    /// False: something that the reply was made from has been dropped since `madeAt`.
    virtual Result<bool> store(const CachedReply &reply, std::int64_t madeAt) = 0;
    virtual void giveUp(const QByteArray &key) = 0;

    /// Drops, and tells every other process to do the same. `change`: the change log's number that this comes from.
    virtual Result<qint64> dropTags(std::span<const QByteArray> tags, std::optional<std::int64_t> change) = 0;
    /// Keys with `*` and `?`, without the prefix. Other programs' keys are out of reach.
    virtual Result<qint64> dropMatching(const QByteArray &pattern) = 0;
    /// The newest change of the log whose tags have been dropped here; nullopt: none yet, or the tier has lost its memory.
    virtual Result<std::optional<std::int64_t>> appliedChange() = 0;

    virtual Result<SharedCacheNumbers> numbers() = 0;
    virtual SharedCacheState state() const = 0;

    /// What other processes drop. Called on a thread of the tier's; must not block.
    struct Observer {
        std::function<void(const QByteArrayList &tags)> tagsDropped;
        std::function<void(const QByteArray &pattern)> patternDropped;
        /// False: drops of others are not heard from now on. True: they are again, and what was missed is not known.
        std::function<void(bool heard)> hearing;
    };
    /// Set once, before the tier is used.
    virtual void setObserver(Observer observer) = 0;
};

} // namespace soundings::engine
