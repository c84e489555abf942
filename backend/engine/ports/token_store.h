#pragma once

#include "base/result.h"
#include "domain/api_token.h"

#include <span>
#include <vector>

namespace soundings::engine {

/// When a token was last used.
struct TokenUse {
    QByteArray digest;
    Timestamp at = {};
};

/// A word that somebody exchanges for a token, once and soon.
struct PairingCode {
    QByteArray digest; ///< SHA-256, in hex
    TokenScope scope = TokenScope::read; ///< of the token
    Timestamp expiresAt = {};
};

/// Tokens for the API, and what they are handed out for. Thread-safe; every call may block on the database.
class TokenStore {
public:
    virtual ~TokenStore() = default;

    /// By name.
    virtual Result<std::vector<ApiToken>> all() = 0;
    /// A conflict when there is one of that name.
    virtual Result<void> add(const ApiToken &token) = 0;
    virtual Result<void> remove(const QString &name) = 0;
    /// Those that are gone are passed over; an earlier time than the stored one changes nothing.
    virtual Result<void> markUsed(std::span<const TokenUse> uses) = 0;

    /// Also forgets the codes that have expired by `now`.
    virtual Result<void> addPairing(const PairingCode &code, Timestamp now) = 0;
    /// Gives what the code was for, and forgets it: of several who come with it one gets it. notFound: it is wrong, or expired.
    virtual Result<TokenScope> takePairing(const QByteArray &digest, Timestamp now) = 0;
    virtual Result<void> dropPairings() = 0;
};

} // namespace soundings::engine
