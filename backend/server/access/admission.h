#pragma once

#include "base/result.h"
#include "server/access/caller.h"
#include "server/access/failed_attempts.h"

#include <expected>

namespace soundings::engine {
class TokenService;
}

namespace soundings::server {

/// Decides by their tokens what those who ask may do. Lives in the network thread.
class Admission {
public:
    struct Options {
        QString token; ///< one that may do everything; "": there is none
        QString adminKey; ///< the same, and without it nobody may do what needs `admin`; "": there is none
        engine::TokenService *tokens = nullptr; ///< those that are kept in the store; null: there are none
        bool isBehindProxy = false; ///< then nobody is known to sit at this machine
    };

    explicit Admission(const Options &options);

    /// Who sends this request; a reply where that is not even asked, because the peer has guessed too often.
    std::expected<Caller, Reply> identify(const HttpRequest &request, FailedAttempts::Clock::time_point now);
    /// Whether it is known that nobody else's machine asks.
    bool isThisMachine(const QHostAddress &peer) const { return !m_isBehindProxy && peer.isLoopback(); }
    /// unauthorized without a token that is needed, forbidden with one that may do too little.
    static Result<void> allow(const Caller &caller, Scope wanted);

private:
    Scope grantedToAnybody(const QHostAddress &peer) const;
    std::optional<Caller> callerOfAdminKey(const QByteArrayList &secrets) const;
    std::optional<Caller> callerOfToken(const QByteArrayList &secrets) const;

    engine::TokenService *m_tokens;
    QByteArray m_token, m_adminKey;
    bool m_isBehindProxy;
    FailedAttempts m_failed;
};

/// Takes as long for a wrong text as for the right one.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace soundings::server
