#include "support/fake_redis.h"

#include <optional>

namespace soundings::test {

namespace {

/// Takes one command off the front: "*2\r\n$4\r\nINFO\r\n$6\r\nserver\r\n". Nothing where it is not whole yet.
std::optional<QByteArrayList> takeCommand(QByteArray &bytes)
{
    qsizetype at = 0;
    const auto number = [&](char mark) -> std::optional<qsizetype> {
        const qsizetype end = bytes.indexOf("\r\n", at);
        if (end < 0 || bytes.at(at) != mark)
            return std::nullopt;
        const qsizetype value = bytes.sliced(at + 1, end - at - 1).toLongLong();
        at = end + 2;
        return value;
    };
    const auto words = number('*');
    QByteArrayList command;
    for (qsizetype i = 0; words && i < *words; ++i) {
        const auto size = number('$');
        if (!size || bytes.size() < at + *size + 2)
            return std::nullopt;
        command.append(bytes.sliced(at, *size));
        at += *size + 2;
    }
    if (!words)
        return std::nullopt;
    bytes.remove(0, at);
    return command;
}

} // namespace

FakeRedis::FakeRedis()
{
    for (const char *verb : {"AUTH", "SELECT", "CLIENT"})
        prepare(verb, "+OK\r\n");
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void FakeRedis::read(QTcpSocket *socket)
{
    QByteArray bytes = socket->property("received").toByteArray() + socket->readAll();
    while (const auto command = takeCommand(bytes)) {
        const QByteArray verb = command->value(0).toUpper();
        socket->write(m_answers.value(verb, "-ERR unknown command '" + verb + "'\r\n"));
    }
    socket->setProperty("received", bytes);
}

} // namespace soundings::test
