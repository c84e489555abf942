#include "server/live/web_socket_door.h"

namespace soundings::server {

namespace {

const QByteArray kEndOfHead = QByteArrayLiteral("\r\n\r\n");

void giveBack(QTcpSocket *socket, const QByteArray &bytes)
{
    for (qsizetype i = bytes.size(); i > 0; --i)
        socket->ungetChar(bytes[i - 1]);
}

} // namespace

WebSocketDoor::WebSocketDoor(const WebSocketLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_server(QStringLiteral("Soundings"), QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &WebSocketDoor::welcome);
    m_heart.setInterval(m_limits.ping);
    m_heart.callOnTimeout(this, [this] {
        for (WebSocketLink *link : QList(m_links)) // one that is gone leaves the list
            link->checkPeer();
    });
}

void WebSocketDoor::adopt(QTcpSocket *socket, HttpRequest request, SocketHandler handler)
{
    // Qt 6.4 loses frames that are in the socket's buffer while it shakes hands: let there be the head and nothing more.
    QByteArray head = socket->readAll();
    const QByteArray early = head.mid(head.indexOf(kEndOfHead) + kEndOfHead.size());
    head.chop(early.size());
    giveBack(socket, head);
    socket->setReadBufferSize(head.size());
    const Peer peer(socket->peerAddress(), socket->peerPort());
    connect(socket, &QTcpSocket::disconnected, this, [this, peer] { m_guests.remove(peer); });
    m_guests.insert(peer, {std::move(request), std::move(handler), socket, early});
    m_server.handleConnection(socket);
}

void WebSocketDoor::welcome()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        const Peer peer(socket->peerAddress(), socket->peerPort());
        if (!m_guests.contains(peer)) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        const Guest guest = m_guests.take(peer);
        auto *link = new WebSocketLink(socket, guest.request, m_limits, this);
        m_links.append(link);
        m_heart.start();
        connect(link, &WebSocketLink::closed, this, [this, link] {
            m_links.removeOne(link);
            link->deleteLater();
            if (m_links.isEmpty())
                m_heart.stop();
        });
        guest.handler(link);
        // A frame is taken out of the socket's buffer when it is there as a whole, so the buffer must hold one.
        guest.socket->setReadBufferSize(2 * m_limits.message);
        giveBack(guest.socket, guest.early);
        // What came together with the handshake is looked at with the next bytes only: say that there are some.
        if (!guest.early.isEmpty())
            QMetaObject::invokeMethod(guest.socket, &QTcpSocket::readyRead, Qt::QueuedConnection);
    }
}

void WebSocketDoor::closeAll()
{
    for (WebSocketLink *link : QList(m_links))
        link->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("The server stops."));
}

} // namespace soundings::server
