#pragma once

#include "engine/ports/store.h"

#include <QHash>

#include <mutex>

namespace soundings::engine {

/// Makes, lists and revokes the tokens of the API, and knows from memory whose a secret is. Thread-safe. What is called
/// "memory only" never blocks; the rest asks the store.
class TokenService {
public:
    struct Created {
        ApiToken token;
        QString secret; ///< cannot be found out again
    };

    TokenService(Store &store, const Clock &clock)
        : m_store(store)
        , m_clock(clock)
    {
    }

    Result<std::vector<ApiToken>> all() const { return m_store.tokens().all(); }
    /// Without a lifetime it holds until it is revoked.
    Result<Created> create(const QString &name, TokenScope scope, std::optional<std::chrono::days> lifetime = {});
    Result<void> revoke(const QString &name);

    /// Takes over what other programs have made and revoked, and writes down which were used. When it fails, what was known
    /// holds on.
    Result<void> refresh();
    /// Writes down which were used, without waiting for a minute to be full.
    Result<void> saveUses();

    /// Whose secret it is; nullopt: nobody's, or it was revoked or has expired. Memory only.
    std::optional<ApiToken> recognise(QByteArrayView secret);
    /// Whether the token that a digest belongs to still holds. Memory only.
    bool isValid(const QByteArray &digest) const;
    /// Whether there are any, be they expired. Memory only.
    bool hasAny() const;

private:
    Result<void> load();

    Store &m_store;
    const Clock &m_clock;
    std::mutex m_loading; ///< what was read first is known first
    mutable std::mutex m_mutex; ///< over what follows
    QHash<QByteArray, ApiToken> m_tokens; ///< by digest
    QHash<QByteArray, Timestamp> m_uses; ///< not written down yet
    Timestamp m_savedAt = {};
};

/// How a secret is kept. It has 256 random bits, so nothing is gained by a hash that is made to be slow.
QByteArray tokenDigest(QByteArrayView secret);

} // namespace soundings::engine
