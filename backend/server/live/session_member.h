#pragma once

#include "engine/live/live_session.h"
#include "server/live/web_socket_link.h"

#include <QPointer>

#include <deque>

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
    /// False: what it says waits until it is true again.
    void setListening(bool isListening);
    /// The reply to something that it asked; has no number.
    void answer(const QByteArray &json);
    /// A message of the session with its number, or one without (0).
    void tell(const QByteArray &json, std::int64_t seq);
    /// What it said too early, to be taken now. Everything up to `newestSeq` is in `ready`.
    std::deque<QByteArray> welcome(const QByteArray &ready, std::int64_t newestSeq);
    /// Keeps what it says before it is welcome; false: it says too much.
    bool keepForLater(const QByteArray &text);

    /// From here on messages are held, until give() or release() was called as often as this.
    void hold() { ++m_holds; }
    /// Instead of give(): what was missed is not known. What was held is sent if nobody else holds it.
    void release();
    /// The same as hold(), or goes on with what keepHolding() has left.
    void holdToCatchUp();
    /// Instead of give(): what was missed has to be asked for again, and nothing newer may be sent before.
    void keepHolding();
    /// What of `missed`, which are all that are kept after the number `after`, it was not sent already; and what was held, unless
    /// somebody else holds it.
    void give(const std::vector<engine::SessionMessage> &missed, std::int64_t after);
    /// Nothing after this number was sent to it.
    std::int64_t newestSeq() const { return m_newestSeq; }
    /// Its session is gone; one that comes after it under the same name counts from 1 again.
    void forgetNumbers();

private:
    struct Held {
        std::int64_t seq;
        QByteArray json;
    };

    void send(const QByteArray &json);

    QPointer<WebSocketLink> m_link;
    bool m_isWelcome = false;
    std::deque<QByteArray> m_early;
    int m_holds = 1; ///< the first ends with the welcome
    bool m_isHoldLeft = false; ///< one of them is of keepHolding()
    std::vector<Held> m_held;
    // It knows everything after the first of these numbers and up to the second.
    std::int64_t m_knownAfter = 0;
    std::int64_t m_newestSeq = 0;
};

} // namespace soundings::server
