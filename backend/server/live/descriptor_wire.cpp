#include "server/live/descriptor_wire.h"

#include <QTcpSocket>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace soundings::server {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_DONTWAIT | MSG_NOSIGNAL;
#else
constexpr int kSendFlags = MSG_DONTWAIT;
#endif

bool mayTryAgain(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

/// The connection without its QTcpSocket, which closes only its own descriptor.
int descriptorOf(QTcpSocket *socket)
{
    const int descriptor = ::fcntl(int(socket->socketDescriptor()), F_DUPFD_CLOEXEC, 0);
    socket->abort();
    socket->deleteLater();
    return descriptor;
}

} // namespace

DescriptorWire::DescriptorWire(QTcpSocket *socket, WireFlusher &flusher, QObject *parent)
    : SocketWire(flusher, parent)
    , m_descriptor(descriptorOf(socket))
    , m_readable(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &DescriptorWire::read);
    if (m_descriptor < 0) // no descriptor is left
        QMetaObject::invokeMethod(this, &DescriptorWire::end, Qt::QueuedConnection);
}

DescriptorWire::~DescriptorWire()
{
    flush();
    close();
}

void DescriptorWire::setReading(bool isReading)
{
    if (m_descriptor >= 0)
        m_readable.setEnabled(isReading);
}

void DescriptorWire::read()
{
    static thread_local std::array<char, 64 * 1024> buffer;
    const ssize_t got = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got > 0)
        emit arrived(QByteArrayView(buffer.data(), got));
    else if (got == 0 || !mayTryAgain(errno))
        end();
}

qint64 DescriptorWire::send(const char *bytes, qint64 size)
{
    const ssize_t taken = ::send(m_descriptor, bytes, std::size_t(size), kSendFlags);
    return taken < 0 && mayTryAgain(errno) ? 0 : taken;
}

void DescriptorWire::waitForRoom(bool isWanted)
{
    if (isWanted == bool(m_writable))
        return;
    if (!isWanted) {
        m_writable->setEnabled(false);
        m_writable.release()->deleteLater(); // perhaps it is calling us
        return;
    }
    m_writable = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Write);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &DescriptorWire::flush);
}

void DescriptorWire::shutDown()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void DescriptorWire::close()
{
    if (m_descriptor < 0)
        return;
    m_readable.setEnabled(false);
    waitForRoom(false);
    ::close(std::exchange(m_descriptor, -1));
}

} // namespace soundings::server
