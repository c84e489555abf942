#pragma once

#include "base/clock.h"

#include <atomic>

namespace soundings::test {

/// A clock that a test sets while other threads read it.
class SettableClock final : public Clock {
public:
    explicit SettableClock(Timestamp time)
        : m_time(time)
    {
    }
    Timestamp now() const override { return m_time; }
    void set(Timestamp time) { m_time = time; }
    void advance(std::chrono::milliseconds by) { m_time = now() + by; }

private:
    std::atomic<Timestamp> m_time;
};

} // namespace soundings::test
