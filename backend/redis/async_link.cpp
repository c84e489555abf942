#include "redis/async_link.h"

#include "redis/reply_decoding.h"
#include "redis/sockets.h"
#include "redis/tls_session.h"

#include <QFile>

#include <hiredis/async.h>
#include <hiredis/hiredis.h>

namespace soundings::redis {

RedisResult<AsyncLink *> AsyncLink::open(const RedisUrl &url, const QString &address, Events events, QObject *parent)
{
    ignoreBrokenPipes();
    redisAsyncContext *context = url.transport == RedisUrl::Transport::unixSocket
        ? redisAsyncConnectUnix(QFile::encodeName(url.path).constData())
        : redisAsyncConnect(address.toLatin1().constData(), url.port);
    std::optional<RedisError> error;
    if (!context || context->err) {
        error = makeError(
            ErrorKind::unreachable, url.shown, context ? QString::fromUtf8(context->errstr) : QStringLiteral("out of memory"));
    } else if (url.transport == RedisUrl::Transport::tls) {
        if (auto session = TlsSession::begin(&context->c, url); !session)
            error = std::move(session).error();
    }
    if (!error)
        return new AsyncLink(context, url.shown, std::move(events), parent);
    if (context)
        redisAsyncFree(context);
    return std::unexpected(*error);
}

AsyncLink::AsyncLink(redisAsyncContext *context, const QString &server, Events events, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_server(server)
    , m_events(std::move(events))
    , m_read(context->c.fd, QSocketNotifier::Read)
    , m_write(context->c.fd, QSocketNotifier::Write)
{
    prepareSocket(context->c.fd);
    m_read.setEnabled(false);
    m_write.setEnabled(false);
    connect(&m_read, &QSocketNotifier::activated, this, [this] { canRead(); });
    connect(&m_write, &QSocketNotifier::activated, this, [this] { canWrite(); });
    context->ev.data = this;
    context->ev.addRead = [](void *self) { static_cast<AsyncLink *>(self)->m_read.setEnabled(true); };
    context->ev.delRead = [](void *self) { static_cast<AsyncLink *>(self)->m_read.setEnabled(false); };
    context->ev.addWrite = [](void *self) { static_cast<AsyncLink *>(self)->m_write.setEnabled(true); };
    context->ev.delWrite = [](void *self) { static_cast<AsyncLink *>(self)->m_write.setEnabled(false); };
    context->ev.cleanup = [](void *self) { static_cast<AsyncLink *>(self)->ended(); };
}

AsyncLink::~AsyncLink()
{
    silence();
    if (m_context)
        redisAsyncFree(m_context);
}

void AsyncLink::send(const Command &command)
{
    if (!m_context)
        return;
    std::vector<const char *> words;
    std::vector<std::size_t> lengths;
    for (const QByteArray &word : command.words()) {
        words.push_back(word.constData());
        lengths.push_back(std::size_t(word.size()));
    }
    const auto replied = [](redisAsyncContext *, void *reply, void *self) {
        auto *link = static_cast<AsyncLink *>(self);
        if (reply && !link->m_isSilent) // none: the connection ends before its answer
            link->m_events.replied(decode(*static_cast<redisReply *>(reply)));
    };
    redisAsyncCommandArgv(m_context, replied, this, int(words.size()), words.data(), lengths.data());
}

void AsyncLink::ping()
{
    if (!m_context)
        return;
    // Past the list of callbacks: with a subscription, hiredis 0.14 keeps an entry for each PING and never takes it off again.
    redisAppendCommand(&m_context->c, "PING");
    m_write.setEnabled(true);
}

void AsyncLink::canRead()
{
    if (m_context)
        redisAsyncHandleRead(m_context);
    if (m_context && !m_isSilent)
        m_events.heard();
}

void AsyncLink::canWrite()
{
    if (m_context)
        redisAsyncHandleWrite(m_context);
}

/// hiredis is about to free the context.
void AsyncLink::ended()
{
    const redisContext &connection = m_context->c;
    const QString why = QString::fromUtf8(connection.errstr);
    ErrorKind kind = connection.flags & REDIS_CONNECTED ? ErrorKind::lost : ErrorKind::unreachable;
    if (connection.err == REDIS_ERR_PROTOCOL)
        kind = ErrorKind::protocol;
    else if (connection.err == REDIS_ERR_OTHER) // an error reply that nobody asked for
        kind = kindOfErrorReply(connection.errstr);
    m_context = nullptr;
    m_read.setEnabled(false);
    m_write.setEnabled(false);
    if (!m_isSilent)
        m_events.closed(makeError(kind, m_server, why));
}

} // namespace soundings::redis
