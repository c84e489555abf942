#pragma once

#include "server/live/socket_wire.h"

#include <QSocketNotifier>

#include <memory>

namespace soundings::server {

/// A wire on the socket itself: what Qt's own classes keep for each connection is more than all else that a live session needs.
class DescriptorWire final : public SocketWire {
public:
    DescriptorWire(QTcpSocket *socket, WireFlusher &flusher, QObject *parent);
    ~DescriptorWire() override;

    void setReading(bool isReading) override;

private:
    qint64 send(const char *bytes, qint64 size) override;
    void waitForRoom(bool isWanted) override;
    void shutDown() override;
    void close() override;
    void read();

    int m_descriptor;
    QSocketNotifier m_readable;
    std::unique_ptr<QSocketNotifier> m_writable; ///< while there is something to wait for
};

} // namespace soundings::server
