#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace soundings::engine {

/// How many statements a store has run, and how long they took: until their last row was read.
struct QueryNumbers {
    static constexpr std::array kBounds = {0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0}; ///< seconds

    std::array<std::uint64_t, kBounds.size() + 1> counts = {};
    double seconds = 0;
    std::uint64_t slow = 0; ///< that took longer than SLOW_QUERY_MS
};

} // namespace soundings::engine
