#pragma once

#include "server/http/message.h"
#include "server/live/web_socket_limits.h"

#include <QObject>
#include <QWebSocket>

#include <map>

namespace soundings::server {

/// An open WebSocket. Lives in the network thread.
class WebSocketLink : public QObject {
    Q_OBJECT

public:
    WebSocketLink(QWebSocket *socket, HttpRequest request, const WebSocketLimits &limits, QObject *parent);

    const HttpRequest &request() const { return m_request; }
    /// Never dropped: a reader who is too slow for it loses the connection instead.
    void send(const QByteArray &json);
    /// May be replaced by a later one of the same topic while the reader is behind.
    void sendLatest(const QByteArray &topic, const QByteArray &json);
    void close(QWebSocketProtocol::CloseCode code, const QString &reason);

    /// Called now and then: asks the peer whether it is there, and lets go of one that did not answer.
    void checkPeer();

signals:
    void received(const QByteArray &text);
    void receivedBinary();
    void closed();

private:
    void write(const QByteArray &json);
    void flushLatest();
    void closeSlowReader();

    QWebSocket *m_socket;
    HttpRequest m_request;
    const WebSocketLimits &m_limits;
    std::map<QByteArray, QByteArray> m_latest; ///< by topic, not sent yet
    int m_unanswered = 0;
    bool m_isClosing = false;
};

} // namespace soundings::server
