#include "support/error_collector.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSslServer>

namespace soundings::test {

namespace {

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

std::unique_ptr<QTcpServer> makeServer(const QSslConfiguration &tls)
{
    if (tls.isNull())
        return std::make_unique<QTcpServer>();
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

ErrorCollector::ErrorCollector(const QSslConfiguration &tls)
    : m_scheme(tls.isNull() ? QStringLiteral("http") : QStringLiteral("https"))
    , m_server(makeServer(tls))
{
    if (const auto *encrypted = qobject_cast<QSslServer *>(m_server.get()))
        connect(encrypted, &QSslServer::startedEncryptionHandshake, this, [this] { ++m_connections; });
    else
        connect(m_server.get(), &QTcpServer::newConnection, this, [this] { ++m_connections; });
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    open();
}

void ErrorCollector::open()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("no free loopback port");
    m_port = m_server->serverPort();
}

void ErrorCollector::read(QTcpSocket *socket)
{
    const QByteArray received = socket->property("received").toByteArray() + socket->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    const QByteArray head = received.left(end);
    const qsizetype length = headerOf(head, "Content-Length").toLongLong();
    if (end < 0 || received.size() < end + 4 + length) {
        socket->setProperty("received", received);
        return;
    }
    socket->setProperty("received", received.mid(end + 4 + length));
    take(socket, head, received.mid(end + 4, length));
}

void ErrorCollector::take(QTcpSocket *socket, const QByteArray &head, const QByteArray &body)
{
    ++m_requests;
    m_bytes += head + body;
    if (!head.startsWith("POST /api/42/envelope/ HTTP/1.1\r\n"))
        m_faults.append(QStringLiteral("another address: ") + QString::fromUtf8(head.left(100)));
    if (headerOf(head, "Content-Type") != "application/x-sentry-envelope")
        m_faults.append(QStringLiteral("another type of content"));
    const QByteArray auth = headerOf(head, "X-Sentry-Auth");
    if (!auth.startsWith("Sentry ") || !auth.contains("sentry_version=7")
        || !auth.contains(QByteArray(QByteArray("sentry_key=") + kKey)) || !auth.contains("sentry_client="))
        m_faults.append(QStringLiteral("not authenticated: ") + QString::fromUtf8(auth));
    QString fault;
    const QJsonObject event = decode(body, fault);
    if (!fault.isEmpty())
        m_faults.append(fault);
    const Answer answer = m_answers.isEmpty() ? Answer() : m_answers.takeFirst();
    if (answer.status == 200)
        m_events.append(event);
    const QByteArray reply = R"({"id":")" + event[QStringLiteral("event_id")].toString().toLatin1() + R"("})";
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " Word\r\n" + answer.headers
        + "Content-Length: " + QByteArray::number(reply.size()) + "\r\n\r\n" + reply);
    socket->flush(); // the test may not come back to its event loop for a while
}

QJsonObject ErrorCollector::decode(const QByteArray &envelope, QString &fault)
{
    const qsizetype headersEnd = envelope.indexOf('\n');
    const QJsonObject headers = QJsonDocument::fromJson(envelope.left(headersEnd)).object();
    const qsizetype itemEnd = envelope.indexOf('\n', headersEnd + 1);
    const QJsonObject item = QJsonDocument::fromJson(envelope.mid(headersEnd + 1, itemEnd - headersEnd - 1)).object();
    const qsizetype length = item[QStringLiteral("length")].toInteger(-1);
    const QJsonObject event = QJsonDocument::fromJson(envelope.mid(itemEnd + 1, length)).object();
    static const QRegularExpression id(QStringLiteral("^[0-9a-f]{32}$"));
    if (headersEnd < 0 || itemEnd < 0 || headers.isEmpty())
        fault = QStringLiteral("no envelope");
    else if (envelope.count("sent_at") != 1 || !headers[QStringLiteral("sent_at")].toString().endsWith(u'Z'))
        fault = QStringLiteral("sent_at is to be there once, in UTC");
    else if (item[QStringLiteral("type")] != QStringLiteral("event"))
        fault = QStringLiteral("the item is no event");
    else if (length < 0 || envelope.mid(itemEnd + 1 + length) != "\n")
        fault = QStringLiteral("the length is not that of the payload");
    else if (event[QStringLiteral("event_id")] != headers[QStringLiteral("event_id")]
        || !id.match(event[QStringLiteral("event_id")].toString()).hasMatch())
        fault = QStringLiteral("the event has another id, or none");
    else if (event[QStringLiteral("timestamp")].toString().isEmpty() || event[QStringLiteral("platform")].toString().isEmpty())
        fault = QStringLiteral("timestamp and platform are required");
    return event;
}

} // namespace soundings::test
