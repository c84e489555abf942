#include "server/access/rate_limiter.h"

#include "server/access/peer_key.h"

namespace soundings::server {

namespace {

constexpr qsizetype kMostEntries = 10'000;

} // namespace

bool RateLimiter::mayAsk(const QHostAddress &peer, const Caller &caller, Clock::time_point now)
{
    if (m_perSecond <= 0 || peer.isLoopback())
        return true;
    const QByteArray key = caller.token.isEmpty() ? peerKey(peer).toString().toLatin1() : caller.token;
    auto found = m_allowances.find(key);
    if (found == m_allowances.end()) {
        makeRoom(now);
        found = m_allowances.insert(key, {MessageAllowance(m_perSecond, now), now});
    }
    found->last = now;
    return found->allowance.take(now);
}

/// Who has not asked for a second may ask as often as somebody new, and need not be remembered.
void RateLimiter::makeRoom(Clock::time_point now)
{
    if (m_allowances.size() < kMostEntries)
        return;
    m_allowances.removeIf([now](const auto &entry) { return now - entry.value().last > std::chrono::seconds(1); });
    if (m_allowances.size() >= kMostEntries)
        m_allowances.clear(); // so many at once: MAX_CONNECTIONS is what keeps them off
}

} // namespace soundings::server
