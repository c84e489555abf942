#pragma once

#include "engine/ports/session_events.h"

namespace soundings::engine {

/// The events of one process: observers are called by whoever publishes.
class MemorySessionEvents final : public SessionEvents {
public:
    Result<void> publish(const QString &sessionId, const QByteArray &payload) override
    {
        m_observer.happened(sessionId, payload);
        return {};
    }
    void setObserver(Observer observer) override { m_observer = std::move(observer); }

private:
    Observer m_observer;
};

} // namespace soundings::engine
