#pragma once

#include "client/engine_socket.h"
#include "protocol/dto/event_dto.h"

namespace soundings::client {

/// The connection of an event stream. Lives on the client's thread for sockets.
class EventSocket : public EngineSocket {
    Q_OBJECT

public:
    /// Called on the socket's thread.
    struct Listener {
        Told connectionChanged;
        std::function<void(const protocol::EventDto &)> happened;
    };

    /// `topics` are "jobs", "cache", "prices", "scores".
    EventSocket(const QStringList &topics, Listener listener, const Pauses &pauses);

protected:
    void begin() override;
    void greeted() override { works(); }
    void take(const QByteArray &text) override;

private:
    const QStringList m_topics;
    const Listener m_listener;
};

} // namespace soundings::client
