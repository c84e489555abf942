#pragma once

#include "server/access/caller.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace soundings::engine {
class TokenService;
}

namespace soundings::server {

/// Closes the WebSockets that were opened with a token when that is revoked or expires, within a second. Lives in the network
/// thread.
class TokenSockets : public QObject {
    Q_OBJECT

public:
    /// Without tokens it has nothing to do.
    TokenSockets(const engine::TokenService *tokens, QObject *parent);

    void watch(WebSocketLink *link, const Caller &caller);

private:
    void check();

    const engine::TokenService *m_tokens;
    QHash<QByteArray, QSet<WebSocketLink *>> m_links; ///< by the digest of their token
    QTimer m_timer;
};

} // namespace soundings::server
