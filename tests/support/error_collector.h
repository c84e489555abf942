#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace soundings::test {

/// Takes in events as Sentry does: on a free loopback port, in Sentry's wire format, which it reads strictly.
class ErrorCollector : public QObject {
    Q_OBJECT

public:
    struct Answer {
        int status = 200;
        QByteArray headers; ///< lines that end in CRLF
    };

    /// With a certificate and a key it speaks TLS.
    explicit ErrorCollector(const QSslConfiguration &tls = {});

    /// Of project 42.
    QString dsn() const { return QStringLiteral("%1://%2@127.0.0.1:%3/42").arg(m_scheme, QString::fromLatin1(kKey)).arg(m_port); }
    /// What the next requests get; then 200 again.
    void prepare(Answer answer) { m_answers.append(std::move(answer)); }
    /// Nobody listens from now on.
    void close() { m_server->close(); }
    void open();

    int requests() const { return m_requests; }
    /// Also those that ended before they were encrypted.
    int connections() const { return m_connections; }
    /// Those that were taken in with 200, in their order.
    const QList<QJsonObject> &events() const { return m_events; }
    /// Everything that came, as bytes.
    const QByteArray &bytes() const { return m_bytes; }
    /// What broke the rules of the format; empty: nothing.
    const QStringList &faults() const { return m_faults; }

    /// The only event of an envelope; a fault is told where it is none.
    static QJsonObject decode(const QByteArray &envelope, QString &fault);

private:
    static constexpr auto kKey = "0123456789abcdef0123456789abcdef";
    void read(QTcpSocket *socket);
    void take(QTcpSocket *socket, const QByteArray &head, const QByteArray &body);

    const QString m_scheme;
    const std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    int m_requests = 0, m_connections = 0;
    QList<Answer> m_answers;
    QList<QJsonObject> m_events;
    QByteArray m_bytes;
    QStringList m_faults;
};

} // namespace soundings::test
