#pragma once

#include "server/http/connection.h"
#include "server/http/tls_context.h"

#include <QHash>
#include <QTcpServer>

namespace soundings::server {

/// Accepts connections within the limits and keeps them. It lives in the network thread.
class Listener : public QTcpServer {
    Q_OBJECT

public:
    /// Without `tls` connections are not encrypted.
    Listener(const Limits &limits, ConnectionHooks hooks, std::shared_ptr<const TlsContext> tls = nullptr);
    ~Listener() override;

    /// Accepts nothing more, lets running requests finish within Limits::shutdown; drained() follows.
    void drain();
    /// Takes a connection that came in at another address; without `tls` it is not encrypted.
    void accept(qintptr descriptor, const std::shared_ptr<const TlsContext> &tls);
    int connectionCount() const { return int(m_connections.size()) + m_webSockets; }
    quint64 acceptedCount() const { return m_lastId; }

signals:
    void draining(); ///< nothing more is accepted
    void drained();

protected:
    void incomingConnection(qintptr descriptor) override { accept(descriptor, m_tls); }

private:
    void add(QTcpSocket *socket, const std::shared_ptr<const TlsContext> &tls);
    /// Many clients may come from there, so that they are not counted together.
    bool isExempt(const QHostAddress &peer) const { return peer.isLoopback() || m_hooks.isProxy(peer); }
    void handOver(Connection *connection, QTcpSocket *socket, const HttpRequest &request, const QByteArray &early,
        const SocketHandler &handler);
    void remove(Connection *connection);
    void tellCount() const;
    void forget(const QHostAddress &peer);
    void endDrain();

    Limits m_limits;
    ConnectionHooks m_hooks;
    std::shared_ptr<const TlsContext> m_tls;
    std::shared_ptr<ReplyHandle::Door> m_door;
    TimerWheel m_wheel;
    WebSocketDoor m_webSocketDoor;
    int m_webSockets = 0;
    int m_descriptorLimit;
    QHash<quint64, Connection *> m_connections;
    QHash<QHostAddress, int> m_perPeer; ///< peers that are not exempt
    quint64 m_lastId = 0;
    bool m_draining = false;
    bool m_paused = false;
};

} // namespace soundings::server
