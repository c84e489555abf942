#pragma once

#include "base/result.h"
#include "server/http/message.h"

#include <QList>

namespace soundings::server {

/// The proxies whose word is taken for where a request came from (Forwarded, or X-Forwarded-For and X-Forwarded-Proto). What
/// anybody else says of himself is ignored. Immutable.
class TrustedProxies {
public:
    /// Of addresses and networks such as "10.0.0.0/8".
    static Result<TrustedProxies> fromList(const QStringList &entries);

    bool isEmpty() const { return m_networks.isEmpty(); }
    bool contains(const QHostAddress &peer) const;
    /// Makes the peer, and whether the way was encrypted, those of the client that the proxies tell of.
    void lookThrough(HttpRequest &request) const;

private:
    QList<QPair<QHostAddress, int>> m_networks;
};

} // namespace soundings::server
