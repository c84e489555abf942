#pragma once

#include "engine/services/token_service.h"

namespace soundings::engine {

/// Lets somebody who sits at the server hand a token to another machine: a short code is shown there, typed here, and exchanged
/// for a token. A code holds for minutes and once, and a few wrong guesses end all that there are. Thread-safe.
class PairingService {
public:
    struct Invitation {
        QString code; ///< "ABCDE-FGHJK"
        TokenScope scope = TokenScope::read;
        Timestamp expiresAt = {};
    };

    PairingService(Store &store, TokenService &tokens, const Clock &clock)
        : m_store(store)
        , m_tokens(tokens)
        , m_clock(clock)
    {
    }

    Result<Invitation> invite(TokenScope scope);
    /// A token of that name, or one like it where that is taken. Blanks, hyphens and the case of the code do not matter.
    /// forbidden: the code is wrong, was used, or has expired.
    Result<TokenService::Created> redeem(const QString &code, const QString &name);

private:
    Store &m_store;
    TokenService &m_tokens;
    const Clock &m_clock;
    std::mutex m_mutex; ///< one try after the other
    int m_wrong = 0; ///< tries since the codes were last ended, or one was right
};

} // namespace soundings::engine
