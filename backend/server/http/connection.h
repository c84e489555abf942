#pragma once

#include "server/http/reply_handle.h"
#include "server/http/request_parser.h"
#include "server/http/timer_wheel.h"
#include "server/live/web_socket_door.h"

#include <QSslSocket>

#include <algorithm>
#include <expected>
#include <functional>

namespace soundings::server {

/// One finished exchange, for the log and the metrics.
struct Exchange {
    const char *route = "";
    QByteArray method;
    int status = 0;
    std::chrono::microseconds duration{};
    qint64 bytes = 0;
    QByteArray id = {}; ///< of the request
};

/// What a connection needs of the world. All of it is called in the network thread.
struct ConnectionHooks {
    /// How large a body this request may have.
    std::function<qint64(const HeadFacts &facts)> bodyLimit;
    /// Must answer through the handle, once, at any time, from any thread.
    std::function<void(HttpRequest request, ReplyHandle handle)> handle;
    /// What becomes of a request for a WebSocket; the reply is a refusal.
    std::function<std::expected<SocketHandler, Reply>(const HttpRequest &request)> upgrade;
    /// Puts the client in the place of a proxy that speaks for it.
    std::function<void(HttpRequest &request)> lookThroughProxies;
    /// Whether many clients may come from this address.
    std::function<bool(const QHostAddress &peer)> isProxy;
    /// The answer to what is refused before it is a request, or is not answered in time. `target` is "" where it is not known.
    std::function<Reply(const HttpFault &fault, const QByteArray &target, const QByteArray &requestId)> faultReply;
    std::function<void(const Exchange &exchange)> observe;
    /// Tells how many connections are open, how many of them are WebSockets, and how many there have been. May be empty.
    std::function<void(int open, int webSockets, quint64 accepted)> count = {};
};

/// One client: reads a request, has it handled, writes the reply, and only then reads the next. It lives and dies in the network
/// thread.
class Connection : public QObject {
    Q_OBJECT

public:
    Connection(quint64 id, QTcpSocket *socket, const Limits &limits, const ConnectionHooks &hooks, TimerWheel &wheel,
        std::shared_ptr<ReplyHandle::Door> door);

    quint64 id() const { return m_id; }
    const QHostAddress &peer() const { return m_peer; }

    /// The reply of request number `sequence`; dropped when that one is over.
    void deliver(quint32 sequence, Reply reply);
    /// The wheel came round.
    void checkTime();
    /// From now on it closes after its next answer.
    void drain();
    /// Closes it unless it has something to do.
    void endIdle();
    void abort() { m_socket->abort(); }

signals:
    void closed();
    /// The socket, with the request still in it, belongs to whoever takes it; this connection is to be deleted.
    /// `early` is what came after the request's head.
    void handedOver(QTcpSocket *socket, const HttpRequest &request, const QByteArray &early, const SocketHandler &handler);

private:
    enum class Phase { reading, handling, writing, lingering, over };

    void onReadable();
    void onWritten();
    void process();
    bool step();
    void continueBody();
    void dispatch();
    void handOver(HttpRequest request);
    void refuse(const HttpFault &fault);
    void start(Reply reply);
    void pump();
    void sendAtOnce();
    void finishWriting();
    void lingerThenClose();
    void expire();
    HttpResult<void> checkBodyRate() const;
    /// Bytes that the kernel has not taken yet.
    qint64 unsent() const { return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0); }
    void wakeAt(TimerWheel::Clock::time_point when);
    void armFor(std::chrono::milliseconds time);
    void armReading();

    quint64 m_id;
    QTcpSocket *m_socket;
    QSslSocket *m_tls; ///< the same socket where it has a cipher; else null
    const Limits &m_limits;
    const ConnectionHooks &m_hooks;
    TimerWheel &m_wheel;
    std::shared_ptr<ReplyHandle::Door> m_door;
    QHostAddress m_peer;

    RequestParser m_parser;
    QByteArray m_input; ///< read from the socket, not yet parsed
    Phase m_phase = Phase::reading;
    RequestParser::State m_armedFor = RequestParser::State::done; ///< which part of a request the deadline is for
    bool m_processing = false;
    bool m_draining = false;

    quint32 m_sequence = 0;
    int m_requests = 0;
    QByteArray m_requestId;
    QByteArray m_method;
    QByteArray m_target; ///< of the request that is being handled
    int m_minorVersion = 1;
    bool m_keepAlive = true;
    bool m_refused = false;
    TimerWheel::Clock::time_point m_started;

    /// The present reply as it leaves: its body is the one that others may be sent at the same time, and is not copied.
    struct Output {
        QByteArray head, body;
        qsizetype done = 0; ///< bytes of both together

        bool isDone() const { return done == head.size() + body.size(); }
        QByteArrayView rest(const QByteArray &part, qsizetype before) const
        {
            return QByteArrayView(part).sliced(std::clamp<qsizetype>(done - before, 0, part.size()));
        }
        QByteArrayView restOfHead() const { return rest(head, 0); }
        QByteArrayView restOfBody() const { return rest(body, head.size()); }
    };
    Output m_output;
    qint64 m_lingered = 0;

    TimerWheel::Clock::time_point m_deadline;
    TimerWheel::Clock::time_point m_bodyStarted;
    TimerWheel::Clock::time_point m_lastProgress; ///< of the output
    TimerWheel::Clock::time_point m_wakeAt = TimerWheel::Clock::time_point::max();
};

} // namespace soundings::server
