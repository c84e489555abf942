#pragma once

#include "server/http/message.h"
#include "server/live/web_socket_link.h"

#include <QTimer>

#include <functional>

namespace soundings::server {

/// What becomes of a link once it is open.
using SocketHandler = std::function<void(WebSocketLink *link)>;

/// Why this request for a WebSocket cannot be granted, as a reply to it; nullopt: it can.
std::optional<Reply> refusalOf(const HttpRequest &request);

/// Turns connections that asked for it, and may, into WebSockets, and keeps them. Lives in the network thread.
class WebSocketDoor : public QObject {
    Q_OBJECT

public:
    WebSocketDoor(const WebSocketLimits &limits, QObject *parent);
    ~WebSocketDoor() override;

    /// Answers the handshake and gives the link to the handler; `early` is what came after the head. The connection lasts as long
    /// as the link, which is given back.
    QObject *adopt(QTcpSocket *socket, const HttpRequest &request, const QByteArray &early, const SocketHandler &handler);
    /// Says to everybody that the server goes.
    void closeAll();
    int count() const { return int(m_links.size()); }

private:
    const WebSocketLimits m_limits;
    WireFlusher m_flusher;
    QSet<WebSocketLink *> m_links;
    QTimer m_heart;
};

} // namespace soundings::server
