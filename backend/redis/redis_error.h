#pragma once

#include "base/result.h"

#include <QByteArray>

namespace soundings::redis {

/// What went wrong with Redis, finer than ErrorCode, for the code that can do something about it.
enum class ErrorKind {
    unreachable, ///< no connection: refused, unknown host, no TLS
    timedOut, ///< the deadline passed; a command that was sent may have run
    lost, ///< the connection broke; a command that was sent may have run
    protocol, ///< what came is no answer of a Redis
    suspended, ///< not tried: it failed a moment ago (CircuitBreaker)
    allInUse, ///< every connection of the pool is lent
    authentication, ///< NOAUTH, WRONGPASS, NOPERM
    tooManyClients,
    readOnly, ///< READONLY (a replica), MISCONF (it cannot save and so takes no changes)
    outOfMemory, ///< OOM: maxmemory is reached and nothing may be evicted
    wrongType, ///< WRONGTYPE: the key holds another kind of value
    loading, ///< LOADING, MASTERDOWN: it has just started
    busy, ///< BUSY: another script runs too long
    noScript, ///< NOSCRIPT, which a Script mends by itself
    cluster, ///< MOVED, ASK, CROSSSLOT, CLUSTERDOWN: a Redis Cluster, which is not supported
    aborted, ///< a watched key changed, and nothing of the transaction was done
    notSupported, ///< refused by us, before anything was sent
    other, ///< any other error that the server reports
};

/// An Error of Redis with its kind; it becomes a plain Error where a Result is asked for.
struct RedisError : Error {
    ErrorKind kind = ErrorKind::other;
};

template<class T> using RedisResult = std::expected<T, RedisError>;

/// What the first word of an error reply stands for: "OOM command not allowed ..." is outOfMemory.
ErrorKind kindOfErrorReply(const QByteArray &line);

/// The error behind an error reply. `server` is how people know it: "Redis at 127.0.0.1:6379, database 0".
RedisError errorFromReply(const QByteArray &line, const QString &server);

/// An error that we found ourselves; `detail` is for the log.
RedisError makeError(ErrorKind kind, const QString &server, const QString &detail = {});

} // namespace soundings::redis
