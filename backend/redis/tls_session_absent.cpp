// Instead of tls_session.cpp where hiredis has no TLS; parseRedisUrl has refused rediss:// by then.
#include "redis/tls_session.h"

#include "redis/redis_url.h"

namespace soundings::redis {

bool tlsIsAvailable()
{
    return false;
}

RedisResult<TlsSession> TlsSession::begin(redisContext *, const RedisUrl &url)
{
    return std::unexpected(makeError(ErrorKind::notSupported, url.shown, QStringLiteral("hiredis has no TLS")));
}

RedisResult<void> TlsSession::finish(QDeadlineTimer)
{
    return std::unexpected(makeError(ErrorKind::notSupported, m_server, QStringLiteral("hiredis has no TLS")));
}

bool TlsSession::hasInput() const
{
    return false;
}

} // namespace soundings::redis
