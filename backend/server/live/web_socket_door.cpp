#include "server/live/web_socket_door.h"

#include "server/error_reply.h"

#include <QTcpSocket>

namespace soundings::server {

namespace {

const QByteArray kVersion = QByteArrayLiteral("13"); // of RFC 6455; there has never been another
constexpr qsizetype kKeySize = 16;
const QByteArray kProtocol = QByteArrayLiteral("soundings");

/// The line of the answer that chooses a protocol. A browser offers ours together with its token, and refuses an answer that
/// chooses none of what it offered.
QByteArray chosenProtocol(const HttpRequest &request)
{
    for (const QByteArray &offered : request.header("Sec-WebSocket-Protocol").value_or(QByteArray()).split(',')) {
        if (offered.trimmed() == kProtocol)
            return "Sec-WebSocket-Protocol: " + kProtocol + "\r\n";
    }
    return {};
}

} // namespace

std::optional<Reply> refusalOf(const HttpRequest &request)
{
    if (request.header("Sec-WebSocket-Version") != kVersion) {
        Reply reply = errorReply(
            {ErrorCode::badRequest, QStringLiteral("This server speaks version 13 of the WebSocket protocol.")}, request.id);
        reply.status = 426;
        reply.headers.push_back({"Sec-WebSocket-Version", kVersion});
        return reply;
    }
    const auto key = QByteArray::fromBase64Encoding(request.header("Sec-WebSocket-Key").value_or(QByteArray()),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!key || (*key).size() != kKeySize)
        return errorReply({ErrorCode::badRequest, QStringLiteral("Sec-WebSocket-Key has 16 bytes in base64.")}, request.id);
    return std::nullopt;
}

WebSocketDoor::WebSocketDoor(const WebSocketLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_heart.setInterval(m_limits.ping);
    m_heart.callOnTimeout(this, [this] {
        for (WebSocketLink *link : QSet(m_links)) // one that is gone leaves the set
            link->checkPeer();
    });
}

WebSocketDoor::~WebSocketDoor()
{
    for (WebSocketLink *link : std::exchange(m_links, {})) {
        disconnect(link, nullptr, this, nullptr);
        delete link;
    }
}

QObject *WebSocketDoor::adopt(
    QTcpSocket *socket, const HttpRequest &request, const QByteArray &early, const SocketHandler &handler)
{
    const QByteArray rest = early + socket->readAll();
    SocketWire *wire = SocketWire::takeOver(socket, m_flusher, this);
    auto *link = new WebSocketLink(wire, request.peer, m_limits, this);
    m_links.insert(link);
    if (!m_heart.isActive())
        m_heart.start();
    connect(link, &WebSocketLink::closed, this, [this, link] {
        m_links.remove(link);
        link->deleteLater();
        if (m_links.isEmpty())
            m_heart.stop();
    });
    wire->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + webSocketAccept(request.header("Sec-WebSocket-Key").value_or(QByteArray())) + "\r\n" + chosenProtocol(request)
        + "\r\n");
    handler(link);
    if (!rest.isEmpty())
        link->take(rest);
    return link;
}

void WebSocketDoor::closeAll()
{
    for (WebSocketLink *link : QSet(m_links))
        link->close(CloseCode::goingAway, QStringLiteral("The server stops."));
}

} // namespace soundings::server
