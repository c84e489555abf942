#pragma once

#include "client/call.h"

#include <QDateTime>

namespace soundings::client {

/// A token as it is told once, to whoever it was made for.
struct GrantedToken {
    QString name; ///< under which the server knows it
    QString scope; ///< "read", "write", "admin": the most that it may do
    QByteArray secret;
};

/// A token as the server lists it.
struct KnownToken {
    QString name, scope;
    QDateTime created, expires, used; ///< UTC; invalid: it does not expire, it has not been used
};

/// Exchanges the code that the server shows for a token. The name is of this machine; letters that no token may have in its name
/// become hyphens.
Call<GrantedToken> pairWithCode(const QString &code, const QString &machine);

/// Makes a token for somebody else. 0 days: it holds until it is revoked.
Call<GrantedToken> makeToken(const QString &name, const QString &scope, int days);
Call<QList<KnownToken>> tokens();
Call<bool> revokeToken(const QString &name); ///< at once

} // namespace soundings::client
