#pragma once

#include "client/engine_socket.h"

class QNetworkAccessManager;

namespace soundings::client {

/// The connection of a live session: begins it, keeps it, and finds it again. Lives on the client's thread for sockets.
class LiveSocket : public EngineSocket {
    Q_OBJECT

public:
    /// Called on the socket's thread.
    struct Listener {
        Told connectionChanged;
        std::function<void(const protocol::LiveMessageDto &)> said;
    };

    LiveSocket(Listener listener, const Pauses &pauses);

protected:
    void begin() override;
    void take(const QByteArray &text) override;
    void forget() override;

private:
    void takeSession(const QByteArray &body, int status, bool isWhole);
    void welcome(const protocol::LiveReadyDto &ready);

    const Listener m_listener;
    QNetworkAccessManager *m_network = nullptr;
    QString m_id;
    QString m_welcomedId; ///< the session whose messages m_newestSeq counts
    qint64 m_newestSeq = 0;
    bool m_isBeginning = false;
};

} // namespace soundings::client
