#pragma once

#include "base/clock.h"
#include "redis/backoff.h"
#include "redis/redis_error.h"

#include <mutex>
#include <optional>

namespace soundings::redis {

/// Keeps callers away from a server that just failed: until a wait has passed they fail at once, then a single one tries.
/// Thread-safe.
class CircuitBreaker {
public:
    enum class State {
        closed, ///< all is well
        open, ///< it failed; nobody tries
        halfOpen, ///< one caller tries, the others still fail at once
    };

    struct Status {
        State state = State::closed;
        Timestamp since; ///< closed: since when all is well; otherwise since when it fails
        std::optional<RedisError> lastError; ///< of the latest failure, even if all is well again
    };

    CircuitBreaker(const Clock &clock, Backoff backoff);

    /// The caller may try, and must say afterwards how it went with succeeded() or failed(); or the error to report.
    RedisResult<void> admit();
    /// The error that admit() would give now, if any.
    std::optional<RedisError> refusal() const;

    void succeeded();
    void failed(const RedisError &error);

    Status status() const;

private:
    bool isRefusing() const;
    RedisError suspended() const;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    Backoff m_backoff;
    Status m_status;
    Timestamp m_openedAt;
    std::chrono::milliseconds m_wait{0}; ///< how long it stays open from then on
};

/// "closed", "open", "half-open", as health and metrics spell it.
const char *nameOf(CircuitBreaker::State state);

} // namespace soundings::redis
