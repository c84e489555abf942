#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace soundings::engine {

/// Tells every server that shares a session store what happens in a session, so that all sockets of it show the same.
/// Thread-safe; publish() may block. Nothing is kept: what was missed is read from the store.
class SessionEvents {
public:
    virtual ~SessionEvents() = default;

    virtual Result<void> publish(const QString &sessionId, const QByteArray &payload) = 0;

    /// Called on a thread of the implementation's; must not block.
    struct Observer {
        /// Every published event, also one's own.
        std::function<void(const QString &sessionId, const QByteArray &payload)> happened;
        /// False: events are not heard from now on. True: they are again, and what was missed is not known.
        std::function<void(bool heard)> hearing;
    };
    /// Set once, before the channel is used.
    virtual void setObserver(Observer observer) = 0;
};

} // namespace soundings::engine
