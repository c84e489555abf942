#pragma once

#include <algorithm>
#include <chrono>

namespace soundings::server {

/// Counts what a peer may still say; refills with time.
class MessageAllowance {
public:
    using Clock = std::chrono::steady_clock;

    MessageAllowance(int perSecond, Clock::time_point now)
        : m_perSecond(perSecond)
        , m_left(perSecond)
        , m_last(now)
    {
    }
    bool take(Clock::time_point now)
    {
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        m_left = std::min<double>(m_perSecond, m_left + seconds * m_perSecond);
        m_last = now;
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

private:
    int m_perSecond;
    double m_left;
    Clock::time_point m_last;
};

} // namespace soundings::server
