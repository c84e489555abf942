#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace soundings::test {

/// A server on a free loopback port that speaks just enough HTTP to answer a client with what a test prepared.
class TinyHttpServer : public QObject {
    Q_OBJECT

public:
    struct Answer {
        int status = 200;
        QByteArray body;
        bool hangUp = false; ///< closes in the middle of the body
        bool silent = false; ///< never answers
    };

    TinyHttpServer();

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    /// Answers every request whose target begins with `target`; the longest such wins.
    void prepare(const QByteArray &target, Answer answer) { m_answers.insert(target, std::move(answer)); }
    /// The heads of the requests that came, in their order.
    const QList<QByteArray> &requests() const { return m_requests; }

private:
    void reply(QTcpSocket *socket, const QByteArray &head);

    QTcpServer m_server;
    QHash<QByteArray, Answer> m_answers;
    QList<QByteArray> m_requests;
};

} // namespace soundings::test
