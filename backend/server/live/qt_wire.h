#pragma once

#include "server/live/socket_wire.h"

#include <QSslSocket>

namespace soundings::server {

/// A wire on any socket of Qt: where there is no descriptor to use, or a cipher in between.
class QtWire final : public SocketWire {
public:
    QtWire(QTcpSocket *socket, WireFlusher &flusher, QObject *parent);
    ~QtWire() override;

    void setReading(bool isReading) override;

private:
    void read();
    qint64 send(const char *bytes, qint64 size) override;
    void waitForRoom(bool isWanted) override;
    void shutDown() override;
    void close() override;

    /// Bytes in the socket's own buffers.
    qint64 inSocket() const;

    QTcpSocket *m_socket; ///< a child of this
    bool m_isReading = true;
    bool m_waits = false;
};

} // namespace soundings::server
