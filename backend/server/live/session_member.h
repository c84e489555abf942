#pragma once

#include "engine/live/live_session.h"
#include "server/live/web_socket_link.h"

#include <QPointer>

#include <deque>
#include <set>

namespace soundings::server {

/// A socket in a live session. It is told each numbered message once and in the order of the numbers, also while it is being
/// welcomed or given what it missed: what happens meanwhile is held until then. Lives in the network thread.
class SessionMember {
public:
    explicit SessionMember(WebSocketLink *link)
        : m_link(link)
    {
    }

    bool isWelcome() const { return m_isWelcome; }
    /// The reply to something that it asked; has no number.
    void answer(const QByteArray &json);
    /// A message of the session, as withSeq() made it, or one without a number.
    void tell(const QByteArray &json);
    /// What it said too early, to be taken now. Everything up to `newestSeq` is in `ready`.
    std::deque<QByteArray> welcome(const QByteArray &ready, std::int64_t newestSeq);
    /// Keeps what it says before it is welcome; false: it says too much.
    bool keepForLater(const QByteArray &text);

    /// From here on messages are held, until give() was called as often as this.
    void hold() { ++m_holds; }
    /// What of `missed` it was not sent already, and what was held.
    void give(const std::vector<engine::SessionMessage> &missed);

private:
    void send(const QByteArray &json);
    void sendOnce(std::int64_t seq, const QByteArray &json);

    QPointer<WebSocketLink> m_link;
    bool m_isWelcome = false;
    std::deque<QByteArray> m_early;
    int m_holds = 1; ///< the first ends with the welcome
    std::vector<QByteArray> m_held;
    std::int64_t m_readySeq = 0; ///< it is sent nothing from before, unless it asks
    std::set<std::int64_t> m_sent; ///< numbers; the newest of them
};

} // namespace soundings::server
