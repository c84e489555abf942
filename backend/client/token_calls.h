#pragma once

#include "client/call.h"

namespace soundings::client {

/// A token as it is told once, to whoever it was made for.
struct GrantedToken {
    QString name; ///< under which the server knows it
    QString scope; ///< "read", "write", "admin": the most that it may do
    QByteArray secret;
};

/// Exchanges the code that the server shows for a token. The name is of this machine; letters that no token may have in its name
/// become hyphens.
Call<GrantedToken> pairWithCode(const QString &code, const QString &machine);

/// Makes a token for somebody else. 0 days: it holds until it is revoked.
Call<GrantedToken> makeToken(const QString &name, const QString &scope, int days);

} // namespace soundings::client
