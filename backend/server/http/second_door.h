#pragma once

#include "server/http/listener.h"

namespace soundings::server {

/// Another address at which a listener takes connections, encrypted: they count towards the same limits. Goes with the listener.
class SecondDoor : public QTcpServer {
    Q_OBJECT

public:
    SecondDoor(Listener &listener, std::shared_ptr<const TlsContext> tls)
        : QTcpServer(&listener)
        , m_listener(listener)
        , m_tls(std::move(tls))
    {
        connect(&listener, &Listener::draining, this, &QTcpServer::close);
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_listener.accept(descriptor, m_tls); }

private:
    Listener &m_listener;
    std::shared_ptr<const TlsContext> m_tls;
};

} // namespace soundings::server
