#pragma once

#include "base/error.h"
#include "client/live_session.h"

#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

class QNetworkRequest;
class QWebSocket;

namespace soundings::client {

/// A WebSocket to the engine that is kept: found again when it is lost, with growing pauses. What is asked for over it is a
/// subclass's. Lives on the client's thread for sockets.
class EngineSocket : public QObject {
    Q_OBJECT

public:
    struct Pauses {
        std::chrono::milliseconds first = std::chrono::milliseconds(500); ///< before the first new try; doubles with each
        std::chrono::milliseconds longest = std::chrono::seconds(15);
        std::chrono::milliseconds ping = std::chrono::seconds(20); ///< a peer that says nothing for two of these is gone
        std::chrono::milliseconds answer = std::chrono::seconds(30);
    };
    /// Called on the socket's thread.
    using Told = std::function<void(LiveSession::Connection, const QString &reason)>;

    EngineSocket(Told told, const Pauses &pauses);
    ~EngineSocket() override;

    void setEndpoint(const QUrl &base, const QByteArray &token);
    void refuse(const Error &error); ///< there will be no engine

    void open();
    void send(const QByteArray &message); ///< nowhere while there is no connection

protected:
    /// Leads to connectTo(), lost() or giveUp(), now or later.
    virtual void begin() = 0;
    virtual void take(const QByteArray &text) = 0;
    /// The handshake is done.
    virtual void greeted() { }
    /// The connection has ended, or its handshake failed. Leads to lost() or giveUp(), now or later.
    static QString distrusted(); ///< the sentence of a certificate that is not trusted
    virtual void ended(bool wasOpen, const QString &reason);
    /// There is another engine, which knows nothing of what was asked.
    virtual void forget() { }

    /// Takes a path and query below the engine's address.
    void connectTo(const QString &path, const QString &query = {});
    /// The connection does what it is for.
    void works();
    void lost(const QString &reason);
    void giveUp(const QString &reason);
    void tryNow();
    void authorize(QNetworkRequest &request) const;

    const QUrl &base() const { return m_base; }
    const Pauses &pauses() const { return m_pauses; }

private:
    void checkPeer();
    void dropSocket();

    const Told m_told;
    const Pauses m_pauses;
    QWebSocket *m_socket = nullptr;
    QTimer *m_again;
    QTimer *m_heart;
    QUrl m_base;
    QByteArray m_token;
    QString m_refusal;
    int m_tries = 0;
    bool m_isWanted = false;
    bool m_wasOpen = false; ///< the present socket
    bool m_isTrusted = true; ///< the certificate of the engine
    bool m_heard = false;
};

} // namespace soundings::client
