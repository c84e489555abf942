#include "redis/redis_pool.h"

#include <utility>

namespace soundings::redis {

RedisPool::Lease::Lease(RedisPool &pool, std::unique_ptr<RedisConnection> connection, int generation)
    : m_pool(&pool)
    , m_connection(std::move(connection))
    , m_generation(generation)
{
}

RedisPool::Lease::~Lease()
{
    if (m_connection)
        m_pool->giveBack(std::move(m_connection), m_generation);
}

RedisPool::RedisPool(RedisUrl url, Options options, const Clock &clock)
    : m_url(std::move(url))
    , m_options(std::move(options))
    , m_breaker(clock, Backoff(m_options.backoff))
{
}

RedisResult<RedisPool::Lease> RedisPool::borrow()
{
    std::unique_lock lock(m_mutex);
    SOUNDINGS_CHECK(waitForPlace(lock));
    SOUNDINGS_CHECK(m_breaker.admit());
    while (!m_idle.empty()) {
        auto connection = std::move(m_idle.back()); // the one used last is the most likely to be alive
        m_idle.pop_back();
        if (connection->isQuiet()) { // if not, the server closed it: it was idle for too long, or the server started anew
            ++m_lent;
            return Lease(*this, std::move(connection), m_generation);
        }
    }
    return connect(lock);
}

RedisResult<void> RedisPool::waitForPlace(std::unique_lock<std::mutex> &lock)
{
    const auto isFree = [this] { return !m_idle.empty() || m_lent < m_options.connections; };
    m_changed.wait_for(lock, m_options.wait, [&] { return isFree() || m_breaker.refusal(); });
    if (isFree())
        return {};
    if (auto refused = m_breaker.refusal())
        return std::unexpected(std::move(*refused));
    return std::unexpected(
        makeError(ErrorKind::allInUse, m_url.shown, QStringLiteral("%1 connections are lent").arg(m_options.connections)));
}

/// Others may borrow and give back meanwhile.
RedisResult<RedisPool::Lease> RedisPool::connect(std::unique_lock<std::mutex> &lock)
{
    ++m_lent;
    const int generation = m_generation;
    lock.unlock();
    auto connection = RedisConnection::open(m_url, m_options.connection);
    lock.lock();
    if (!connection) {
        --m_lent;
        recordFailure(connection.error(), generation);
        m_changed.notify_all();
        return std::unexpected(std::move(connection).error());
    }
    m_breaker.succeeded();
    return Lease(*this, std::move(*connection), generation);
}

void RedisPool::giveBack(std::unique_ptr<RedisConnection> connection, int generation)
{
    const std::lock_guard lock(m_mutex);
    --m_lent;
    if (!connection->isUsable())
        recordFailure(*connection->failure(), generation);
    else if (generation == m_generation)
        m_idle.push_back(std::move(connection));
    m_changed.notify_all();
}

void RedisPool::recordFailure(const RedisError &error, int generation)
{
    if (generation != m_generation)
        return; // begun before the latest failure, which told the same
    ++m_generation;
    m_idle.clear();
    m_breaker.failed(error);
}

RedisResult<Reply> RedisPool::command(const Command &command)
{
    return this->command(command, m_options.connection.commandTimeout);
}

RedisResult<Reply> RedisPool::command(const Command &command, std::chrono::milliseconds deadline)
{
    SOUNDINGS_TRY(const Lease lease, borrow());
    return lease->command(command, deadline);
}

RedisPool::Status RedisPool::status() const
{
    const std::lock_guard lock(m_mutex);
    return {m_breaker.status(), int(m_idle.size()), m_lent};
}

} // namespace soundings::redis
