#include "server/http/listener.h"

#include <QTimer>

#include <limits>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace soundings::server {

namespace {

constexpr const char *kBusy =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nContent-Length: 81\r\nRetry-After: 1\r\n"
    "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    R"({"detail":"Too many connections are open. Try again later.","code":"overloaded"})"
    "\n";

/// A request that was sent before its sender could know of the end is still answered, on a connection that is idle until then: a
/// proxy would have to give up on it otherwise, as it may not send a POST twice.
constexpr std::chrono::milliseconds kLastRequests{500};

int openFileLimit()
{
#ifdef Q_OS_UNIX
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < rlim_t(std::numeric_limits<int>::max()))
        return int(limit.rlim_cur);
#endif
    return std::numeric_limits<int>::max();
}

} // namespace

Listener::Listener(const Limits &limits, ConnectionHooks hooks, std::shared_ptr<const TlsContext> tls)
    : m_limits(limits)
    , m_hooks(std::move(hooks))
    , m_tls(std::move(tls))
    , m_door(std::make_shared<ReplyHandle::Door>([this](quint64 connection, quint32 sequence, Reply reply) {
        if (Connection *found = m_connections.value(connection))
            found->deliver(sequence, std::move(reply));
    }))
    , m_wheel(
          limits.tick,
          [this](quint64 id) {
              if (Connection *found = m_connections.value(id))
                  found->checkTime();
          },
          this)
    , m_webSocketDoor(limits.webSocket, this)
    , m_descriptorLimit(std::max(16, openFileLimit() - limits.fdReserve))
{
    setListenBacklogSize(1024);
}

Listener::~Listener()
{
    m_door->close();
    const auto connections = std::exchange(m_connections, {});
    for (Connection *connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

void Listener::accept(qintptr descriptor, const std::shared_ptr<const TlsContext> &tls)
{
    std::unique_ptr<QTcpSocket> socket(tls ? new QSslSocket : new QTcpSocket);
    if (!socket->setSocketDescriptor(descriptor))
        return;
    const bool exempt = isExempt(socket->peerAddress());
    const bool full = connectionCount() >= m_limits.connections
        || (!exempt && m_perPeer.value(socket->peerAddress()) >= m_limits.connectionsPerPeer);
    if (full || m_draining) {
        if (tls)
            return; // a handshake would cost more than it tells
        socket->write(kBusy);
        socket->flush();
        return;
    }
    add(socket.release(), tls);
}

void Listener::add(QTcpSocket *socket, const std::shared_ptr<const TlsContext> &tls)
{
    auto *connection = new Connection(++m_lastId, socket, m_limits, m_hooks, m_wheel, m_door);
    m_connections.insert(connection->id(), connection);
    tellCount();
    if (!isExempt(connection->peer()))
        ++m_perPeer[connection->peer()];
    connect(connection, &Connection::closed, this, [this, connection] { remove(connection); });
    connect(connection, &Connection::handedOver, this,
        [this, connection](QTcpSocket *released, const HttpRequest &request, const QByteArray &early,
            const SocketHandler &handler) { handOver(connection, released, request, early, handler); });
    if (auto *encrypted = qobject_cast<QSslSocket *>(socket)) {
        encrypted->setSslConfiguration(tls->get());
        encrypted->startServerEncryption();
    }
    m_wheel.setRunning(true);
    if (connectionCount() >= m_descriptorLimit && !m_paused) {
        pauseAccepting(); // the rest waits in the kernel's queue
        m_paused = true;
    }
}

/// It counts as a connection until its link is gone.
void Listener::handOver(
    Connection *connection, QTcpSocket *socket, const HttpRequest &request, const QByteArray &early, const SocketHandler &handler)
{
    const QHostAddress peer = connection->peer();
    ++m_webSockets;
    if (!isExempt(peer))
        ++m_perPeer[peer];
    remove(connection);
    connect(m_webSocketDoor.adopt(socket, request, early, handler), &QObject::destroyed, this, [this, peer] {
        --m_webSockets;
        tellCount();
        forget(peer);
    });
}

void Listener::forget(const QHostAddress &peer)
{
    if (!isExempt(peer) && --m_perPeer[peer] == 0)
        m_perPeer.remove(peer);
    if (m_paused && !m_draining) {
        m_paused = false;
        resumeAccepting();
    }
}

void Listener::remove(Connection *connection)
{
    if (!m_connections.remove(connection->id()))
        return;
    tellCount();
    connection->deleteLater();
    m_wheel.setRunning(!m_connections.isEmpty());
    forget(connection->peer());
    if (m_draining && m_connections.isEmpty())
        endDrain();
}

void Listener::tellCount() const
{
    if (m_hooks.count)
        m_hooks.count(connectionCount(), m_webSockets, m_lastId);
}

void Listener::drain()
{
    waitForNewConnection(0); // whoever waits in the kernel's queue has been let in, and may have asked already
    m_draining = true;
    close();
    emit draining();
    m_webSocketDoor.closeAll();
    for (Connection *connection : m_connections.values())
        connection->drain();
    if (m_connections.isEmpty()) {
        endDrain();
        return;
    }
    QTimer::singleShot(kLastRequests, this, [this] {
        for (Connection *connection : m_connections.values())
            connection->endIdle();
    });
    QTimer::singleShot(m_limits.shutdown, this, [this] {
        for (Connection *connection : m_connections.values())
            connection->abort();
        endDrain();
    });
}

void Listener::endDrain()
{
    if (std::exchange(m_draining, false))
        emit drained();
}

} // namespace soundings::server
