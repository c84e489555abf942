#include "storage/database_url.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <array>
#include <utility>

namespace soundings::storage {

namespace {

std::unexpected<Error> notAllowed(const QString &why)
{
    return fail(ErrorCode::invalidArgument,
        QStringLiteral("DATABASE_URL is wrong: %1. Allowed are sqlite:///file, sqlite:////absolute/path/file and "
                       "postgresql://user:password@host:port/database.")
            .arg(why));
}

/// SQLAlchemy's form: after the three slashes comes the path, so an absolute one begins with a fourth.
Result<DatabaseUrl> parseSqlite(const QString &text)
{
    const QString prefix = QStringLiteral("sqlite:///");
    if (!text.startsWith(prefix))
        return notAllowed(QStringLiteral("sqlite: needs three slashes and then a file"));
    const QString path = QUrl::fromPercentEncoding(text.mid(prefix.size()).section(u'?', 0, 0).toUtf8());
    if (path.isEmpty() || path == QLatin1String(":memory:"))
        return notAllowed(QStringLiteral("it names no file"));
    DatabaseUrl url;
    url.kind = DatabaseUrl::Kind::sqlite;
    url.path = path;
    url.shown = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    return url;
}

Result<DatabaseUrl> parsePostgres(const QString &text)
{
    QUrl address(text, QUrl::StrictMode);
    if (!address.isValid())
        return notAllowed(QStringLiteral("it is not a URL; write special characters of the password as %40 and the like"));
    const QString database = address.path().mid(1);
    if (database.isEmpty())
        return notAllowed(QStringLiteral("it names no database"));
    address.setScheme(QStringLiteral("postgresql")); // SQLAlchemy also writes postgres: and postgresql+driver:
    QUrlQuery parameters(address);
    // A server that is gone must cost seconds, not the minutes that TCP gives it.
    const std::array<std::pair<const char *, const char *>, 3> limits = {
        {{"connect_timeout", "3"}, {"tcp_user_timeout", "10000"}, {"application_name", "soundings"}}};
    for (const auto &[key, value] : limits) {
        if (!parameters.hasQueryItem(QLatin1String(key)))
            parameters.addQueryItem(QLatin1String(key), QLatin1String(value));
    }
    address.setQuery(parameters);

    DatabaseUrl url;
    url.kind = DatabaseUrl::Kind::postgres;
    url.connectString = address.toString(QUrl::FullyEncoded);
    const QString host = address.host().isEmpty() ? QStringLiteral("localhost") : address.host();
    url.shown = QStringLiteral("PostgreSQL at %1:%2, database %3").arg(host).arg(address.port(5432)).arg(database);
    return url;
}

} // namespace

Result<DatabaseUrl> parseDatabaseUrl(const QString &text)
{
    const QString scheme = text.section(u':', 0, 0).toLower();
    if (scheme == QLatin1String("sqlite"))
        return parseSqlite(text);
    if (scheme == QLatin1String("postgresql") || scheme == QLatin1String("postgres")
        || scheme.startsWith(QLatin1String("postgresql+")))
        return parsePostgres(text);
    return notAllowed(QStringLiteral("it begins with neither sqlite: nor postgresql:"));
}

} // namespace soundings::storage
