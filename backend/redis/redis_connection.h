#pragma once

#include "redis/command.h"
#include "redis/redis_error.h"
#include "redis/redis_url.h"
#include "redis/reply.h"

#include <QDeadlineTimer>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>

namespace soundings::redis {

class Wire;

/// A connection that blocks and belongs to one thread at a time. A failure of the connection itself ends it for good:
/// isUsable() is false from then on, and every call repeats the failure. Error replies leave it usable.
/// A Redis Cluster is refused by name (ErrorKind::cluster). All keys of one script or transaction should share a {hash tag}
/// all the same, so that a proxy can bring them to one node.
class RedisConnection {
public:
    struct Options {
        std::chrono::milliseconds connectTimeout{1000}; ///< for all of it: connecting, TLS, login
        std::chrono::milliseconds commandTimeout{1000}; ///< for calls that bring no deadline of their own
        QByteArray name = "soundings"; ///< as CLIENT LIST shows it
    };

    /// Connects, logs in, chooses the database, and has heard the server answer.
    static RedisResult<std::unique_ptr<RedisConnection>> open(const RedisUrl &url, const Options &options);
    ~RedisConnection();

    // All of these take a deadline for the whole call. A command that waits in the server (BRPOP) needs a later one than that
    // wait.

    /// One command and its reply; an error reply is an error. Refuses what changes the state of the connection: SUBSCRIBE and
    /// MONITOR (see RedisSubscriber), MULTI (see transaction), SELECT and the like (see RedisUrl). Whoever uses WATCH ends it
    /// with a transaction or UNWATCH.
    RedisResult<Reply> command(const Command &command);
    RedisResult<Reply> command(const Command &command, std::chrono::milliseconds deadline);

    /// Many commands in one round trip and their replies, error replies among them (see errorOf). When the server has lost a
    /// script (SCRIPT FLUSH), the calls of it run once more, after the others.
    RedisResult<std::vector<Reply>> pipeline(const std::vector<Command> &commands);
    RedisResult<std::vector<Reply>> pipeline(const std::vector<Command> &commands, std::chrono::milliseconds deadline);

    /// The same between MULTI and EXEC: all or nothing is done, and nobody else comes between. `aborted` when a key that was
    /// watched before with WATCH has changed; the server's error when it refuses a command before running any.
    RedisResult<std::vector<Reply>> transaction(const std::vector<Command> &commands);
    RedisResult<std::vector<Reply>> transaction(const std::vector<Command> &commands, std::chrono::milliseconds deadline);

    /// Shows every key that fits the pattern (`*`, `?`, `[ab]`), in portions, until `visit` says false. A key that lives through
    /// all of it is shown at least once, and perhaps twice. Each portion has the usual deadline.
    RedisResult<void> scan(const QByteArray &pattern, const std::function<bool(const std::vector<QByteArray> &keys)> &visit);

    /// The error that an error reply of pipeline() or transaction() stands for.
    RedisError errorOf(const Reply &reply) const { return errorFromReply(reply.text, m_server); }

    bool isUsable() const { return !m_failure; }
    /// Why it is not usable.
    const std::optional<RedisError> &failure() const { return m_failure; }
    /// Idle and as it should be: the server has not closed it meanwhile. Costs a system call, no round trip.
    bool isQuiet() const;

private:
    RedisConnection(std::unique_ptr<Wire> wire, const RedisUrl &url, const Options &options);

    RedisResult<void> logIn(const RedisUrl &url, const QByteArray &name, QDeadlineTimer deadline);
    RedisResult<std::vector<Reply>> exchange(const std::vector<Command> &commands, QDeadlineTimer deadline);
    RedisResult<std::vector<Reply>> exchangeWithScripts(const std::vector<Command> &commands, QDeadlineTimer deadline);
    std::optional<RedisError> refusal(const Command &command) const;

    std::unique_ptr<Wire> m_wire;
    QString m_server;
    std::chrono::milliseconds m_commandTimeout;
    QSet<QByteArray> m_knownScripts; ///< hashes that this connection has given to the server
    std::optional<RedisError> m_failure;
};

} // namespace soundings::redis
