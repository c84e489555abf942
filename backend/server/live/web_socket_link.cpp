#include "server/live/web_socket_link.h"

#include <QTimer>

namespace soundings::server {

namespace {

constexpr auto kTryAgainLater = QWebSocketProtocol::CloseCode(1013); // Qt has no name for it

} // namespace

WebSocketLink::WebSocketLink(QWebSocket *socket, HttpRequest request, const WebSocketLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_request(std::move(request))
    , m_limits(limits)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(limits.message));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(limits.message));
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_unanswered = 0;
        emit received(text.toUtf8());
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this] { emit receivedBinary(); });
    connect(m_socket, &QWebSocket::pong, this, [this] { m_unanswered = 0; });
    connect(m_socket, &QWebSocket::bytesWritten, this, &WebSocketLink::flushLatest);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketLink::closed);
}

void WebSocketLink::send(const QByteArray &json)
{
    if (m_socket->bytesToWrite() <= m_limits.unsent)
        write(json);
    else
        closeSlowReader();
}

void WebSocketLink::closeSlowReader()
{
    if (m_isClosing)
        return;
    close(kTryAgainLater, QStringLiteral("You read too slowly. Connect again and resume."));
    QTimer::singleShot(m_limits.lastWords, this, [this] { m_socket->abort(); }); // the closing frame is behind all the rest
}

void WebSocketLink::sendLatest(const QByteArray &topic, const QByteArray &json)
{
    if (m_socket->bytesToWrite() <= m_limits.busyFrom)
        write(json);
    else if (m_latest.size() < m_limits.waiting || m_latest.contains(topic))
        m_latest[topic] = json;
    else
        closeSlowReader();
}

void WebSocketLink::write(const QByteArray &json)
{
    if (!m_isClosing)
        m_socket->sendTextMessage(QString::fromUtf8(json));
}

void WebSocketLink::flushLatest()
{
    while (!m_latest.empty() && m_socket->bytesToWrite() <= m_limits.busyFrom)
        write(m_latest.extract(m_latest.begin()).mapped());
}

void WebSocketLink::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_isClosing = true;
    m_socket->close(code, reason);
}

void WebSocketLink::checkPeer()
{
    if (++m_unanswered > m_limits.missedPongs)
        m_socket->abort();
    else
        m_socket->ping();
}

} // namespace soundings::server
