#include "integration/live/live_client.h"
#include "integration/live/live_server.h"
#include "support/raw_client.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soundings;
using namespace soundings::test;
using namespace soundings::test::live;
using namespace std::chrono_literals;

namespace {

const QString kSession = QStringLiteral("s-test");

QByteArray handshake(const QByteArray &headers = {}, const QByteArray &host = "localhost")
{
    return "GET /ws/s-test HTTP/1.1\r\nHost: " + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + headers + "\r\n";
}

/// A short text frame as a client sends it: masked, here with zeros.
QByteArray frame(const QByteArray &text)
{
    return QByteArray("\x81") + char(0x80 | text.size()) + QByteArray(4, '\0') + text;
}

/// Reads until the text is there or nothing more comes.
QByteArray readUntil(QTcpSocket &socket, const QByteArray &text)
{
    QByteArray read = socket.readAll();
    while (!read.last(std::min<qsizetype>(read.size(), 100000)).contains(text) && socket.waitForReadyRead(5000))
        read += socket.readAll();
    return read;
}

} // namespace

/// The way in and out of a live session's socket: who may enter, and how it ends.
class TestLiveSockets : public QObject {
    Q_OBJECT

private:
    LiveService m_service;

    quint16 port() const { return m_service.port(); }

private slots:
    void init() { m_service.start(quickOptions()); }
    void cleanup() { m_service.end(); }

