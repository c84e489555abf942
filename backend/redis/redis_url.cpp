#include "redis/redis_url.h"

#include "redis/tls_session.h"

#include <QUrl>
#include <QUrlQuery>

namespace soundings::redis {

namespace {

constexpr auto kForms = "redis://user:password@host:port/database, rediss:// the same with TLS, and unix:///path?db=database";

std::unexpected<Error> notAllowed(const QString &why)
{
    return fail(ErrorCode::invalidArgument,
        QStringLiteral("The URL of Redis is wrong: %1. Allowed are %2.").arg(why, QLatin1String(kForms)));
}

/// As QUrl::userName, but whole: QUrl leaves %25 and the like as they are unless told otherwise.
QString decoded(const QString &encoded)
{
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

Result<int> databaseFrom(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 0)
        return notAllowed(QStringLiteral("the database is a number from 0 on"));
    return number;
}

Result<void> readQuery(const QUrl &address, RedisUrl &url)
{
    const QUrlQuery query(address);
    const bool isTls = url.transport == RedisUrl::Transport::tls;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1String("db") || name == QLatin1String("virtual_host")) {
            SOUNDINGS_TRY(url.database, databaseFrom(value));
        } else if (isTls && name == QLatin1String("ssl_ca_certs")) {
            url.certificateAuthorities = value;
        } else if (isTls && name == QLatin1String("ssl_cert_reqs")) {
            if (!value.endsWith(QLatin1String("required"), Qt::CaseInsensitive))
                return notAllowed(QStringLiteral("ssl_cert_reqs can only be \"required\", as certificates are always checked; "
                                                 "name your own authority with ssl_ca_certs=/path/to/file.pem"));
        } else {
            return notAllowed(
                QStringLiteral("it has an unknown parameter; known are db, and with rediss:// ssl_ca_certs and ssl_cert_reqs"));
        }
    }
    return {};
}

Result<RedisUrl::Transport> transportOf(const QString &scheme)
{
    if (scheme == QLatin1String("redis"))
        return RedisUrl::Transport::tcp;
    if (scheme == QLatin1String("unix") || scheme == QLatin1String("redis+socket"))
        return RedisUrl::Transport::unixSocket;
    if (scheme == QLatin1String("rediss")) {
        if (tlsIsAvailable())
            return RedisUrl::Transport::tls;
        return fail(ErrorCode::notImplemented,
            QStringLiteral("rediss:// needs hiredis 1.0 or newer with its TLS part, as Debian 13 has it; this Soundings was "
                           "built without. Use redis:// through a tunnel such as stunnel, or a build for Debian 13."));
    }
    if (scheme.contains(QLatin1String("sentinel")) || scheme.contains(QLatin1String("cluster")))
        return fail(ErrorCode::notImplemented,
            QStringLiteral("Redis Sentinel and Redis Cluster are not supported. Name a single Redis (the primary), or a proxy "
                           "in front of them: redis://host:port/database."));
    return notAllowed(QStringLiteral("it begins with neither redis://, rediss:// nor unix://"));
}

} // namespace

Result<RedisUrl> parseRedisUrl(const QString &text)
{
    RedisUrl url;
    SOUNDINGS_TRY(url.transport, transportOf(text.section(u':', 0, 0).toLower()));
    const QUrl address(text, QUrl::StrictMode);
    if (!address.isValid())
        return notAllowed(QStringLiteral("it is not a URL; write special characters of the password as %40 and the like"));
    url.user = decoded(address.userName(QUrl::FullyEncoded));
    url.password = decoded(address.password(QUrl::FullyEncoded));
    const QString path = decoded(address.path(QUrl::FullyEncoded));
    if (url.transport == RedisUrl::Transport::unixSocket) {
        if (!path.startsWith(u'/'))
            return notAllowed(QStringLiteral("it names no socket"));
        url.path = path;
    } else {
        url.host = address.host();
        if (url.host.isEmpty())
            return notAllowed(QStringLiteral("it names no host"));
        url.port = quint16(address.port(6379));
        if (path.size() > 1) {
            SOUNDINGS_TRY(url.database, databaseFrom(path.mid(1)));
        }
    }
    SOUNDINGS_CHECK(readQuery(address, url));
    if (url.password.isEmpty() && !url.user.isEmpty())
        return notAllowed(QStringLiteral("it names a user and no password; a password alone stands after a colon"));

    const QString place = url.transport == RedisUrl::Transport::unixSocket ? url.path
        : url.host.contains(u':')                                          ? QStringLiteral("[%1]:%2").arg(url.host).arg(url.port)
                                                                           : QStringLiteral("%1:%2").arg(url.host).arg(url.port);
    url.shown = QStringLiteral("Redis at %1, database %2").arg(place).arg(url.database);
    return url;
}

} // namespace soundings::redis
