#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QThread>
#include <QUrl>

#include <functional>
#include <mutex>

class QTcpServer;
class QTcpSocket;

namespace soundings::test {

/// A source of market data on a free loopback port and a thread of its own, that answers what a test says - also wrongly.
class FakeMarketServer {
public:
    struct Reply {
        int status = 200;
        QByteArray body = "[]";
        QByteArray contentType = "application/json";
        QByteArray headers = {}; ///< more of them, each with its line end
        int latencyMs = 0;
        int dripMs = 0; ///< above 0: one byte in this time
        qsizetype cutAfter = -1; ///< hangs up after so many bytes of the body
        bool silent = false; ///< never answers
    };
    /// `target` is what was asked for, `nth` the how many-eth time, from 1. Called on the server's thread.
    using Handler = std::function<Reply(const QByteArray &target, int nth)>;

    explicit FakeMarketServer(Handler handler);
    ~FakeMarketServer();

    QUrl url(const QString &path = {}) const;
    /// Nobody listens there any more, and who was connected is not; until startAgain().
    void stop();
    void startAgain();
    /// The heads of the requests that came, in their order.
    QList<QByteArray> requests() const;
    int requestsFor(const QByteArray &part) const; ///< whose target has that in it
    int mostAtOnce() const; ///< answers that were waited for at the same time

private:
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head);
    void write(QTcpSocket *socket, const Reply &reply);

    Handler m_handler;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<QByteArray> m_requests;
    QHash<QByteArray, int> m_counts; ///< by target
    int m_underWay = 0, m_mostAtOnce = 0;
};

} // namespace soundings::test
