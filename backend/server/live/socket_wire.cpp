#include "server/live/socket_wire.h"

#include "server/live/qt_wire.h"

#ifdef Q_OS_UNIX
#include "server/live/descriptor_wire.h"
#endif

namespace soundings::server {

void WireFlusher::add(SocketWire *wire)
{
    if (m_waiting.empty())
        QMetaObject::invokeMethod(this, &WireFlusher::flush, Qt::QueuedConnection);
    m_waiting.emplace_back(wire);
}

void WireFlusher::flush()
{
    for (const QPointer<SocketWire> &wire : std::exchange(m_waiting, {})) {
        if (wire)
            wire->flush();
    }
}

SocketWire *SocketWire::takeOver(QTcpSocket *socket, WireFlusher &flusher, QObject *parent)
{
#ifdef Q_OS_UNIX
    if (qstrcmp(socket->metaObject()->className(), "QTcpSocket") == 0) // no other, which may have a cipher of its own
        return new DescriptorWire(socket, flusher, parent);
#endif
    return new QtWire(socket, flusher, parent);
}

SocketWire::SocketWire(WireFlusher &flusher, QObject *parent)
    : QObject(parent)
    , m_flusher(flusher)
{
}

void SocketWire::write(const QByteArray &bytes)
{
    if (m_isOver)
        return;
    if (m_unsent.isEmpty()) {
        m_unsent = bytes;
        m_flusher.add(this);
    } else {
        m_unsent.append(bytes);
    }
}

void SocketWire::flush()
{
    if (m_isOver || m_unsent.isEmpty())
        return;
    const qint64 taken = send(m_unsent.constData() + m_sent, unsent());
    if (taken < 0) {
        end();
        return;
    }
    m_sent += taken;
    const bool isDone = unsent() == 0;
    if (isDone) {
        m_unsent = {};
        m_sent = 0;
    } else if (m_sent > m_unsent.size() / 2) { // so that a reader who is always behind does not make it grow
        m_unsent.remove(0, std::exchange(m_sent, 0));
    }
    waitForRoom(!isDone);
    if (isDone && m_isFinishing)
        shutDown();
    emit sent();
}

void SocketWire::finish()
{
    m_isFinishing = true;
    if (m_unsent.isEmpty() && !m_isOver)
        shutDown();
    flush();
}

void SocketWire::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_unsent = {};
    m_sent = 0;
    close();
    emit ended();
}

} // namespace soundings::server
