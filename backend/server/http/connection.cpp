#include "server/http/connection.h"

#include "server/http/request_id.h"
#include "server/http/response_writer.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <array>

#include <sys/socket.h>
#include <sys/uio.h>
#endif

namespace soundings::server {

using Clock = TimerWheel::Clock;

Connection::Connection(quint64 id, QTcpSocket *socket, const Limits &limits, const ConnectionHooks &hooks, TimerWheel &wheel,
    std::shared_ptr<ReplyHandle::Door> door)
    : m_id(id)
    , m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(socket))
    , m_limits(limits)
    , m_hooks(hooks)
    , m_wheel(wheel)
    , m_door(std::move(door))
    , m_peer(socket->peerAddress())
    , m_parser(limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_limits.readBuffer);
    m_socket->setSocketOption(
        QAbstractSocket::LowDelayOption, 1); // a reply's last small piece must not wait for an acknowledgement
    // QSslSocket tells in the middle of its work and goes on with what is gone if it is closed there.
    const auto delivery = m_tls ? Qt::QueuedConnection : Qt::DirectConnection;
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::onReadable, delivery);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::onWritten, delivery);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_phase = Phase::over;
        emit closed();
    });
    if (m_tls) {
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Connection::onWritten, delivery);
        connect(m_tls, &QSslSocket::encrypted, this, &Connection::armReading);
        armFor(m_limits.head); // for the handshake
    } else {
        armReading();
    }
}

void Connection::onReadable()
{
    if (m_phase == Phase::lingering) {
        m_lingered += m_socket->skip(m_socket->bytesAvailable());
        if (m_lingered > 16 * m_limits.outputMark)
            m_socket->abort();
        return;
    }
    process();
}

void Connection::process()
{
    if (m_processing)
        return; // the loop below is already running and goes on
    m_processing = true;
    while (m_phase == Phase::reading && unsent() <= m_limits.unsentOutput && step()) { }
    m_processing = false;
    if (m_input.isEmpty())
        m_input = {}; // an idle connection keeps no buffer
}

/// One piece of a request. False when more bytes are needed first.
bool Connection::step()
{
    const auto before = m_parser.state();
    if (m_socket->bytesAvailable() > 0 && m_input.size() < m_limits.readBuffer)
        m_input += m_socket->read(m_limits.readBuffer);
    const qsizetype available = m_input.size();
    if (const auto fed = m_parser.feed(m_input); !fed) {
        refuse(fed.error());
        return false;
    }
    if (m_parser.state() == RequestParser::State::headDone)
        continueBody();
    if (m_phase == Phase::reading && m_parser.state() == RequestParser::State::done)
        dispatch();
    else if (m_phase == Phase::reading)
        armReading();
    if (m_phase != Phase::reading)
        return false;
    const bool consumed = m_parser.state() != before || m_input.size() < available;
    const bool canRead = m_socket->bytesAvailable() > 0 && m_input.size() < m_limits.readBuffer;
    return canRead || (consumed && !m_input.isEmpty());
}

void Connection::continueBody()
{
    const HeadFacts &facts = m_parser.facts();
    if (const auto begun = m_parser.beginBody(m_hooks.bodyLimit(facts)); !begun) {
        refuse(begun.error());
        return;
    }
    if (facts.expectContinue && m_parser.state() == RequestParser::State::body && m_input.isEmpty())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_bodyStarted = Clock::now();
}

void Connection::dispatch()
{
    m_keepAlive = m_parser.facts().keepAlive && ++m_requests < m_limits.requestsPerConnection && !m_draining;
    const bool wantsWebSocket = m_parser.facts().webSocket;
    HttpRequest request = m_parser.take();
    request.peer = m_peer;
    request.isSecure = m_tls != nullptr;
    m_hooks.lookThroughProxies(request);
    request.id = requestIdFor(request);
    m_requestId = request.id;
    m_method = request.method;
    m_target = request.target;
    m_minorVersion = request.minorVersion;
    m_phase = Phase::handling;
    m_started = Clock::now();
    if (wantsWebSocket) {
        handOver(std::move(request));
        return;
    }
    armFor(m_limits.handler);
    m_hooks.handle(std::move(request), ReplyHandle(m_door, m_id, ++m_sequence));
}

