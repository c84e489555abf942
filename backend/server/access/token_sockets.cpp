#include "server/access/token_sockets.h"

#include "engine/services/token_service.h"

namespace soundings::server {

TokenSockets::TokenSockets(const engine::TokenService *tokens, QObject *parent)
    : QObject(parent)
    , m_tokens(tokens)
{
    m_timer.setInterval(std::chrono::milliseconds(500));
    m_timer.callOnTimeout(this, &TokenSockets::check);
}

void TokenSockets::watch(WebSocketLink *link, const Caller &caller)
{
    if (caller.token.isEmpty() || !m_tokens)
        return;
    m_links[caller.token].insert(link);
    if (!m_timer.isActive())
        m_timer.start();
    connect(link, &WebSocketLink::closed, this, [this, link, token = caller.token] {
        const auto found = m_links.find(token);
        if (found == m_links.end())
            return;
        found->remove(link);
        if (found->isEmpty())
            m_links.erase(found);
        if (m_links.isEmpty())
            m_timer.stop();
    });
}

void TokenSockets::check()
{
    for (const QByteArray &token : m_links.keys()) {
        if (m_tokens->isValid(token))
            continue;
        for (WebSocketLink *link : m_links.take(token))
            link->close(CloseCode::policyViolated, QStringLiteral("The token was revoked or has expired. Connect with another."));
    }
    if (m_links.isEmpty())
        m_timer.stop();
}

} // namespace soundings::server
