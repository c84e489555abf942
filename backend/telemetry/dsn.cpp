#include "telemetry/dsn.h"

#include <algorithm>

namespace soundings::telemetry {

Result<Dsn> Dsn::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString path = url.path();
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString project = path.mid(slash + 1);
    const bool isNumber = !project.isEmpty() && std::ranges::all_of(project, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.userName().isEmpty() || !isNumber)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("SENTRY_DSN is not a DSN. Copy the one that Sentry shows under Client Keys of the project, "
                           "https://KEY@HOST/PROJECT, or leave it empty."));
    Dsn dsn;
    dsn.publicKey = url.userName().toLatin1();
    dsn.envelopes.setScheme(url.scheme());
    dsn.envelopes.setHost(url.host());
    dsn.envelopes.setPort(url.port());
    // A Sentry below a path of its host has that path before /api.
    dsn.envelopes.setPath(path.left(slash) + QStringLiteral("/api/") + project + QStringLiteral("/envelope/"));
    return dsn;
}

} // namespace soundings::telemetry
