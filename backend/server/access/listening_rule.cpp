#include "server/access/listening_rule.h"

#include <QStringList>

namespace soundings::server {

Result<void> mayListenOn(const QHostAddress &address, const Protection &protection)
{
    if (address.isLoopback() || (protection.hasToken && protection.isEncrypted))
        return {};
    QStringList missing;
    if (!protection.hasToken)
        missing.append(QStringLiteral("an API token (“soundings-server token create NAME --scope admin” makes one)"));
    if (!protection.isEncrypted)
        missing.append(QStringLiteral(
            "encryption (name a certificate in TLS_CERT and its key in TLS_KEY, or start with --behind-proxy behind a proxy that "
            "does it)"));
    return fail(ErrorCode::invalidArgument,
        QStringLiteral("%1 is not a loopback address: other machines could reach the server. That needs %2. Or listen on "
                       "127.0.0.1, which only this machine reaches; for a socket of systemd that is ListenStream=127.0.0.1:8000.")
            .arg(address.toString(), missing.join(QStringLiteral(", and "))));
}

} // namespace soundings::server
