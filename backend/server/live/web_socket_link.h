#pragma once

#include "server/live/socket_wire.h"
#include "server/live/web_socket_frames.h"
#include "server/live/web_socket_limits.h"

#include <QHostAddress>

#include <map>

namespace soundings::server {

/// An open WebSocket. Lives in the network thread.
class WebSocketLink : public QObject {
    Q_OBJECT

public:
    /// The wire becomes a child.
    WebSocketLink(SocketWire *wire, const QHostAddress &peer, const WebSocketLimits &limits, QObject *parent);

    const QHostAddress &peer() const { return m_peer; }
    /// Never dropped: a reader who is too slow for it loses the connection instead.
    void send(const QByteArray &json);
    /// May be replaced by a later one of the same topic while the reader is behind.
    void sendLatest(const QByteArray &topic, const QByteArray &json);
    void close(CloseCode code, const QString &reason);
    /// False: what the peer says waits until it is true again.
    void setReading(bool isReading) { m_wire->setReading(isReading); }

    /// What the peer has sent.
    void take(QByteArrayView bytes);
    /// Called now and then: asks the peer whether it is there, and lets go of one that did not answer.
    void checkPeer();

signals:
    void received(const QByteArray &text);
    void receivedBinary();
    void closed();

private:
    void takeMessage(FrameKind kind, const QByteArray &payload);
    void flushLatest();
    void closeSlowReader();
    void endWith(const QByteArray &closingPayload);

    SocketWire *m_wire;
    QHostAddress m_peer;
    const WebSocketLimits &m_limits;
    FrameReader m_reader;
    std::map<QByteArray, QByteArray> m_latest; ///< by topic, not sent yet
    int m_unanswered = 0;
    bool m_isClosing = false;
};

} // namespace soundings::server
