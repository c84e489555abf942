#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>

#include <chrono>

namespace soundings::server {

/// Makes a peer that guesses at secrets wait, longer each time. The same wrong secret again is no new guess, so that a client
/// that keeps on asking with a token that was revoked is not locked out for it.
class FailedAttempts {
public:
    using Clock = std::chrono::steady_clock;

    /// 0: it need not wait.
    std::chrono::seconds waitOf(const QHostAddress &peer, Clock::time_point now) const;
    /// It has given this, and it was wrong.
    void note(const QHostAddress &peer, const QByteArray &guess, Clock::time_point now);

private:
    struct Record {
        int guesses = 0;
        QByteArray last;
        Clock::time_point waitsUntil;
        Clock::time_point forgottenAt;
    };

    void makeRoom(Clock::time_point now);

    QHash<QHostAddress, Record> m_records; ///< by peerKey()
};

} // namespace soundings::server
