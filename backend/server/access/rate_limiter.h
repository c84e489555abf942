#pragma once

#include "server/access/caller.h"
#include "server/live/message_allowance.h"

#include <QHash>

namespace soundings::server {

/// Lets each token, and each peer without one, ask so often a second and not more. Peers on loopback may ask without end. Lives
/// in the network thread.
class RateLimiter {
public:
    using Clock = MessageAllowance::Clock;

    /// 0: no limit.
    explicit RateLimiter(int perSecond)
        : m_perSecond(perSecond)
    {
    }

    bool mayAsk(const QHostAddress &peer, const Caller &caller, Clock::time_point now);
    qsizetype size() const { return m_allowances.size(); }

private:
    struct Entry {
        MessageAllowance allowance;
        Clock::time_point last;
    };

    void makeRoom(Clock::time_point now);

    int m_perSecond;
    QHash<QByteArray, Entry> m_allowances;
};

} // namespace soundings::server
