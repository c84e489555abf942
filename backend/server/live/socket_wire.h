#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QTcpSocket;

namespace soundings::server {

class SocketWire;

/// Sends what the wires of a thread were given in one pass of its event loop: one system call for each wire, however many
/// messages there are for it.
class WireFlusher : public QObject {
public:
    using QObject::QObject;
    void add(SocketWire *wire);

private:
    void flush();

    std::vector<QPointer<SocketWire>> m_waiting;
};

/// The bytes of a connection that stays open for long and is idle for most of it: while nothing is on its way it keeps no buffer.
/// Lives in a thread with an event loop.
class SocketWire : public QObject {
    Q_OBJECT

public:
    /// Takes over an open connection that has nothing to send. `socket` is deleted, sooner or later.
    static SocketWire *takeOver(QTcpSocket *socket, WireFlusher &flusher, QObject *parent);

    void write(const QByteArray &bytes);
    qint64 unsent() const { return m_unsent.size() - m_sent; }
    /// As much as the kernel takes now; the rest when it takes more.
    void flush();
    /// False: nothing arrives until it is true again; the peer's words wait in the kernel, and then with the peer.
    virtual void setReading(bool isReading) = 0;
    /// Ends our side once all is sent; what the peer says is still read.
    void finish();
    /// Ends it now.
    void abort() { end(); }

signals:
    void arrived(QByteArrayView bytes);
    void sent();
    /// The peer has gone, or abort() was called. Once.
    void ended();

protected:
    SocketWire(WireFlusher &flusher, QObject *parent);

    /// So much was taken; -1: the connection is broken.
    virtual qint64 send(const char *bytes, qint64 size) = 0;
    /// True: flush() is to be called when there is room for more.
    virtual void waitForRoom(bool isWanted) = 0;
    /// Nothing more will be sent.
    virtual void shutDown() = 0;
    virtual void close() = 0;
    void end();

private:
    WireFlusher &m_flusher;
    QByteArray m_unsent;
    qsizetype m_sent = 0; ///< bytes of m_unsent that are gone
    bool m_isFinishing = false, m_isOver = false;
};

} // namespace soundings::server
