#pragma once

#include "server/live/web_socket_link.h"

#include <QHash>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocketServer>

#include <functional>

namespace soundings::server {

/// What becomes of a link once it is open.
using SocketHandler = std::function<void(WebSocketLink *link)>;

/// Turns connections that asked for it, and may, into WebSockets, and keeps them. Lives in the network thread.
class WebSocketDoor : public QObject {
    Q_OBJECT

public:
    WebSocketDoor(const WebSocketLimits &limits, QObject *parent);

    /// `socket` has its request, head and all, still to be read. The handler is called once the handshake is done.
    void adopt(QTcpSocket *socket, HttpRequest request, SocketHandler handler);
    /// Says to everybody that the server goes.
    void closeAll();
    int count() const { return int(m_links.size()); }

private:
    struct Guest {
        HttpRequest request;
        SocketHandler handler;
        QTcpSocket *socket;
        QByteArray early; ///< came after the head
    };
    using Peer = std::pair<QHostAddress, quint16>;

    void welcome();

    const WebSocketLimits m_limits;
    QWebSocketServer m_server; ///< never listens: it only shakes hands
    QHash<Peer, Guest> m_guests; ///< in their handshake
    QList<WebSocketLink *> m_links;
    QTimer m_heart;
};

} // namespace soundings::server
