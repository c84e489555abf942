#include "bench/slow_link.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace soundings::bench {

namespace {

void connectThrough(QTcpSocket *client, quint16 serverPort, int delayMs)
{
    auto *server = new QTcpSocket(client);
    server->connectToHost(QStringLiteral("127.0.0.1"), serverPort);
    QObject::connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    QObject::connect(server, &QTcpSocket::readyRead, client, [client, server, delayMs] {
        QTimer::singleShot(delayMs, client, [client, bytes = server->readAll()] { client->write(bytes); });
    });
    QObject::connect(server, &QTcpSocket::disconnected, client,
        [client, delayMs] { QTimer::singleShot(delayMs, client, [client] { client->disconnectFromHost(); }); });
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

} // namespace

SlowLink::SlowLink(quint16 serverPort, int delayMs)
    : m_listener(std::make_unique<QTcpServer>())
{
    QTcpServer *listener = m_listener.get();
    QObject::connect(listener, &QTcpServer::newConnection, listener, [listener, serverPort, delayMs] {
        while (QTcpSocket *client = listener->nextPendingConnection())
            connectThrough(client, serverPort, delayMs);
    });
    listener->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        listener,
        [this, listener] {
            listener->listen(QHostAddress::LocalHost);
            m_port = listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

SlowLink::~SlowLink()
{
    QMetaObject::invokeMethod(m_listener.get(), [this] { m_listener.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace soundings::bench
