#pragma once

#include "redis/redis_error.h"

#include <QDeadlineTimer>

struct redisContext;
struct ssl_st;

namespace soundings::redis {

struct RedisUrl;

/// False where hiredis has no TLS (before 1.0: Debian 12), so that rediss:// is refused.
bool tlsIsAvailable();

/// TLS on a connection of hiredis. The connection owns what OpenSSL keeps; this looks at it while the connection lives.
class TlsSession {
public:
    TlsSession() = default;

    /// Prepares TLS on a connection that does not block; the server's certificate must be valid and made out to its host.
    static RedisResult<TlsSession> begin(redisContext *connection, const RedisUrl &url);
    /// Waits until both sides agree.
    RedisResult<void> finish(QDeadlineTimer deadline);

    /// Bytes that were decrypted and not read yet; the socket does not show them.
    bool hasInput() const;

private:
    // Of no use where there is no TLS.
    [[maybe_unused]] ssl_st *m_ssl = nullptr;
    [[maybe_unused]] int m_socket = -1;
    QString m_server;
};

} // namespace soundings::redis
