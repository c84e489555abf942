#pragma once

#include <algorithm>
#include <chrono>

namespace soundings::providers {

/// Says when the next call may be made so that a stated rate is kept: calls are spread evenly, and after a pause a few may go
/// at once.
class Pace {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// 0 a minute: no limit. `burst`: how many may go at once after a pause; 0: as many as a second has. No minute sees more
    /// calls, those that go at once included.
    explicit Pace(int callsPerMinute, int burst = 0)
    {
        if (callsPerMinute <= 0)
            return;
        const int atOnce = burst > 0 ? burst : std::clamp(callsPerMinute / 60, 1, kMostAtOnce);
        m_interval = std::chrono::nanoseconds(std::chrono::minutes(1)) / std::max(callsPerMinute - atOnce, 1);
        m_burst = m_interval * atOnce;
    }

    Moment nextCall() const { return m_spent - m_burst + m_interval; }
    void called(Moment now) { m_spent = std::max(m_spent, now) + m_interval; }

private:
    static constexpr int kMostAtOnce = 50;

    std::chrono::nanoseconds m_interval{0};
    std::chrono::nanoseconds m_burst{0};
    Moment m_spent = {}; ///< up to when the rate is used up
};

} // namespace soundings::providers
