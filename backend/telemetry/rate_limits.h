#pragma once

#include <QByteArray>

#include <chrono>

namespace soundings::telemetry {

/// How long Sentry wants no errors, by the headers of its answers.
class RateLimits {
public:
    using Clock = std::chrono::steady_clock;

    /// `limits` is X-Sentry-Rate-Limits, "60:error;default:organization, 2700::key"; `retryAfter` is Retry-After. Either may be
    /// empty.
    void learn(int status, const QByteArray &limits, const QByteArray &retryAfter, Clock::time_point now);
    bool allows(Clock::time_point now) const { return now >= m_until; }
    Clock::time_point until() const { return m_until; }

private:
    void waitFor(double seconds, Clock::time_point now);

    Clock::time_point m_until = Clock::time_point::min();
};

} // namespace soundings::telemetry
