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

/// Tokens for the API. Thread-safe; every call may block on the database.
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
};

} // namespace soundings::engine
