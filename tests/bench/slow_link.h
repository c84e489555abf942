#pragma once

#include <QThread>

#include <memory>

class QTcpServer;

namespace soundings::bench {

/// A way to a server on this machine that takes long: what it answers arrives later by `delay`. On a thread of its own, so that
/// it does not keep the window busy.
class SlowLink {
public:
    SlowLink(quint16 serverPort, int delayMs);
    ~SlowLink();

    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    std::unique_ptr<QTcpServer> m_listener; ///< lives on the thread
    quint16 m_port = 0;
};

} // namespace soundings::bench