void Connection::handOver(HttpRequest request)
{
    auto granted = m_hooks.upgrade(request);
    if (!granted) {
        ++m_sequence;
        m_keepAlive = false;
        start(std::move(granted).error());
        return;
    }
    m_hooks.observe({"websocket", m_method, 101, {}, 0, m_requestId});
    m_phase = Phase::over;
    disconnect(m_socket, nullptr, this, nullptr);
    m_socket->setParent(nullptr);
    emit handedOver(std::exchange(m_socket, nullptr), request, std::exchange(m_input, {}), *granted);
}

void Connection::deliver(quint32 sequence, Reply reply)
{
    if (sequence != m_sequence || m_phase != Phase::handling)
        return;
    start(std::move(reply));
    process();
}

void Connection::refuse(const HttpFault &fault)
{
    m_refused = true;
    m_keepAlive = false;
    m_requestId = newRequestId();
    m_method = m_parser.facts().method;
    m_minorVersion = 1;
    m_started = Clock::now();
    m_input = {};
    start(m_hooks.faultReply(fault, m_parser.facts().target, m_requestId));
}

void Connection::start(Reply reply)
{
    ++m_sequence; // whatever comes for this request from now on is late
    m_target = {};
    m_phase = Phase::writing;
    m_keepAlive = m_keepAlive && !reply.close && !m_draining;
    const Exchange exchange{reply.route, m_method, reply.status,
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_started), reply.body.size(), m_requestId};
    m_output = {responseHead(reply, {m_requestId, m_keepAlive, m_minorVersion, m_tls && !m_peer.isLoopback()}), {}, 0};
    m_output.body = std::move(reply.body); // without it where the head says so
    m_lastProgress = Clock::now();
    wakeAt(m_lastProgress + m_limits.writeStall);
    m_hooks.observe(exchange);
    pump();
}

void Connection::pump()
{
    sendAtOnce();
    while (!m_output.isDone() && unsent() < m_limits.outputMark) {
        const QByteArrayView head = m_output.restOfHead();
        const QByteArrayView next = head.isEmpty() ? m_output.restOfBody() : head;
        const qsizetype piece = std::min<qsizetype>(next.size(), m_limits.outputMark);
        if (m_socket->write(next.data(), piece) != piece) {
            m_socket->abort();
            return;
        }
        m_output.done += piece;
    }
    if (m_phase == Phase::writing && m_output.isDone())
        finishWriting();
}

/// What the kernel takes now does not need the socket's own buffer, nor the two system calls that watch for room.
void Connection::sendAtOnce()
{
#ifdef Q_OS_LINUX
    if (m_tls || m_socket->bytesToWrite() > 0 || m_output.isDone())
        return; // what is in the buffer comes first, and a cipher before everything
    const auto vectorOf = [](QByteArrayView text) { return iovec{const_cast<char *>(text.data()), std::size_t(text.size())}; };
    std::array parts = {vectorOf(m_output.restOfHead()), vectorOf(m_output.restOfBody())};
    msghdr message = {};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const auto sent = ::sendmsg(int(m_socket->socketDescriptor()), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) // of a failure the socket learns when it writes the rest
        m_output.done += sent;
#endif
}

void Connection::finishWriting()
{
    m_output = {};
    if (m_keepAlive) {
        m_phase = Phase::reading;
        armReading();
        m_socket->flush(); // now, not after the next turn of the event loop
    } else if (unsent() == 0) {
        lingerThenClose();
    } else {
        m_socket->flush();
        if (m_phase == Phase::writing && unsent() == 0)
            lingerThenClose();
    }
}

