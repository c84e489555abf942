#include "telemetry/rate_limits.h"

#include <algorithm>

namespace soundings::telemetry {

namespace {

/// Where a 429 does not say how long.
constexpr double kUsualSeconds = 60;
constexpr double kLongestSeconds = 86'400;

} // namespace

void RateLimits::waitFor(double seconds, Clock::time_point now)
{
    const std::chrono::duration<double> time(std::clamp(seconds, 0.0, kLongestSeconds));
    m_until = std::max(m_until, now + std::chrono::duration_cast<Clock::duration>(time));
}

void RateLimits::learn(int status, const QByteArray &limits, const QByteArray &retryAfter, Clock::time_point now)
{
    bool isTold = false;
    for (const QByteArray &limit : limits.split(',')) {
        const QByteArrayList parts = limit.trimmed().split(':');
        bool isNumber = false;
        const double seconds = parts[0].toDouble(&isNumber);
        if (!isNumber || parts.size() < 2)
            continue;
        isTold = true;
        const QByteArrayList categories = parts[1].trimmed().split(';');
        if (parts[1].trimmed().isEmpty() || categories.contains("error") || categories.contains("default"))
            waitFor(seconds, now);
    }
    if (status != 429 || isTold)
        return;
    bool isNumber = false;
    const double seconds = retryAfter.trimmed().toDouble(&isNumber); // a date would be as good as nothing: Sentry sends none
    waitFor(isNumber ? seconds : kUsualSeconds, now);
}

} // namespace soundings::telemetry
