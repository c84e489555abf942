#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace soundings {

/// What the bearer of a token may do; each includes those before it.
enum class TokenScope {
    read,
    write, ///< also change portfolios, watchlists and sessions
    admin, ///< also jobs, imports, deletes, the cache and tokens
};

inline constexpr std::array kTokenScopes = {TokenScope::read, TokenScope::write, TokenScope::admin};

/// "read", ...
QString toText(TokenScope scope);
/// nullopt: no such scope.
std::optional<TokenScope> tokenScopeFromText(const QString &text);

/// A token for the API as it is kept: the secret itself is shown once, when it is made, and nowhere after that.
struct ApiToken {
    QString name;
    TokenScope scope = TokenScope::read;
    QByteArray digest; ///< SHA-256 of the secret, in hex
    Timestamp createdAt = {};
    std::optional<Timestamp> expiresAt = {}; ///< nullopt: holds until it is revoked
    std::optional<Timestamp> lastUsedAt = {}; ///< to the minute; nullopt: never

    bool isValidAt(Timestamp now) const { return !expiresAt || now < *expiresAt; }
};

} // namespace soundings
