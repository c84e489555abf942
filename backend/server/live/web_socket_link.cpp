#include "server/live/web_socket_link.h"

#include <QTimer>

namespace soundings::server {

WebSocketLink::WebSocketLink(SocketWire *wire, const QHostAddress &peer, const WebSocketLimits &limits, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_peer(peer)
    , m_limits(limits)
    , m_reader(limits.message)
{
    m_wire->setParent(this);
    connect(m_wire, &SocketWire::arrived, this, &WebSocketLink::take);
    connect(m_wire, &SocketWire::sent, this, &WebSocketLink::flushLatest);
    connect(m_wire, &SocketWire::ended, this, &WebSocketLink::closed);
}

void WebSocketLink::take(QByteArrayView bytes)
{
    if (m_isClosing)
        return; // the peer's closing frame, and what it sent before it knew
    const auto fault = m_reader.feed(bytes, [this](FrameKind kind, const QByteArray &payload) { takeMessage(kind, payload); });
    if (fault.reason)
        close(fault.code, QString::fromLatin1(fault.reason));
}

void WebSocketLink::takeMessage(FrameKind kind, const QByteArray &payload)
{
    if (m_isClosing)
        return;
    m_unanswered = 0;
    if (kind == FrameKind::text)
        emit received(payload);
    else if (kind == FrameKind::binary)
        emit receivedBinary();
    else if (kind == FrameKind::ping && m_wire->unsent() <= m_limits.unsent)
        m_wire->write(webSocketFrame(FrameKind::pong, payload));
    else if (kind == FrameKind::close)
        endWith(payload.first(std::min<qsizetype>(payload.size(), 2))); // its code, if it gave one
}

void WebSocketLink::send(const QByteArray &json)
{
    if (m_isClosing)
        return;
    if (m_wire->unsent() > m_limits.unsent)
        m_wire->flush(); // much was said in one pass, which is not the reader's fault
    if (m_wire->unsent() <= m_limits.unsent)
        m_wire->write(webSocketFrame(FrameKind::text, json));
    else
        closeSlowReader();
}

void WebSocketLink::closeSlowReader()
{
    close(CloseCode::tryAgainLater, QStringLiteral("You read too slowly. Connect again and resume."));
}

void WebSocketLink::sendLatest(const QByteArray &topic, const QByteArray &json)
{
    if (m_wire->unsent() <= m_limits.busyFrom)
        send(json);
    else if (m_latest.size() < m_limits.waiting || m_latest.contains(topic))
        m_latest[topic] = json;
    else
        closeSlowReader();
}

void WebSocketLink::flushLatest()
{
    while (!m_latest.empty() && m_wire->unsent() <= m_limits.busyFrom)
        send(m_latest.extract(m_latest.begin()).mapped());
}

void WebSocketLink::close(CloseCode code, const QString &reason)
{
    if (!m_isClosing)
        endWith(closingPayload(code, reason));
}

/// The closing frame is behind all the rest; who does not read it, and close in turn, is let go of after a while.
void WebSocketLink::endWith(const QByteArray &closingPayload)
{
    m_isClosing = true;
    m_wire->write(webSocketFrame(FrameKind::close, closingPayload));
    m_wire->finish();
    QTimer::singleShot(m_limits.lastWords, this, [this] { m_wire->abort(); });
}

void WebSocketLink::checkPeer()
{
    if (m_isClosing)
        return;
    if (++m_unanswered > m_limits.missedPongs)
        m_wire->abort();
    else
        m_wire->write(webSocketFrame(FrameKind::ping, {}));
}

} // namespace soundings::server