    void plainRequestIsToldToUseAWebSocket()
    {
        const RawReply reply = RawClient::get(port(), "/ws/x");
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.body.contains("ws://"));
    }

    void handshakeThatIsNotOfTheStandardIsRefused()
    {
        const RawReply old = RawClient(port()).exchange(QByteArray(handshake()).replace("Version: 13", "Version: 8"));
        QCOMPARE(old.status, 426);
        QCOMPARE(old.headers.value("sec-websocket-version"), QByteArray("13"));
        QCOMPARE(RawClient(port()).exchange(QByteArray(handshake()).replace("dGhlIHNhbXBsZSBub25jZQ==", "short")).status, 400);
    }

    void foreignOriginIsRefusedBeforeTheUpgrade()
    {
        QCOMPARE(RawClient(port()).exchange(handshake("Origin: https://evil.example\r\n")).status, 403);
        QCOMPARE(RawClient(port()).exchange(handshake("Origin: null\r\n")).status, 403);
        LiveClient browser(port(), kSession, QStringLiteral("https://evil.example"));
        QVERIFY(browser.isClosed());
        QVERIFY(!browser.hasOpened());
    }

    void originThatIsAllowedMayEnter()
    {
        server::ServerOptions options = quickOptions();
        options.corsOrigins = {QStringLiteral("https://good.example")};
        m_service.start(options);
        LiveClient browser(port(), kSession, QStringLiteral("https://good.example"));
        QVERIFY(browser.isReady());
    }

    void foreignHostIsRefusedBeforeTheUpgrade()
    {
        QCOMPARE(RawClient(port()).exchange(handshake({}, "evil.example")).status, 403);
    }

    void tokenIsNeededWhereThereIsOne()
    {
        server::ServerOptions options = quickOptions();
        options.token = QStringLiteral("secret-token-of-the-test");
        m_service.start(options);
        QCOMPARE(RawClient(port()).exchange(handshake()).status, 401);
        QCOMPARE(RawClient(port()).exchange(handshake("Authorization: Bearer wrong\r\n")).status, 401);
        LiveClient client(port(), kSession, {}, options.token.toLatin1());
        QVERIFY(client.isReady());
    }

    void frameInThePacketOfTheHandshakeIsAnswered()
    {
        RawClient client(port());
        client.send(handshake() + frame(R"({"action":"ping"})"));
        const QByteArray reply = readUntil(client.socket(), R"("pong")");
        QVERIFY(reply.startsWith("HTTP/1.1 101"));
        QVERIFY2(reply.contains(R"("session_ready")"), reply.constData());
        QVERIFY2(reply.contains(R"("pong")"), reply.constData());
    }

    void handshakeInPiecesIsUnderstood()
    {
        RawClient client(port());
        const QByteArray bytes = handshake() + frame(R"({"action":"ping"})");
        for (qsizetype i = 0; i < bytes.size(); i += 40) {
            client.send(bytes.mid(i, 40));
            client.socket().waitForBytesWritten(1000);
            QTest::qWait(5);
        }
        QVERIFY(readUntil(client.socket(), R"("pong")").contains(R"("pong")"));
    }

    void nameThatIsNoSessionIsRefused()
    {
        LiveClient client(port(), QStringLiteral("a%20b"));
        QVERIFY(client.isClosed());
        QCOMPARE(client.closeCode(), 1008);
        QCOMPARE(textOf(client.heard(kError).value(0), "code"), QStringLiteral("session_not_found"));
    }

    void messageThatIsTooLargeClosesWith1009()
    {
        LiveClient client(port(), kSession), other(port(), kSession);
        QVERIFY(client.isReady() && other.isReady());
        client.sayText(QString(60 * 1024, u'x'));
        QCOMPARE(textOf(client.next(kError), "code"), QStringLiteral("invalid_json"));
        client.sayText(QString(80 * 1024, u'x'));
        QVERIFY(client.isClosed());
        QCOMPARE(client.closeCode(), 1009);
        other.say(action("ping"));
        QVERIFY(!other.next(kPong).isEmpty());
    }

    void slowReaderSlowsNobodyAndIsClosedWith1013()
    {
        server::ServerOptions options = quickOptions();
        options.limits.webSocket.unsent = 64 * 1024;
        options.limits.webSocket.lastWords = 20s;
        m_service.start(options);
        RawClient slow(port());
        slow.socket().setReadBufferSize(1024);
        slow.send(handshake());
        QVERIFY(slow.socket().waitForReadyRead(5000));
        LiveClient same(port(), kSession), other(port(), QStringLiteral("s-other"));
        QVERIFY(same.isReady() && other.isReady());
        same.analyze(QStringLiteral("AAPL"));
        QVERIFY(!same.next(kComplete).isEmpty());
        // The kernel takes some megabytes for a reader who does not read, so much is asked for.
        slow.send(frame(R"({"action":"history","limit":500})").repeated(20000));
        while (slow.socket().bytesToWrite() > 0)
            QVERIFY(slow.socket().waitForBytesWritten(5000));
        QTest::qWait(1500); // for the server to take it out of the kernel
        same.say(action("get_portfolio")); // is answered after all that
        qint64 longest = 0;
        while (same.heard(kPortfolio).isEmpty() && longest < 3000) {
            QElapsedTimer timer;
            timer.start();
            other.forget();
            other.say(action("get_portfolio"));
            QVERIFY(!other.next(kPortfolio).isEmpty());
            longest = std::max(longest, timer.elapsed());
        }
        QVERIFY(!same.next(kPortfolio).isEmpty());
        slow.socket().setReadBufferSize(0); // now it reads, and sees at the end why
        const QByteArray newest = readUntil(slow.socket(), "\x03\xF5You read too slowly");
        QVERIFY(newest.contains("\x03\xF5You read too slowly")); // 0x03F5 is 1013
        QVERIFY2(longest < 3000, qPrintable(QString::number(longest)));
    }

    void stopTellsEverybodyThatTheServerGoes()
    {
        m_service.start(endlessOptions());
        LiveClient first(port(), kSession), second(port(), QStringLiteral("s-other"));
        QVERIFY(first.isReady() && second.isReady());
        first.analyze(QStringLiteral("AAPL"));
        QVERIFY(!first.next(kStarted).isEmpty());
        QElapsedTimer timer;
        timer.start();
        m_service.stopServer();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(first.isClosed() && second.isClosed());
        QCOMPARE(first.closeCode(), 1001);
        QCOMPARE(second.closeCode(), 1001);
    }
};

QTEST_GUILESS_MAIN(TestLiveSockets)
#include "test_live_sockets.moc"
