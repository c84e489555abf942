#include "server/live/qt_wire.h"

namespace soundings::server {

namespace {

constexpr qint64 kMostInSocket = 64 * 1024; ///< the rest waits in the wire, which knows how much it is

} // namespace

QtWire::QtWire(QTcpSocket *socket, WireFlusher &flusher, QObject *parent)
    : SocketWire(flusher, parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kMostInSocket);
    // Later: QSslSocket tells in the middle of its work and goes on with what is gone if it is closed there.
    connect(m_socket, &QTcpSocket::readyRead, this, &QtWire::read, Qt::QueuedConnection);
    connect(m_socket, &QTcpSocket::disconnected, this, &QtWire::end);
    const auto goOn = [this] {
        if (m_waits)
            flush();
    };
    connect(m_socket, &QTcpSocket::bytesWritten, this, goOn, Qt::QueuedConnection);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, goOn, Qt::QueuedConnection);
}

qint64 QtWire::inSocket() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

QtWire::~QtWire()
{
    flush();
    m_socket->flush();
    disconnect(m_socket, nullptr, this, nullptr);
}

void QtWire::read()
{
    if (m_isReading)
        emit arrived(m_socket->readAll());
}

void QtWire::setReading(bool isReading)
{
    m_isReading = isReading;
    if (isReading && m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &QtWire::read, Qt::QueuedConnection);
}

qint64 QtWire::send(const char *bytes, qint64 size)
{
    const qint64 room = kMostInSocket - inSocket();
    return room <= 0 ? 0 : m_socket->write(bytes, std::min(size, room));
}

void QtWire::waitForRoom(bool isWanted)
{
    m_waits = isWanted;
}

void QtWire::shutDown()
{
    m_socket->disconnectFromHost();
}

void QtWire::close()
{
    m_socket->abort();
}

} // namespace soundings::server
