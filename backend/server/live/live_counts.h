#pragma once

#include <atomic>
#include <cstdint>

namespace soundings::server {

/// What the live sessions of this server are doing, for the metrics. Written in the network thread, read anywhere.
struct LiveCounts {
    std::atomic<int> sessions = 0; ///< with a socket here, or one that has just gone
    std::atomic<int> sockets = 0;
    std::atomic<std::uint64_t> analyses = 0; ///< begun here
};

} // namespace soundings::server
