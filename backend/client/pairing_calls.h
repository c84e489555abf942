#pragma once

#include "client/call.h"

namespace soundings::client {

/// What a server gives to a machine that is paired with it.
struct GrantedToken {
    QString name; ///< under which the server knows it
    QString scope; ///< "read", "write", "admin": the most that it may do
    QByteArray secret;
};

/// Exchanges the code that the server shows for a token. The name is of this machine; letters that no token may have in its name
/// become hyphens.
Call<GrantedToken> pairWithCode(const QString &code, const QString &machine);

} // namespace soundings::client
