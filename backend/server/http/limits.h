#pragma once

#include "server/live/web_socket_limits.h"

#include <QtGlobal>

#include <chrono>

namespace soundings::server {

/// What one peer may cost us. Sizes are bytes.
struct Limits {
    int requestLine = 8 * 1024;
    int headerLine = 8 * 1024;
    int headerBytes = 32 * 1024; ///< all header lines together
    int headerCount = 100;
    qint64 body = 1024 * 1024; ///< of a route that does not say otherwise
    int requestsPerConnection = 10'000;

    int connections = 20'000;
    int connectionsPerPeer = 256; ///< loopback peers count only towards `connections`
    int fdReserve = 256; ///< descriptors below RLIMIT_NOFILE that are left for databases and files

    qint64 readBuffer = 64 * 1024; ///< unread input while a request runs; the rest waits in the peer's TCP
    qint64 outputMark = 256 * 1024; ///< a large reply is handed to the socket in pieces of this size
    qint64 unsentOutput = 1024 * 1024; ///< no further request is read while more than this is unsent

    WebSocketLimits webSocket;

    std::chrono::milliseconds tick = std::chrono::seconds(1); ///< resolution of the times below
    std::chrono::milliseconds head = std::chrono::seconds(10);
    std::chrono::milliseconds bodyGrace = std::chrono::seconds(5); ///< after this the body must keep the minimum rate
    int bodyBytesPerSecond = 1024;
    std::chrono::milliseconds idle = std::chrono::seconds(60);
    std::chrono::milliseconds handler = std::chrono::seconds(30);
    std::chrono::milliseconds writeStall = std::chrono::seconds(30); ///< without any progress
    std::chrono::milliseconds linger = std::chrono::seconds(2); ///< reads on after a refusal, so that the peer can see it
    std::chrono::milliseconds shutdown = std::chrono::seconds(3); ///< running requests get this long when the server stops
};

} // namespace soundings::server
