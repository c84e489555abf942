#pragma once

#include "client/engine_socket.h"

#include <map>

class QNetworkAccessManager;
class QNetworkRequest;

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
    void ended(bool wasOpen, const QString &reason) override;
    void forget() override;

private:
    void takeSession(const QByteArray &body, int status, bool isWhole, bool isTrusted);
    void welcome(const protocol::LiveReadyDto &ready);
    void tell(const protocol::LiveMessageDto &message);
    void endResume(const protocol::LiveResumedDto &resumed);
    QNetworkAccessManager &network();
    QNetworkRequest requestFor(const QString &path) const;

    const Listener m_listener;
    QNetworkAccessManager *m_network = nullptr;
    QString m_id;
    QString m_welcomedId; ///< the session whose messages m_newestSeq counts
    qint64 m_newestSeq = 0; ///< nothing is missing up to here
    bool m_isResuming = false; ///< what was missed is on its way
    std::map<qint64, protocol::LiveMessageDto> m_held; ///< meanwhile: new messages may come before older ones
    int m_begun = 0; ///< tries, to tell a late answer
    bool m_isBeginning = false;
};

} // namespace soundings::client
