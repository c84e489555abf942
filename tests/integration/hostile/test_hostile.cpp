#include "integration/hostile/hostile_frames.h"
#include "integration/hostile/hostile_requests.h"
#include "support/process_size.h"
#include "support/raw_client.h"
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

#include <sys/resource.h>

using namespace soundings::test;

namespace {

constexpr qint64 kMebibyte = 1024 * 1024;
constexpr qint64 kMostGrowth = 16 * kMebibyte;
const QByteArray kHealth = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
/// Stands behind every request that must end its connection. It must never be answered.
const QByteArray kSmuggled = "GET /api/stocks/sectors HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

/// Everything that somebody with a socket can do to the real server. After each attack it must answer honest clients, and all
/// attacks together must cost it less than 16 MB.
class TestHostile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    qint64 m_before = 0; ///< bytes in RAM once it was warm
    qsizetype m_sockets = 0;
    QStringList m_table;

    QString health() const
    {
        const RawReply reply = RawClient::get(m_server.port(), "/health");
        return reply.status == 200 ? QString() : QStringLiteral("/health: %1").arg(reply.status);
    }
    void tell(const char *attack, qsizetype count)
    {
        const double growth = double(residentBytes(m_server.pid()) - m_before) / kMebibyte;
        m_table.append(QStringLiteral("%1 %2 %3 MB").arg(QLatin1String(attack), -48).arg(count, 8).arg(growth, 8, 'f', 1));
        QVERIFY2(health().isEmpty(), qPrintable(health()));
    }
    /// What is wrong with the answer; "" is nothing.
    QString faultOf(const HostileRequest &attack, bool mustClose) const
    {
        RawClient client(m_server.port());
        client.send(attack.bytes + (mustClose ? kSmuggled : QByteArray()));
        const RawReply reply = client.receive();
        if (reply.status != attack.status)
            return QStringLiteral("%1: %2 instead of %3: %4")
                .arg(QLatin1String(attack.name))
                .arg(reply.status)
                .arg(attack.status)
                .arg(QString::fromUtf8(reply.body.left(200)));
        if (reply.status >= 400
            && (!reply.body.contains("\"detail\"") || reply.headers.value("x-content-type-options") != "nosniff"))
            return QStringLiteral("%1: no explanation, or no security headers").arg(QLatin1String(attack.name));
        if (reply.headers.contains("x-evil") || reply.headers.value("access-control-allow-origin") != "")
            return QStringLiteral("%1: headers that it should not have").arg(QLatin1String(attack.name));
        if (mustClose && !client.isClosed())
            return QStringLiteral("%1: the connection stays open, or what came behind was answered")
                .arg(QLatin1String(attack.name));
        return {};
    }
    void runRows(const char *name, const QList<HostileRequest> &rows, bool mustClose)
    {
        QStringList faults;
        for (const HostileRequest &row : rows) {
            if (const QString fault = faultOf(row, mustClose); !fault.isEmpty())
                faults.append(fault);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
        tell(name, rows.size());
    }
    /// Sends the same again and again until the server ends the connection or `most` bytes are gone; gives how many went.
    qint64 pour(const QByteArray &first, const QByteArray &again, qint64 most) const
    {
        RawClient client(m_server.port());
        client.send(first);
        qint64 sent = 0;
        while (sent < most && client.socket().state() == QAbstractSocket::ConnectedState) {
            client.socket().write(again);
            if (!client.socket().waitForBytesWritten(2000))
                break;
            sent += again.size();
        }
        return sent;
    }

private slots:
    void initTestCase()
    {
        rlimit limit = {};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        limit.rlim_cur = limit.rlim_max; // for the many connections below; the server inherits it
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        const QString fault = m_server.start(m_folder.path(),
            {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")},
                {QStringLiteral("CACHE_MEMORY_BYTES"), QStringLiteral("0")}});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        // Once everything was used, what it costs is known.
        for (int i = 0; i < 200; ++i) {
            QCOMPARE(RawClient::get(m_server.port(), "/openapi.json").status, 200);
            QCOMPARE(RawClient::get(m_server.port(), "/api/stocks/").status, 200);
        }
        // There are no stocks, so that there is nothing to hold.
        QCOMPARE(RawClient(m_server.port()).exchange("POST /session HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 404);
        m_before = residentBytes(m_server.pid());
        m_sockets = openSockets(m_server.pid());
        QVERIFY(m_before > 0);
    }

    void cleanupTestCase()
    {
        const qint64 growth = residentBytes(m_server.pid()) - m_before;
        qInfo("%-48s %8s %11s\n%s", "attack", "times", "memory since", qPrintable(m_table.join(u'\n')));
        QVERIFY2(!kMemoryIsTheProgramsOwn || growth < kMostGrowth, qPrintable(QStringLiteral("%1 MB").arg(growth / kMebibyte)));
        QVERIFY(m_server.stop()); // in order, after all that
    }

    void ambiguousRequestsEndTheConnection() { runRows("ambiguous requests", ambiguousRequests(), true); }
    void strayingTargetsFindNothing() { runRows("straying targets", strayingTargets(), false); }
    void strangersAreRefused() { runRows("foreign hosts and origins", forbiddenRequests(), false); }
    void wrongBodiesAreExplained() { runRows("wrong bodies", wrongBodies(), false); }

    void eachAmbiguousRequestCutAnywhereIsStillRefused()
    {
        int cuts = 0;
        for (const HostileRequest &attack : ambiguousRequests()) {
            if (attack.bytes.size() > 300)
                continue; // its length is what is wrong with it
            for (qsizetype at = 5; at < attack.bytes.size(); at += 23) {
                RawClient client(m_server.port());
                client.send(attack.bytes.first(at));
                QTest::qWait(1);
                client.send(attack.bytes.sliced(at) + kSmuggled);
                const RawReply reply = client.receive();
                QVERIFY2(reply.status == attack.status, attack.name);
                QVERIFY2(client.isClosed(), attack.name);
                ++cuts;
            }
        }
        tell("ambiguous requests in two pieces", cuts);
    }

    void hostileFramesCloseWithTheirCode()
    {
        for (const HostileFrames &attack : hostileFrames()) {
            RawClient client(m_server.port());
            const RawReply opened =
                client.exchange("GET /ws/events HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                    false);
            QCOMPARE(opened.status, 101);
            client.send(attack.bytes);
            QByteArray answer;
            QTcpSocket &socket = client.socket();
            while (answer.size() < 4 && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(5000)))
                answer += socket.readAll();
            const bool isClose = answer.size() >= 4 && uchar(answer[0]) == 0x88;
            const int code = isClose ? (uchar(answer[2]) << 8) + uchar(answer[3]) : 0;
            QVERIFY2(code == attack.code,
                qPrintable(QStringLiteral("%1: %2 instead of %3").arg(QLatin1String(attack.name)).arg(code).arg(attack.code)));
        }
        tell("WebSocket frames", hostileFrames().size());
    }

    void endlessInputIsCutOff()
    {
        const QByteArray block(64 * 1024, 'a');
        const auto isCut = [&](const char *name, const QByteArray &first, const QByteArray &again) {
            const qint64 went = pour(first, again, 1024 * kMebibyte);
            tell(name, 1);
            return went < 64 * kMebibyte; // what fits in the buffers of both kernels, and no more
        };
        QVERIFY(isCut("endless request line", "GET /", block));
        QVERIFY(isCut("endless header", "GET / HTTP/1.1\r\nX: ", block));
        QVERIFY(isCut("endless headers", "GET / HTTP/1.1\r\n", QByteArray("X: y\r\n").repeated(10'000)));
        QVERIFY(isCut("endless body", "POST /api/watchlists HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n",
            "10000\r\n" + block + "\r\n"));
        QVERIFY(isCut("endless chunk extension",
            "POST /api/watchlists HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1;x=", block));
        QVERIFY(isCut("endless trailer",
            "POST /api/watchlists HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            QByteArray("X: y\r\n").repeated(10'000)));
    }

    void clientsThatNeverReadAreMadeToWait()
    {
        const QByteArray request = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server.port()));
            clients.back()->socket().setReadBufferSize(1);
            clients.back()->socket().write(request.repeated(20'000));
            clients.back()->socket().waitForBytesWritten(50);
        }
        tell("20,000 requests each by clients that do not read", qsizetype(clients.size()));
        const qint64 growth = residentBytes(m_server.pid()) - m_before;
        QVERIFY(!kMemoryIsTheProgramsOwn || growth < 20 * 2 * kMebibyte); // what one may have unsent, and a reply
    }

    void idleAndSlowClientsAreClosed()
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 1000; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QStringLiteral("127.0.0.1"), m_server.port());
        }
        for (const auto &socket : sockets)
            QVERIFY(socket->waitForConnected(10'000));
        QElapsedTimer timer;
        timer.start();
        qsizetype open = qsizetype(sockets.size());
        QByteArray text = "GET /health HTTP/1.1\r\nHost: localhost\r\nX: ";
        while (open > 0 && timer.elapsed() < 20'000) {
            const char next = text.isEmpty() ? 'x' : text.front();
            text.remove(0, 1);
            open = 0;
            for (const auto &socket : sockets) {
                socket->write(&next, 1);
                open += socket->state() == QAbstractSocket::ConnectedState;
            }
            QTest::qWait(200);
        }
        QVERIFY2(open == 0, qPrintable(QString::number(open)));
        QVERIFY(timer.elapsed() >= 9'000); // honest clients on bad lines have their ten seconds
        tell("clients that send a byte at a time", qsizetype(sockets.size()));
    }

    void clientsThatVanishLeaveNothingBehind()
    {
        const QByteArray stages[] = {{}, "GET /hea", kHealth.chopped(2), kHealth,
            "POST /api/watchlists HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{",
            "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /api/stocks/ HTTP/1.1\r\nHost: localhost\r\n\r\n"};
        constexpr int kRounds = 10, kTimes = 500;
        for (int round = 0; round < kRounds; ++round) {
            for (int i = 0; i < kTimes; ++i) {
                for (const QByteArray &stage : stages) {
                    RawClient client(m_server.port());
                    client.send(stage);
                    client.disconnect();
                }
            }
            // Its own request comes after them all, so that none of them still waits to be accepted.
            tell("connections that are dropped at some stage", kTimes * qsizetype(std::size(stages)));
            QTRY_VERIFY_WITH_TIMEOUT(openSockets(m_server.pid()) <= m_sockets, 60'000);
        }
        // What they needed at once is given back. What stays would be less than half a kilobyte for each.
        QTRY_VERIFY_WITH_TIMEOUT(!kMemoryIsTheProgramsOwn || residentBytes(m_server.pid()) - m_before < kMostGrowth, 20'000);
        tell("seconds later", 0);
    }

    void answersStayInOrder()
    {
        RawClient client(m_server.port());
        client.send("GET /api/stocks/ HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: first\r\n\r\n"
                    "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: second\r\n\r\n"
                    "HEAD /openapi.json HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: third\r\n\r\n"
                    "GET /openapi.json HTTP/1.0\r\nHost: localhost\r\nX-Request-Id: fourth\r\n\r\n");
        const auto id = [](const RawReply &reply) { return reply.headers.value("x-request-id"); };
        QCOMPARE(id(client.receive()), QByteArray("first"));
        QCOMPARE(id(client.receive()), QByteArray("second"));
        QCOMPARE(id(client.receive(false)), QByteArray("third")); // no body, or the next would not be found
        QCOMPARE(id(client.receive()), QByteArray("fourth"));
        QVERIFY(client.isClosed()); // HTTP/1.0
        tell("pipelined requests", 4);
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
