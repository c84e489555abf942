#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace soundings::test {

/// Something that speaks Redis' protocol on a free loopback port, and answers each command as a test has prepared it: an old
/// version, a wrong clock. Lives in the test's event loop.
class FakeRedis : public QObject {
    Q_OBJECT

public:
    FakeRedis();

    QString url() const { return QStringLiteral("redis://127.0.0.1:%1/0").arg(m_server.serverPort()); }
    /// The bytes of the answer to a command, by its first word in capitals. What is not prepared is answered with an error; what
    /// every connection says first, with OK.
    void prepare(const QByteArray &verb, const QByteArray &answer) { m_answers.insert(verb, answer); }
    /// A text as the protocol has it.
    static QByteArray bulk(const QByteArray &text) { return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n"; }

private:
    void read(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QByteArray, QByteArray> m_answers;
};

} // namespace soundings::test
