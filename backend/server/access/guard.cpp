#include "server/access/guard.h"

namespace soundings::server {

namespace {

QByteArray withoutPort(const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.first(colon) : host;
}

QByteArrayList lowered(const QStringList &texts)
{
    QByteArrayList result;
    for (const QString &text : texts)
        result.append(text.trimmed().toLower().toLatin1());
    return result;
}

/// A page of a browser cannot set headers of a WebSocket's handshake; it offers "bearer." and the token in base64url as a
/// protocol.
QByteArray offeredToken(const HttpRequest &request)
{
    constexpr QByteArrayView kPrefix = "bearer.";
    for (const QByteArray &entry : request.header("Sec-WebSocket-Protocol").value_or(QByteArray()).split(',')) {
        const QByteArray protocol = entry.trimmed();
        if (protocol.startsWith(kPrefix))
            return QByteArray::fromBase64(protocol.sliced(kPrefix.size()), QByteArray::Base64UrlEncoding);
    }
    return {};
}

} // namespace

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < b.size(); ++i)
        difference |= unsigned(static_cast<unsigned char>(b[i]))
            ^ unsigned(static_cast<unsigned char>(a.isEmpty() ? '\0' : a[i % a.size()]));
    return difference == 0;
}

Guard::Guard(const Options &options)
    : m_hosts{"localhost", "127.0.0.1", "[::1]"}
    , m_origins(lowered(options.corsOrigins))
    , m_token(options.token.toUtf8())
    , m_adminKey(options.adminKey.toUtf8())
{
    m_hosts += lowered(options.allowedHosts);
}

bool Guard::isAllowedHost(const QByteArray &host) const
{
    return m_hosts.contains(host) || m_hosts.contains(withoutPort(host));
}

Result<void> Guard::checkOrigin(const HttpRequest &request) const
{
    const QByteArray host = request.header("Host").value_or(QByteArray()).toLower();
    if (!isAllowedHost(host))
        return fail(ErrorCode::forbiddenHost,
            QStringLiteral("This server does not answer to the host name \"%1\". Add it to ALLOWED_HOSTS if it is yours.")
                .arg(QString::fromLatin1(host)));
    const auto origin = request.header("Origin");
    if (origin && origin->toLower() != "http://" + host && !m_origins.contains(origin->toLower()))
        return fail(ErrorCode::forbiddenHost,
            QStringLiteral("Web pages from \"%1\" may not use this server. Add the origin to CORS_ORIGINS if it is yours.")
                .arg(QString::fromLatin1(*origin)));
    return {};
}

Result<void> Guard::checkToken(const HttpRequest &request, Scope scope) const
{
    if (scope == Scope::open || (m_token.isEmpty() && (m_adminKey.isEmpty() || scope != Scope::admin)))
        return {};
    const auto isOurs = [](const QByteArray &given, const QByteArray &wanted) {
        return !wanted.isEmpty() && equalInConstantTime(given, wanted);
    };
    const QByteArray authorization = request.header("Authorization").value_or(QByteArray());
    const bool bearer = authorization.first(std::min<qsizetype>(7, authorization.size())).toLower() == "bearer ";
    if (bearer && isOurs(authorization.sliced(7).trimmed(), m_token))
        return {};
    if (isOurs(request.header("X-Admin-Token").value_or(QByteArray()), m_adminKey))
        return {};
    if (const QByteArray offered = offeredToken(request); isOurs(offered, m_token) || isOurs(offered, m_adminKey))
        return {};
    return fail(ErrorCode::unauthorized,
        QStringLiteral("This needs a token. Send it as \"Authorization: Bearer TOKEN\", or the admin key as \"X-Admin-Token\"."));
}

std::vector<Header> Guard::corsHeaders(const HttpRequest &request) const
{
    const auto origin = request.header("Origin");
    if (!origin || !m_origins.contains(origin->toLower()))
        return {};
    return {{"Access-Control-Allow-Origin", *origin}, {"Vary", "Origin"},
        {"Access-Control-Expose-Headers", "ETag, X-Cache, X-Request-Id, Retry-After"}};
}

bool Guard::isPreflight(const HttpRequest &request) const
{
    return request.method == "OPTIONS" && request.header("Origin") && request.header("Access-Control-Request-Method");
}

std::vector<Header> Guard::preflightHeaders(const HttpRequest &request, const QByteArray &allow) const
{
    std::vector<Header> headers = corsHeaders(request);
    if (headers.empty())
        return headers;
    headers.push_back({"Access-Control-Allow-Methods", allow});
    headers.push_back(
        {"Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, X-Admin-Token, X-Request-Id"});
    headers.push_back({"Access-Control-Max-Age", "600"});
    return headers;
}

} // namespace soundings::server
