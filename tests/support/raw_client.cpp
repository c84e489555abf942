#include "support/raw_client.h"

#include <QHostAddress>

#include <algorithm>

namespace soundings::test {

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    if (!m_socket.waitForConnected(5'000))
        qFatal("cannot connect to port %d", int(port));
}

std::unique_ptr<RawClient> RawClient::tryConnect(quint16 port)
{
    std::unique_ptr<RawClient> client(new RawClient);
    client->m_socket.connectToHost(QHostAddress::LocalHost, port);
    return client->m_socket.waitForConnected(5'000) ? std::move(client) : nullptr;
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(10'000)) { }
}

bool RawClient::fill(int timeout)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeout))
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

RawReply RawClient::receive(bool hasBody, int timeout)
{
    RawReply reply;
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!fill(timeout))
            return reply;
    }
    const QList<QByteArray> lines = m_buffer.first(end).split('\n');
    m_buffer.remove(0, end + 4);
    reply.status = lines.front().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = hasBody ? reply.headers.value("content-length").toLongLong() : 0;
    while (m_buffer.size() < length && fill(timeout)) { }
    reply.body = m_buffer.first(std::min(length, m_buffer.size()));
    m_buffer.remove(0, reply.body.size());
    return reply;
}

bool RawClient::isClosed(int timeout)
{
    if (!m_buffer.isEmpty() || m_socket.bytesAvailable() > 0)
        return false;
    return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(timeout);
}

RawReply RawClient::get(quint16 port, const QByteArray &target, const QByteArray &headers)
{
    RawClient client(port);
    return client.exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
}

} // namespace soundings::test
