#pragma once

#include "base/result.h"

#include <QHostAddress>

namespace soundings::server {

/// What keeps strangers out of a server.
struct Protection {
    bool hasToken = false;
    bool isEncrypted = false; ///< TLS here, or a proxy that does it
};

/// An error that names what is missing: other machines are let in only where a token is wanted and nobody can read along.
Result<void> mayListenOn(const QHostAddress &address, const Protection &protection);

} // namespace soundings::server
