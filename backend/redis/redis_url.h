#pragma once

#include "base/result.h"

#include <QString>

namespace soundings::redis {

/// Where a Redis is and how to log in, as a URL says it.
struct RedisUrl {
    enum class Transport { tcp, tls, unixSocket };
    Transport transport = Transport::tcp;
    QString host; ///< without the brackets of an IPv6 address
    quint16 port = 6379;
    QString path; ///< unixSocket: the socket
    QString user; ///< empty: the default user
    QString password; ///< empty: no login
    int database = 0;
    QString certificateAuthorities; ///< tls: a PEM file, or empty for those of the system
    QString shown; ///< for people, without the password: "Redis at 127.0.0.1:6379, database 0"
};

/// Reads redis://, rediss:// and unix:// as redis-py and Celery write them. Fails with invalidArgument and what is allowed;
/// notImplemented for Redis Cluster and Sentinel, and for rediss:// where hiredis was built without TLS (Debian 12).
/// No text of an error holds any of the URL, where a password may stand.
Result<RedisUrl> parseRedisUrl(const QString &text);

} // namespace soundings::redis
