#include "redis/wire.h"

#include "redis/reply_decoding.h"
#include "redis/sockets.h"

#include <QFile>

#include <hiredis/hiredis.h>

#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace soundings::redis {

namespace {

/// 0, or the errno of a connection that could not be made.
int outcomeOfConnect(int socket)
{
    int error = 0;
    socklen_t size = sizeof error;
    return ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

} // namespace

Wire::Wire(redisContext *context, const QString &server)
    : m_context(context)
    , m_server(server)
{
}

Wire::~Wire()
{
    redisFree(m_context);
}

RedisResult<std::unique_ptr<Wire>> Wire::connect(const RedisUrl &url, QDeadlineTimer deadline)
{
    ignoreBrokenPipes();
    const auto unreachable = [&](const QString &why) {
        return std::unexpected(makeError(ErrorKind::unreachable, url.shown, why));
    };
    const bool isUnix = url.transport == RedisUrl::Transport::unixSocket;
    redisContext *context = isUnix ? redisConnectUnixNonBlock(QFile::encodeName(url.path).constData())
                                   : redisConnectNonBlock(url.host.toUtf8().constData(), url.port);
    if (!context)
        return unreachable(QStringLiteral("out of memory"));
    std::unique_ptr<Wire> wire(new Wire(context, url.shown));
    if (context->err)
        return unreachable(QString::fromUtf8(context->errstr));
    prepareSocket(context->fd);
    if (!waitForSocket(context->fd, POLLOUT, deadline))
        return std::unexpected(makeError(ErrorKind::timedOut, url.shown, QStringLiteral("while connecting")));
    if (const int error = outcomeOfConnect(context->fd))
        return unreachable(qt_error_string(error));
    if (url.transport == RedisUrl::Transport::tls) {
        SOUNDINGS_TRY(wire->m_tls, TlsSession::begin(context, url));
        SOUNDINGS_CHECK(wire->m_tls.finish(deadline));
    }
    return wire;
}

void Wire::append(const Command &command)
{
    std::vector<const char *> words;
    std::vector<std::size_t> lengths;
    for (const QByteArray &word : command.words()) {
        words.push_back(word.constData());
        lengths.push_back(std::size_t(word.size()));
    }
    redisAppendCommandArgv(m_context, int(words.size()), words.data(), lengths.data());
    m_hasOutput = true;
}

RedisResult<void> Wire::write()
{
    int isDone = 0;
    if (redisBufferWrite(m_context, &isDone) != REDIS_OK)
        return broken();
    m_hasOutput = !isDone;
    return {};
}

RedisResult<Reply> Wire::next(QDeadlineTimer deadline)
{
    for (;;) {
        void *raw = nullptr;
        if (redisGetReplyFromReader(m_context, &raw) != REDIS_OK)
            return broken();
        if (raw) {
            const std::unique_ptr<void, decltype(&freeReplyObject)> owner(raw, &freeReplyObject);
            return decode(*static_cast<redisReply *>(raw));
        }
        if (m_hasOutput) {
            SOUNDINGS_CHECK(write());
        }
        // Asked each time round, because a server that dribbles always has something to read.
        const short events = short(m_hasOutput ? POLLIN | POLLOUT : POLLIN);
        if (deadline.hasExpired() || (!m_tls.hasInput() && !waitForSocket(m_context->fd, events, deadline)))
            return std::unexpected(makeError(ErrorKind::timedOut, m_server, QStringLiteral("while waiting for a reply")));
        if (redisBufferRead(m_context) != REDIS_OK) // nothing to read is no error
            return broken();
    }
}

bool Wire::hasUnaskedInput() const
{
    return m_tls.hasInput() || waitForSocket(m_context->fd, POLLIN, QDeadlineTimer(0));
}

std::unexpected<RedisError> Wire::broken() const
{
    const ErrorKind kind = m_context->err == REDIS_ERR_PROTOCOL ? ErrorKind::protocol : ErrorKind::lost;
    return std::unexpected(makeError(kind, m_server, QString::fromUtf8(m_context->errstr)));
}

} // namespace soundings::redis
