#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHostAddress>

#include <optional>
#include <vector>

namespace soundings::server {

struct Header {
    QByteArray name;
    QByteArray value;
};

/// A request as it came over the wire, complete and checked; a value that any thread may hold.
struct HttpRequest {
    QByteArray method;
    QByteArray target; ///< origin form: "/api/stocks/?page=2", or "*"
    int minorVersion = 1;
    std::vector<Header> headers;
    QByteArray body;
    QHostAddress peer; ///< who asks; where a trusted proxy tells of somebody, that is he
    bool isSecure = false; ///< came over TLS, here or at such a proxy
    QByteArray id; ///< sent back as X-Request-Id

    /// The first header of that name, in any case; nullopt when there is none.
    std::optional<QByteArray> header(QByteArrayView name) const;
};

/// What goes back. The listener adds Date, Connection, Content-Length and X-Request-Id.
struct Reply {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    std::vector<Header> headers;
    bool close = false; ///< end the connection after it
    bool omitBody = false; ///< HEAD: the length is told, the body is not sent
    const char *route = ""; ///< pattern of the route, for the metrics; "" when none matched
    QByteArrayList cacheTags = {}; ///< what it was made from, where it may be cached
};

/// The status line's phrase: "Not Found".
QByteArrayView reasonPhrase(int status);

} // namespace soundings::server
