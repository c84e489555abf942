#pragma once

#include "server/http/message.h"

namespace soundings::server {

/// What only the connection knows of a reply.
struct ResponseContext {
    QByteArrayView requestId;
    bool keepAlive = true;
    int minorVersion = 1; ///< of the request
    bool onlySecure =
        false; ///< tells browsers to come over TLS from now on; not on loopback, where other programs have ports too
};

/// Status line and header lines with the empty line. A header value that holds a line break is our mistake and makes the reply a
/// 500.
QByteArray responseHead(Reply &reply, const ResponseContext &context);

/// The present second as an HTTP date.
QByteArray httpDate();

} // namespace soundings::server
