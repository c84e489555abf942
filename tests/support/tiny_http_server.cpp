#include "support/tiny_http_server.h"

namespace soundings::test {

TinyHttpServer::TinyHttpServer()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                QByteArray received = socket->property("received").toByteArray() + socket->readAll();
                const qsizetype end = received.indexOf("\r\n\r\n");
                if (end >= 0)
                    reply(socket, received.left(end));
                socket->setProperty("received", end >= 0 ? received.mid(end + 4) : received);
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void TinyHttpServer::reply(QTcpSocket *socket, const QByteArray &head)
{
    m_requests.append(head);
    const QByteArray target = head.split(' ').value(1);
    QByteArray best;
    for (auto answer = m_answers.cbegin(); answer != m_answers.cend(); ++answer) {
        if (target.startsWith(answer.key()) && answer.key().size() >= best.size())
            best = answer.key();
    }
    const Answer answer = m_answers.value(best, {404, R"({"detail":"nothing prepared","code":"not_found"})"});
    if (answer.silent)
        return;
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status)
        + " Word\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n");
    socket->write(answer.hangUp ? answer.body.left(answer.body.size() / 2) : answer.body);
    if (answer.hangUp)
        socket->disconnectFromHost();
}

} // namespace soundings::test
