#include "redis/tls_session.h"

#include "redis/redis_url.h"
#include "redis/sockets.h"

#include <QFile>
#include <QHostAddress>

#include <hiredis/hiredis.h>
#include <hiredis/hiredis_ssl.h>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <poll.h>

namespace soundings::redis {

namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

/// What OpenSSL has against the certificate, or else against something before it.
QString reason(const SSL *ssl = nullptr)
{
    const long verdict = ssl ? SSL_get_verify_result(ssl) : X509_V_OK;
    if (verdict != X509_V_OK)
        return QString::fromLatin1(X509_verify_cert_error_string(verdict));
    const unsigned long code = ERR_get_error();
    return code ? QString::fromLatin1(ERR_reason_error_string(code))
                : QStringLiteral("the server refused or closed the connection");
}

std::unexpected<RedisError> noTls(const QString &server, const QString &why)
{
    return std::unexpected(makeError(ErrorKind::unreachable, server, QStringLiteral("TLS: ") + why));
}

bool trust(SSL_CTX *context, const QString &file)
{
    if (file.isEmpty())
        return SSL_CTX_set_default_verify_paths(context) == 1;
    return SSL_CTX_load_verify_locations(context, QFile::encodeName(file).constData(), nullptr) == 1;
}

/// hiredis only sends the host's name and compares it with nothing; whoever had any valid certificate could pose as the server.
bool expectHost(SSL *ssl, const QString &host)
{
    const QByteArray name = host.toUtf8();
    if (!QHostAddress(host).isNull())
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), name.constData()) == 1;
    return SSL_set1_host(ssl, name.constData()) == 1 && SSL_set_tlsext_host_name(ssl, name.constData()) == 1;
}

} // namespace

bool tlsIsAvailable()
{
    return true;
}

RedisResult<TlsSession> TlsSession::begin(redisContext *connection, const RedisUrl &url)
{
    const Context context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) != 1)
        return noTls(url.shown, reason());
    if (!trust(context.get(), url.certificateAuthorities))
        return noTls(url.shown, QStringLiteral("the file of certificate authorities cannot be read: ") + reason());
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);

    SSL *ssl = SSL_new(context.get()); // holds the context from here on
    if (!ssl || !expectHost(ssl, url.host)) {
        SSL_free(ssl);
        return noTls(url.shown, reason());
    }
    if (redisInitiateSSL(connection, ssl) != REDIS_OK) {
        const QString why = reason(ssl);
        SSL_free(ssl); // hiredis only takes what it could start
        return noTls(url.shown, why);
    }
    TlsSession session;
    session.m_ssl = ssl;
    session.m_socket = connection->fd;
    session.m_server = url.shown;
    return session;
}

RedisResult<void> TlsSession::finish(QDeadlineTimer deadline)
{
    for (;;) {
        ERR_clear_error();
        const int outcome = SSL_do_handshake(m_ssl);
        if (outcome == 1)
            return {};
        const int wish = SSL_get_error(m_ssl, outcome);
        if (wish != SSL_ERROR_WANT_READ && wish != SSL_ERROR_WANT_WRITE)
            return noTls(m_server, reason(m_ssl));
        if (!waitForSocket(m_socket, wish == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, deadline))
            return std::unexpected(makeError(ErrorKind::timedOut, m_server, QStringLiteral("in the TLS handshake")));
    }
}

bool TlsSession::hasInput() const
{
    return m_ssl && SSL_pending(m_ssl) > 0;
}

} // namespace soundings::redis
