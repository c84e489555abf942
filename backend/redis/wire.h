#pragma once

#include "redis/command.h"
#include "redis/redis_error.h"
#include "redis/redis_url.h"
#include "redis/reply.h"
#include "redis/tls_session.h"

#include <QDeadlineTimer>

#include <memory>

struct redisContext;

namespace soundings::redis {

/// One connection of hiredis with deadlines for whole commands; hiredis itself limits single reads only, so that a server
/// that dribbles could hold a thread for ever. After the first failure it must be thrown away.
class Wire {
public:
    /// Connects, with TLS where the URL says so. The name of the host is looked up by the system, in its own time.
    static RedisResult<std::unique_ptr<Wire>> connect(const RedisUrl &url, QDeadlineTimer deadline);
    ~Wire();

    /// Takes a command to be sent by the next call of next().
    void append(const Command &command);
    /// Sends what was appended, and waits for the next reply.
    RedisResult<Reply> next(QDeadlineTimer deadline);
    /// Something came although nothing was asked, which on an idle connection is its end.
    bool hasUnaskedInput() const;

private:
    explicit Wire(redisContext *context, const QString &server);

    RedisResult<void> write();
    std::unexpected<RedisError> broken() const;

    redisContext *m_context;
    TlsSession m_tls;
    QString m_server;
    bool m_hasOutput = false;
};

} // namespace soundings::redis
