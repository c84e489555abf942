#include "support/fake_market_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace soundings::test {

namespace {

QByteArray targetOf(const QByteArray &head)
{
    return head.split(' ').value(1);
}

} // namespace

FakeMarketServer::FakeMarketServer(Handler handler)
    : m_handler(std::move(handler))
    , m_server(new QTcpServer)
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

FakeMarketServer::~FakeMarketServer()
{
    m_thread.quit();
    m_thread.wait();
    const std::lock_guard lock(m_mutex); // ThreadSanitizer does not see that wait() orders what the thread wrote
}

void FakeMarketServer::stop()
{
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            m_server->close();
            for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
                socket->abort();
        },
        Qt::BlockingQueuedConnection);
}

void FakeMarketServer::startAgain()
{
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            if (!m_server->listen(QHostAddress::LocalHost, m_port))
                qFatal("the port is taken");
        },
        Qt::BlockingQueuedConnection);
}

QUrl FakeMarketServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

QList<QByteArray> FakeMarketServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int FakeMarketServer::requestsFor(const QByteArray &part) const
{
    const QList<QByteArray> heads = requests();
    return int(std::ranges::count_if(heads, [&](const QByteArray &head) { return targetOf(head).contains(part); }));
}

int FakeMarketServer::mostAtOnce() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostAtOnce;
}

void FakeMarketServer::serve(QTcpSocket *socket)
{
    const auto received = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
        *received += socket->readAll();
        for (qsizetype end = received->indexOf("\r\n\r\n"); end >= 0; end = received->indexOf("\r\n\r\n")) {
            const QByteArray head = received->left(end);
            received->remove(0, end + 4);
            answer(socket, head);
        }
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void FakeMarketServer::answer(QTcpSocket *socket, const QByteArray &head)
{
    int nth = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(head);
        nth = ++m_counts[targetOf(head)];
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_underWay);
    }
    const Reply reply = m_handler(targetOf(head), nth);
    QTimer::singleShot(reply.latencyMs, socket, [this, socket, reply] {
        {
            const std::lock_guard lock(m_mutex);
            --m_underWay;
        }
        if (!reply.silent)
            write(socket, reply);
    });
}

void FakeMarketServer::write(QTcpSocket *socket, const Reply &reply)
{
    socket->write("HTTP/1.1 " + QByteArray::number(reply.status) + " Word\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n" + reply.headers + "\r\n");
    if (reply.cutAfter >= 0) {
        socket->write(reply.body.left(reply.cutAfter));
        socket->disconnectFromHost();
    } else if (reply.dripMs > 0) {
        auto *timer = new QTimer(socket);
        const auto at = std::make_shared<qsizetype>(0);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, at, body = reply.body] {
            if (*at < body.size())
                socket->write(body.mid((*at)++, 1));
            else
                timer->deleteLater();
        });
        timer->start(reply.dripMs);
    } else {
        socket->write(reply.body);
    }
}

} // namespace soundings::test
