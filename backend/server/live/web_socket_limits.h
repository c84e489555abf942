#pragma once

#include <QtGlobal>

#include <chrono>

namespace soundings::server {

/// What one WebSocket may cost us. Sizes are bytes.
struct WebSocketLimits {
    qint64 message = 64 * 1024;
    qint64 unsent = 1024 * 1024; ///< a reader who is further behind is closed with 1013
    std::size_t waiting = 1000; ///< topics of which a newer message may replace an unsent one
    qint64 busyFrom = 64 * 1024; ///< with more unsent, what may be replaced waits for its successor
    std::chrono::milliseconds ping = std::chrono::seconds(25);
    std::chrono::milliseconds lastWords = std::chrono::seconds(5); ///< for a slow reader to see why it is closed
    int missedPongs = 2; ///< then the peer is gone
};

} // namespace soundings::server
