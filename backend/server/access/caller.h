#pragma once

#include "server/routing/route.h"

namespace soundings::server {

/// Who sent a request, as far as its token tells.
struct Caller {
    QString name; ///< of the token; "" where there is none
    Scope granted = Scope::open; ///< the most that may be asked for
    QByteArray token; ///< digest of a token that may be revoked; "" for any other
};

} // namespace soundings::server