void Connection::onWritten()
{
    m_lastProgress = Clock::now();
    if (m_phase == Phase::writing)
        pump();
    else if (m_phase == Phase::reading)
        process(); // it may have waited for the output to drain
}

/// Closing with unread input would reset the connection, and the peer might lose the reply that says why.
void Connection::lingerThenClose()
{
    if (m_phase == Phase::lingering || m_phase == Phase::over)
        return;
#ifdef Q_OS_UNIX
    if (m_refused) {
        m_phase = Phase::lingering;
        if (!m_tls) // whose end is a message of its own
            ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
        m_socket->skip(m_socket->bytesAvailable());
        armFor(m_limits.linger);
        return;
    }
#endif
    m_phase = Phase::over;
    m_socket->disconnectFromHost();
}

void Connection::drain()
{
    m_draining = true;
    if (m_phase == Phase::lingering)
        m_socket->abort();
}

void Connection::endIdle()
{
    const bool idle = m_phase == Phase::reading && m_parser.state() == RequestParser::State::empty && unsent() == 0;
    if (idle && m_socket->bytesAvailable() == 0)
        m_socket->abort();
}

HttpResult<void> Connection::checkBodyRate() const
{
    const auto spent = Clock::now() - m_bodyStarted - m_limits.bodyGrace;
    const double wanted = std::chrono::duration<double>(spent).count() * m_limits.bodyBytesPerSecond;
    if (double(m_parser.bodyBytes()) < wanted)
        return std::unexpected(HttpFault{408, "The body came too slowly."});
    return {};
}

void Connection::checkTime()
{
    m_wakeAt = Clock::time_point::max();
    const auto now = Clock::now();
    if (unsent() > 0) {
        if (now >= m_lastProgress + m_limits.writeStall) {
            m_socket->abort();
            return;
        }
        wakeAt(m_lastProgress + m_limits.writeStall);
    }
    if (now >= m_deadline)
        expire();
    if (m_phase != Phase::over)
        wakeAt(m_deadline);
}

void Connection::expire()
{
    using State = RequestParser::State;
    switch (m_phase) {
    case Phase::reading:
        if (m_parser.state() == State::body) {
            armFor(m_limits.tick);
            if (const auto rate = checkBodyRate(); !rate)
                refuse(rate.error());
        } else if (m_parser.state() == State::empty) {
            m_phase = Phase::over;
            m_socket->disconnectFromHost();
        } else {
            refuse({408, "The request's header lines did not arrive in time."});
        }
        break;
    case Phase::handling: {
        m_keepAlive = false;
        start(m_hooks.faultReply({504, "The server took too long to find the answer."}, m_target, m_requestId));
        break;
    }
    case Phase::writing:
        armFor(m_limits.writeStall); // progress is watched above
        break;
    case Phase::lingering:
        m_socket->abort();
        break;
    case Phase::over:
        break;
    }
}

void Connection::armReading()
{
    const auto state = m_parser.state();
    if (state == m_armedFor && state != RequestParser::State::empty)
        return; // bytes that trickle in do not move the deadline
    m_armedFor = state;
    switch (state) {
    case RequestParser::State::empty:
        armFor(m_limits.idle);
        break;
    case RequestParser::State::body:
        armFor(std::min<std::chrono::milliseconds>(m_limits.bodyGrace, m_limits.idle));
        break;
    default:
        armFor(m_limits.head);
        break;
    }
}

void Connection::armFor(std::chrono::milliseconds time)
{
    if (m_phase != Phase::reading)
        m_armedFor = RequestParser::State::done;
    m_deadline = Clock::now() + time;
    wakeAt(m_deadline);
}

void Connection::wakeAt(Clock::time_point when)
{
    if (when >= m_wakeAt)
        return; // an earlier wake-up will ask again
    m_wakeAt = when;
    m_wheel.add(m_id, when);
}

} // namespace soundings::server
