#pragma once

#include "engine/ports/shared_cache.h"
#include "redis/redis_pool.h"

#include <QObject>

namespace soundings::redis {

/// The cache tier in Redis. A reply is a hash under `soundings:` and its key; what is needed besides stands under
/// `soundings:cache:`. No other key is ever touched, so sessions, job queues and foreign programs may share the database.
/// Servers of different stores that name the same Redis by mistake never answer with each other's replies; they only push them
/// out.
class RedisCache final : public engine::SharedCache {
public:
    struct Options {
        RedisPool::Options pool;
        QByteArray store; ///< which database the replies are made from; empty: none, for looking and clearing
        std::chrono::milliseconds leaseTime{5000}; ///< a process that dies while it makes a reply holds the others up no longer
        std::chrono::milliseconds longestWait{1000}; ///< for a reply that another process makes
    };

    RedisCache(const RedisUrl &url, const Options &options, const Clock &clock);

    /// Hears what other processes drop. `parent` lives in a thread with an event loop, from which this is called, and ends before
    /// the cache does.
    void listen(QObject *parent);

    Result<Lookup> lookup(const QByteArray &key) override;
    Result<bool> store(const engine::CachedReply &reply, std::int64_t madeAt) override;
    void giveUp(const QByteArray &key) override;
    Result<qint64> dropTags(std::span<const QByteArray> tags, std::optional<std::int64_t> change) override;
    Result<qint64> dropMatching(const QByteArray &pattern) override;
    Result<std::optional<std::int64_t>> appliedChange() override;
    Result<engine::SharedCacheNumbers> numbers() override;
    /// How many stores' servers use this Redis now. More than one is a mistake.
    Result<int> stores();
    engine::SharedCacheState state() const override;
    void setObserver(Observer observer) override { m_observer = std::move(observer); }

private:
    RedisResult<engine::CachedReplyPtr> read(const QByteArray &key);
    struct Claim {
        std::int64_t moment = 0;
        bool leased = false;
    };
    RedisResult<Claim> claim(const QByteArray &key);
    void hear(const QByteArray &payload) const;
    RedisResult<Reply> write(const Command &command);
    bool hasWriteProblem() const;
    void announce();
    QByteArray leaseOf(const QByteArray &key) const;
    QByteArray appliedKey() const;

    RedisPool m_pool;
    const Options m_options;
    const Clock &m_clock;
    const QByteArray m_process; ///< tells our own messages from those of others
    Observer m_observer;
    mutable std::mutex m_mutex;
    std::optional<RedisError> m_writeProblem; ///< the server answers, but takes nothing: full, a replica, ...
    Timestamp m_nextAnnouncement;
    qint64 m_stores = 1; ///< that were seen when this one was last announced
};

} // namespace soundings::redis
