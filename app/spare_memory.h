#pragma once

#include <chrono>
#include <cstddef>

namespace soundings::app {

/// Gives memory back to the system that a burst of requests has left free. The C library keeps it for the next burst, however
/// long that takes to come. For one thread at a time.
class SpareMemory {
public:
    using Clock = std::chrono::steady_clock;

    /// To be called now and then; it looks every few seconds, and acts where much has become free since it last did.
    void giveBack(Clock::time_point now = Clock::now());

private:
    Clock::time_point m_nextLook;
    std::size_t m_left = 0; ///< bytes in RAM after the last time, or the fewest since
};

} // namespace soundings::app
