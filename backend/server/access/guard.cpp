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

} // namespace

Guard::Guard(const Options &options)
    : m_hosts{"localhost", "127.0.0.1", "[::1]"}
    , m_origins(lowered(options.corsOrigins))
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
    if (origin && origin->toLower() != (request.isSecure ? "https://" : "http://") + host
        && !m_origins.contains(origin->toLower()))
        return fail(ErrorCode::forbiddenHost,
            QStringLiteral("Web pages from \"%1\" may not use this server. Add the origin to CORS_ORIGINS if it is yours.")
                .arg(QString::fromLatin1(*origin)));
    return {};
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
