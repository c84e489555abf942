#include "storage/sql/connection_pool.h"

namespace soundings::storage::sql {

ConnectionPool::ConnectionPool(Connect connect, Limits limits)
    : m_connect(std::move(connect))
    , m_limits(limits)
{
}

ConnectionPool::Lease ConnectionPool::acquire()
{
    std::unique_lock lock(m_mutex);
    const auto available = [this] { return !m_idle.empty() || m_open < m_limits.connections; };
    if (!m_returned.wait_for(lock, m_limits.wait, available)) {
        throw Failure(Error{ErrorCode::overloaded,
            QStringLiteral("All %1 connections to the database are in use. Try again in a moment.").arg(m_limits.connections)});
    }
    if (!m_idle.empty()) {
        auto connection = std::move(m_idle.back()); // the one used last has the warmest cache
        m_idle.pop_back();
        return {*this, std::move(connection), false};
    }
    ++m_open;
    lock.unlock();
    try {
        return {*this, connect(), true};
    } catch (...) {
        lock.lock();
        --m_open;
        m_returned.notify_one();
        throw;
    }
}

std::unique_ptr<Connection> ConnectionPool::connect()
{
    const std::lock_guard oneAtATime(m_connecting);
    if (m_lastFailure && std::chrono::steady_clock::now() - m_failedAt < m_limits.rememberFailure)
        throw Failure(*m_lastFailure);
    try {
        auto connection = m_connect();
        m_lastFailure.reset();
        return connection;
    } catch (const Failure &failure) {
        m_lastFailure = failure;
        m_failedAt = std::chrono::steady_clock::now();
        throw;
    }
}

void ConnectionPool::Lease::discard()
{
    std::vector<std::unique_ptr<Connection>> stale;
    {
        const std::lock_guard lock(m_pool->m_mutex);
        stale.swap(m_pool->m_idle);
        m_pool->m_open -= int(stale.size()) + 1;
        m_pool->m_returned.notify_all();
    }
    m_connection.reset();
}

void ConnectionPool::Lease::giveBack()
{
    if (!m_connection)
        return;
    const std::lock_guard lock(m_pool->m_mutex);
    m_pool->m_idle.push_back(std::move(m_connection));
    m_pool->m_returned.notify_one();
}

} // namespace soundings::storage::sql
