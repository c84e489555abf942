#pragma once

#include <chrono>
#include <functional>

namespace soundings::redis {

/// How long to wait between tries: twice as long each time up to a limit, and never quite as long as the neighbours.
class Backoff {
public:
    struct Range {
        std::chrono::milliseconds first{100};
        std::chrono::milliseconds longest{5000};
    };

    /// `random` gives numbers from 0 to below 1; without it they are truly random. It is called by whoever calls next().
    explicit Backoff(Range range, std::function<double()> random = {});

    /// From half to all of the wait whose turn it is.
    std::chrono::milliseconds next();
    void reset() { m_wait = m_range.first; }

private:
    Range m_range;
    std::function<double()> m_random;
    std::chrono::milliseconds m_wait;
};

} // namespace soundings::redis
