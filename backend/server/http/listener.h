#pragma once

#include "server/http/connection.h"

#include <QHash>
#include <QTcpServer>

namespace soundings::server {

/// Accepts connections within the limits and keeps them. It lives in the network thread.
class Listener : public QTcpServer {
    Q_OBJECT

public:
    Listener(const Limits &limits, ConnectionHooks hooks);
    ~Listener() override;

    /// Accepts nothing more, lets running requests finish within Limits::shutdown; drained() follows.
    void drain();
    int connectionCount() const { return int(m_connections.size()) + m_webSockets; }
    quint64 acceptedCount() const { return m_lastId; }

signals:
    void drained();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void add(QTcpSocket *socket);
    void handOver(Connection *connection, QTcpSocket *socket, const HttpRequest &request, const QByteArray &early,
        const SocketHandler &handler);
    void remove(Connection *connection);
    void forget(const QHostAddress &peer);
    void endDrain();

    Limits m_limits;
    ConnectionHooks m_hooks;
    std::shared_ptr<ReplyHandle::Door> m_door;
    TimerWheel m_wheel;
    WebSocketDoor m_webSocketDoor;
    int m_webSockets = 0;
    int m_descriptorLimit;
    QHash<quint64, Connection *> m_connections;
    QHash<QHostAddress, int> m_perPeer; ///< peers that are not loopback
    quint64 m_lastId = 0;
    bool m_draining = false;
    bool m_paused = false;
};

} // namespace soundings::server
