#include "redis/circuit_breaker.h"

namespace soundings::redis {

CircuitBreaker::CircuitBreaker(const Clock &clock, Backoff backoff)
    : m_clock(clock)
    , m_backoff(std::move(backoff))
    , m_status{.since = clock.now()}
{
}

RedisResult<void> CircuitBreaker::admit()
{
    const std::lock_guard lock(m_mutex);
    if (isRefusing())
        return std::unexpected(suspended());
    if (m_status.state == State::open)
        m_status.state = State::halfOpen;
    return {};
}

std::optional<RedisError> CircuitBreaker::refusal() const
{
    const std::lock_guard lock(m_mutex);
    if (isRefusing())
        return suspended();
    return {};
}

void CircuitBreaker::succeeded()
{
    const std::lock_guard lock(m_mutex);
    m_backoff.reset();
    if (m_status.state == State::closed)
        return;
    m_status.state = State::closed;
    m_status.since = m_clock.now();
}

void CircuitBreaker::failed(const RedisError &error)
{
    const std::lock_guard lock(m_mutex);
    m_status.lastError = error;
    if (m_status.state == State::open)
        return; // several callers ran into the same failure, which is no reason to wait longer
    m_openedAt = m_clock.now();
    m_wait = m_backoff.next();
    if (m_status.state == State::closed)
        m_status.since = m_openedAt;
    m_status.state = State::open;
}

CircuitBreaker::Status CircuitBreaker::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

bool CircuitBreaker::isRefusing() const
{
    if (m_status.state != State::open)
        return m_status.state == State::halfOpen;
    const auto passed = m_clock.now() - m_openedAt;
    return passed >= passed.zero() && passed < m_wait; // a clock that was set back must not keep it open for hours
}

/// The latest failure's own sentence, which tells what is to be mended.
RedisError CircuitBreaker::suspended() const
{
    RedisError error = *m_status.lastError;
    error.kind = ErrorKind::suspended;
    error.detail = QStringLiteral("not tried again yet: ") + error.detail;
    return error;
}

const char *nameOf(CircuitBreaker::State state)
{
    switch (state) {
    case CircuitBreaker::State::closed:
        return "closed";
    case CircuitBreaker::State::open:
        return "open";
    case CircuitBreaker::State::halfOpen:
        return "half-open";
    }
    return "";
}

} // namespace soundings::redis
