#pragma once

#include "base/error.h"

#include <QByteArray>

#include <functional>

namespace soundings::server {

struct Exchange;

/// A request that failed here, for a reason that its sender can do nothing about.
struct FailedRequest {
    const QByteArray &id, &method;
    const char *route; ///< its pattern: without what somebody asked for
    const Error &error;
};

/// Who else wants to know what the server does. Each may be empty, and must return at once.
struct ServerObservers {
    std::function<void(const FailedRequest &request)> failed = {}; ///< on the thread that ran the handler
    std::function<void(const Exchange &exchange)> answered = {}; ///< on the network thread
};

} // namespace soundings::server
