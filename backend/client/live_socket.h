#pragma once

#include "base/error.h"
#include "client/live_session.h"

#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

class QNetworkAccessManager;
class QWebSocket;

namespace soundings::client {

/// The connection of a live session: begins it, keeps it, and finds it again. Lives on the client's thread for sockets.
class LiveSocket : public QObject {
    Q_OBJECT

public:
    /// Called on the socket's thread.
    struct Listener {
        std::function<void(LiveSession::Connection, const QString &reason)> connectionChanged;
        std::function<void(const protocol::LiveMessageDto &)> said;
    };
    struct Pauses {
        std::chrono::milliseconds first = std::chrono::milliseconds(500); ///< before the first new try; doubles with each
        std::chrono::milliseconds longest = std::chrono::seconds(15);
        std::chrono::milliseconds ping = std::chrono::seconds(20); ///< a peer that says nothing for two of these is gone
        std::chrono::milliseconds answer = std::chrono::seconds(30);
    };

    LiveSocket(Listener listener, const Pauses &pauses);
    ~LiveSocket() override;

    void setEndpoint(const QUrl &base, const QByteArray &token);
    void refuse(const Error &error); ///< there will be no engine

    void open();
    void send(const QByteArray &message); ///< nowhere while there is no connection

private:
    void begin();
    void connectTo(const QString &sessionId);
    void take(const QString &text);
    void welcome(const protocol::LiveReadyDto &ready);
    void lost(const QString &reason);
    void giveUp(const QString &reason);
    void checkPeer();
    void dropSocket();

    const Listener m_listener;
    const Pauses m_pauses;
    QNetworkAccessManager *m_network = nullptr;
    QWebSocket *m_socket = nullptr;
    QTimer *m_again;
    QTimer *m_heart;
    QUrl m_base;
    QByteArray m_token;
    QString m_refusal;
    QString m_id;
    QString m_welcomedId; ///< the session whose messages m_newestSeq counts
    qint64 m_newestSeq = 0;
    int m_tries = 0;
    bool m_isWanted = false;
    bool m_isBeginning = false;
    bool m_heard = false;
};

} // namespace soundings::client
