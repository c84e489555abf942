#include "server/server.h"
#include "support/raw_client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <future>
#include <stdexcept>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::server;
using namespace std::chrono_literals;
using test::RawClient;
using test::RawReply;

namespace {

const QByteArray kHost = "Host: localhost\r\n";

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\n" + kHost + headers + "\r\n";
}

QString codeOf(const RawReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object()[QStringLiteral("code")].toString();
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

} // namespace

/// The listener against clients that do not behave.
class TestListener : public QObject {
    Q_OBJECT

private:
    Reply text(const QByteArray &body)
    {
        Reply reply;
        reply.body = body;
        reply.contentType = "text/plain";
        return reply;
    }

    RouteTable routes()
    {
        RouteTable table;
        table.push_back(
            {"GET", "/fast", Work::instant, Scope::read, "Test", "", {}, "", [this](const Request &) { return text("fast"); }});
        table.push_back({"GET", "/slow", Work::io, Scope::read, "Test", "", {}, "", [this](const Request &) {
                             ++m_slowStarted;
                             m_release.acquire();
                             return text("slow");
                         }});
        table.push_back({"GET", "/nap", Work::io, Scope::read, "Test", "", {}, "", [this](const Request &) {
                             QThread::msleep(50);
                             return text("nap");
                         }});
        table.push_back({"GET", "/large", Work::io, Scope::read, "Test", "", {}, "",
            [this](const Request &) { return text(QByteArray(4 * 1024 * 1024, 'x')); }});
        table.push_back({"GET", "/throws", Work::io, Scope::read, "Test", "", {}, "",
            [](const Request &) -> Result<Reply> { throw std::runtime_error("a fault below"); }});
        table.push_back({"GET", "/mark", Work::instant, Scope::read, "Test", "", {}, "", [this](const Request &) {
                             ++m_marks;
                             return text("marked");
                         }});
        table.push_back({"POST", "/echo", Work::io, Scope::read, "Test", "", {}, "",
            [this](const Request &request) { return text(request.http.body); }});
        table.push_back({"POST", "/upload", Work::io, Scope::read, "Test", "", {}, "",
            [this](const Request &request) { return text(QByteArray::number(request.http.body.size())); }, 200, "text/plain",
            qint64(8) * 1024 * 1024, "text/csv"});
        return table;
    }

    std::unique_ptr<HttpServer> start(Limits limits = {}, ServerOptions options = {})
    {
        options.port = 0;
        options.limits = limits;
        auto server = std::make_unique<HttpServer>(options, routes(), *m_executor);
        const auto port = server->listen();
        if (!port)
            qFatal("%s", qPrintable(port.error().message));
        m_port = *port;
        return server;
    }

    std::unique_ptr<Executor> m_executor;
    quint16 m_port = 0;
    QSemaphore m_release;
    std::atomic<int> m_slowStarted = 0;
    std::atomic<int> m_marks = 0;

private slots:
    void init()
    {
        m_executor = std::make_unique<Executor>(Executor::Options{.ioThreads = 4, .cpuThreads = 1});
        m_slowStarted = 0;
        m_marks = 0;
        m_release.acquire(m_release.available());
    }

    void answersPipelinedRequestsInOrder()
    {
        const auto server = start();
        RawClient client(m_port);
        client.send(get("/nap") + get("/fast") + get("/nap") + get("/fast"));
        for (const char *expected : {"nap", "fast", "nap", "fast"})
            QCOMPARE(client.receive().body, QByteArray(expected));
    }

    void survivesDeepPipelines()
    {
        const auto server = start();
        RawClient client(m_port);
        client.send(get("/fast").repeated(2000));
        for (int i = 0; i < 2000; ++i)
            QCOMPARE(client.receive().body, QByteArray("fast"));
    }

    void headHasNoBody()
    {
        const auto server = start();
        RawClient client(m_port);
        client.send("HEAD /fast HTTP/1.1\r\n" + kHost + "\r\n" + get("/fast"));
        const RawReply head = client.receive(false);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-length"), QByteArray("4"));
        QCOMPARE(client.receive().body, QByteArray("fast"));
    }

    void closesWhenAsked()
    {
        const auto server = start();
        for (const QByteArray &request :
            {get("/fast", "Connection: close\r\n"), QByteArray("GET /fast HTTP/1.0\r\nHost: localhost\r\n\r\n")}) {
            RawClient client(m_port);
            const RawReply reply = client.exchange(request);
            QCOMPARE(reply.body, QByteArray("fast"));
            QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
            QVERIFY(client.isClosed());
        }
        RawClient client(m_port);
        const QByteArray keep = "GET /fast HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n";
        QCOMPARE(client.exchange(keep).headers.value("connection"), QByteArray("keep-alive"));
        QCOMPARE(client.exchange(keep).status, 200);
    }

    void invitesABodyOnlyWhenItMayCome()
    {
        const auto server = start();
        RawClient client(m_port);
        QCOMPARE(
            client.exchange("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n").status, 100);
        QCOMPARE(client.exchange("hello").body, QByteArray("hello"));
        RawClient large(m_port);
        QCOMPARE(large.exchange("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 1073741824\r\nExpect: 100-continue\r\n\r\n")
                     .status,
            413);
    }

    void refusesALargeUploadEarly()
    {
        const auto server = start();
        const qint64 before = residentBytes();
        RawClient client(m_port);
        client.send("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 1073741824\r\n\r\n" + QByteArray(256 * 1024, 'x'));
        const RawReply reply = client.receive();
        QCOMPARE(reply.status, 413);
        QCOMPARE(codeOf(reply), QStringLiteral("payload_too_large"));
        QVERIFY(residentBytes() - before < 32 * 1024 * 1024);
        QCOMPARE(
            RawClient(m_port)
                .exchange("POST /upload HTTP/1.1\r\n" + kHost + "Content-Length: 3000000\r\n\r\n" + QByteArray(3'000'000, 'x'))
                .body,
            QByteArray("3000000")); // this route takes more
    }

    void refusesAndNeverRunsWhatFollows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("te and cl") << "POST /echo HTTP/1.1\r\n" + kHost
                + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                   << 400;
        QTest::newRow("line feed") << QByteArray("GET /fast HTTP/1.1\nHost: localhost\n\n") << 400;
        QTest::newRow("endless line") << "GET /" + QByteArray(200'000, 'a') << 414;
        QTest::newRow("endless header") << "GET /fast HTTP/1.1\r\n" + kHost + "X: " + QByteArray(200'000, 'a') << 431;
        QTest::newRow("version") << QByteArray("GET /fast HTTP/9.9\r\nHost: localhost\r\n\r\n") << 505;
        QTest::newRow("method") << QByteArray("BREW /fast HTTP/1.1\r\nHost: localhost\r\n\r\n") << 501;
    }

    void refusesAndNeverRunsWhatFollows()
    {
        QFETCH(QByteArray, bytes);
        const auto server = start();
        RawClient client(m_port);
        client.send(bytes + get("/mark"));
        const RawReply reply = client.receive();
        QTEST(reply.status, "status");
        QVERIFY(!reply.headers.value("x-request-id").isEmpty());
        QVERIFY(QJsonDocument::fromJson(reply.body).isObject());
        QVERIFY(client.isClosed());
        QCOMPARE(m_marks.load(), 0);
    }

    void checksHostAndOriginEverywhere()
    {
        ServerOptions options;
        options.corsOrigins = {QStringLiteral("https://app.example")};
        const auto server = start({}, options);
        for (const QByteArray &target : {QByteArray("/fast"), QByteArray("/openapi.json"), QByteArray("/nowhere")}) {
            const RawReply reply = RawClient(m_port).exchange("GET " + target + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");
            QCOMPARE(reply.status, 403);
            QCOMPARE(codeOf(reply), QStringLiteral("forbidden_host"));
        }
        QCOMPARE(RawClient::get(m_port, "/fast", "Origin: https://evil.example\r\n").status, 403);
        const RawReply allowed = RawClient::get(m_port, "/fast", "Origin: https://app.example\r\n");
        QCOMPARE(allowed.headers.value("access-control-allow-origin"), QByteArray("https://app.example"));
        const RawReply preflight = RawClient(m_port).exchange(
            "OPTIONS /echo HTTP/1.1\r\n" + kHost + "Origin: https://app.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        QCOMPARE(preflight.status, 204);
        QCOMPARE(preflight.headers.value("access-control-allow-methods"), QByteArray("POST, OPTIONS"));
    }

    void tellsWhatAnAddressAllows()
    {
        const auto server = start();
        RawClient client(m_port);
        const RawReply wrong = client.exchange("DELETE /fast HTTP/1.1\r\n" + kHost + "\r\n");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.value("allow"), QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(client.exchange("OPTIONS /fast HTTP/1.1\r\n" + kHost + "\r\n").status, 204);
        QCOMPARE(client.exchange("OPTIONS * HTTP/1.1\r\n" + kHost + "\r\n").status, 204);
        QCOMPARE(client.exchange(get("/nowhere")).status, 404);
        QCOMPARE(client.exchange(get("/a/%2e%2e/fast")).status, 400);
    }

    void wantsItsToken()
    {
        ServerOptions options;
        options.token = QStringLiteral("secret");
        const auto server = start({}, options);
        const RawReply refused = RawClient::get(m_port, "/fast");
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.headers.contains("www-authenticate"));
        QCOMPARE(RawClient::get(m_port, "/fast", "Authorization: Bearer secret\r\n").status, 200);
        QCOMPARE(RawClient::get(m_port, "/").status, 200);
    }

    void turnsAnExceptionInto500()
    {
        const auto server = start();
        RawClient client(m_port);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("a fault below")));
        const RawReply reply = client.exchange(get("/throws", "X-Request-Id: mine-1\r\n"));
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.headers.value("x-request-id"), QByteArray("mine-1"));
        QVERIFY(!reply.body.contains("fault below"));
        QCOMPARE(client.exchange(get("/fast")).status, 200);
    }

    void survivesClientsThatLeaveAtEveryStage()
    {
        const auto server = start();
        const QList<QByteArray> stages = {"", "GET /fa", get("/slow").chopped(2),
            "POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 100\r\n\r\nhalf",
            "POST /echo HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\n5\r\nhe", get("/large") + get("/large")};
        for (int round = 0; round < 10; ++round) {
            for (const QByteArray &bytes : stages) {
                RawClient client(m_port);
                client.send(bytes);
                client.disconnect();
            }
        }
        for (int i = 0; i < 3; ++i) { // during an asynchronous handler
            RawClient client(m_port);
            client.send(get("/slow"));
            QTRY_COMPARE(m_slowStarted.load(), i + 1);
            client.disconnect();
        }
        RawClient other(m_port);
        QCOMPARE(other.exchange(get("/fast")).body, QByteArray("fast"));
        m_release.release(3);
        QCOMPARE(other.exchange(get("/nap")).body, QByteArray("nap")); // and not somebody else's "slow"
    }

    void closesSlowAndIdleClients()
    {
        Limits limits;
        limits.tick = 20ms;
        limits.head = 200ms;
        limits.idle = 400ms;
        limits.bodyGrace = 200ms;
        limits.handler = 300ms;
        const auto server = start(limits);
        RawClient idle(m_port);
        RawClient dripping(m_port);
        RawClient slowBody(m_port);
        slowBody.send("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 1000\r\n\r\nx");
        QElapsedTimer time;
        time.start();
        dripping.send("GET /fast HTTP/1.1\r\n");
        while (dripping.socket().bytesAvailable() == 0 && time.elapsed() < 5000) { // a byte now and then does not help
            dripping.send("X");
            dripping.socket().waitForReadyRead(30);
        }
        QCOMPARE(dripping.receive().status, 408);
        QVERIFY(time.elapsed() < 3000);
        QCOMPARE(slowBody.receive().status, 408);
        QVERIFY(idle.isClosed());
        RawClient waiting(m_port);
        const RawReply late = waiting.exchange(get("/slow"));
        QCOMPARE(late.status, 504);
        QVERIFY(waiting.isClosed());
        m_release.release();
    }

    void countsWhatNoHandlerAnsweredUnderItsRoute()
    {
        Limits limits;
        limits.tick = 20ms;
        limits.handler = 100ms;
        const auto server = start(limits);
        QCOMPARE(RawClient::get(m_port, "/slow?page=2").status, 504);
        m_release.release();
        QCOMPARE(RawClient::get(m_port, "/slow", "Origin: https://evil.example\r\n").status, 403);
        QCOMPARE(RawClient(m_port).exchange("POST /fast HTTP/1.1\r\n" + kHost + "Content-Length: 0\r\n\r\n").status, 405);
        QCOMPARE(RawClient(m_port).exchange("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 99999999\r\n\r\n").status, 413);
        const QByteArray metrics = RawClient::get(m_port, "/metrics").body;
        for (const char *labels :
            {"route=\"/slow\",method=\"GET\",status=\"504\"", "route=\"/slow\",method=\"GET\",status=\"403\"",
                "route=\"/fast\",method=\"POST\",status=\"405\"", "route=\"/echo\",method=\"POST\",status=\"413\""})
            QVERIFY2(metrics.contains(QByteArray(QByteArray("soundings_http_requests_total{") + labels + "} 1\n")), labels);
    }

    void doesNotBufferForAClientThatNeverReads()
    {
        Limits limits;
        limits.tick = 20ms;
        limits.writeStall = 500ms;
        const auto server = start(limits);
        const qint64 before = residentBytes();
        const int client = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        const QByteArray requests = get("/large").repeated(50);
        QCOMPARE(::send(client, requests.constData(), std::size_t(requests.size()), 0), ssize_t(requests.size()));
        QElapsedTimer time;
        time.start();
        // Until the server has given up, and the kernel says so.
        while (time.elapsed() < 8000 && ::send(client, "X", 1, MSG_NOSIGNAL | MSG_DONTWAIT) == 1) {
            QVERIFY(residentBytes() - before < 64 * 1024 * 1024);
            QTest::qSleep(50);
        }
        ::close(client);
        QVERIFY(time.elapsed() < 8000); // the stall ended it
    }

    void limitsConnectionsAndRequestsOfOne()
    {
        Limits limits;
        limits.connections = 2;
        limits.requestsPerConnection = 2;
        const auto server = start(limits);
        RawClient first(m_port);
        QCOMPARE(first.exchange(get("/fast")).status, 200);
        RawClient second(m_port);
        QCOMPARE(second.exchange(get("/fast")).status, 200);
        RawClient third(m_port);
        QCOMPARE(third.receive().status, 503);
        QCOMPARE(first.exchange(get("/fast")).headers.value("connection"), QByteArray("close"));
        QVERIFY(first.isClosed());
        QTRY_COMPARE(RawClient(m_port).exchange(get("/fast")).status, 200);
    }

    void refusesWorkBeyondTheQueue()
    {
        m_executor = std::make_unique<Executor>(Executor::Options{.ioThreads = 1, .cpuThreads = 1, .queueLimit = 1});
        const auto server = start();
        RawClient a(m_port);
        RawClient b(m_port);
        RawClient c(m_port);
        a.send(get("/slow"));
        QTRY_COMPARE(m_slowStarted.load(), 1);
        b.send(get("/slow"));
        QTest::qWait(50);
        const RawReply refused = c.exchange(get("/slow"));
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
        m_release.release(2);
        QCOMPARE(a.receive().status, 200);
        QCOMPARE(b.receive().status, 200);
    }

    void sendsLargeRepliesWhole()
    {
        const auto server = start();
        RawClient client(m_port);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.exchange(get("/large")).body.size(), qsizetype(4) * 1024 * 1024);
        const RawReply packed = client.exchange(get("/large", "Accept-Encoding: gzip\r\n"));
        QCOMPARE(packed.headers.value("content-encoding"), QByteArray("gzip"));
        QVERIFY(packed.body.size() < 100'000);
        const RawReply unchanged = client.exchange(get("/large", "If-None-Match: " + packed.headers.value("etag") + "\r\n"));
        QCOMPARE(unchanged.status, 304);
        QCOMPARE(client.exchange(get("/fast")).body, QByteArray("fast"));
    }

    void servesThePagesOfTheService()
    {
        const auto server = start();
        for (const QByteArray &target : {QByteArray("/"), QByteArray("/docs")}) {
            const RawReply page = RawClient::get(m_port, target);
            QCOMPARE(page.status, 200);
            QVERIFY(page.headers.value("content-type").startsWith("text/html"));
            QVERIFY(page.headers.value("content-security-policy").contains("script-src 'self'"));
            QVERIFY(!page.body.contains("<script>"));
        }
        QCOMPARE(RawClient::get(m_port, "/docs/init.js").status, 200);
        QCOMPARE(RawClient::get(m_port, "/docs/passwd").status, 422);
        const QByteArray metrics = RawClient::get(m_port, "/metrics").body;
        QVERIFY(metrics.contains("soundings_http_requests_total{route=\"/docs\",method=\"GET\",status=\"200\"} 1\n"));
        QVERIFY(metrics.contains("soundings_build_info{version="));
    }

    void listensOnLoopbackOnlyWithoutProtection()
    {
        ServerOptions options;
        options.host = QStringLiteral("0.0.0.0");
        const auto outcome = HttpServer(options, routes(), *m_executor).listen();
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.contains(QStringLiteral("loopback")));
        options.host = QStringLiteral("stocks.example");
        QVERIFY(HttpServer(options, routes(), *m_executor).listen().error().message.contains(QStringLiteral("no address")));
        const auto server = start();
        options.host = QStringLiteral("127.0.0.1");
        options.port = m_port;
        const auto taken = HttpServer(options, routes(), *m_executor).listen();
        QVERIFY(!taken);
        QVERIFY(taken.error().message.contains(QString::number(m_port)));
    }

    void answersWhatWasAskedBeforeTheEndWasKnown()
    {
        auto server = start();
        RawClient kept(m_port);
        QCOMPARE(kept.exchange(get("/nap")).status, 200);
        const auto stopped = std::async(std::launch::async, [&] { server->stop(); });
        QTest::qWait(100); // it takes nobody new any more
        QVERIFY(!RawClient::tryConnect(m_port));
        const RawReply last = kept.exchange(get("/nap"));
        QCOMPARE(last.status, 200);
        QCOMPARE(last.headers.value("connection"), QByteArray("close"));
        QVERIFY(kept.isClosed());
        stopped.wait();
        m_executor->stop();
    }

    void stopsWithinFiveSeconds()
    {
        auto server = start();
        RawClient idle(m_port);
        RawClient busy(m_port);
        RawClient finishing(m_port);
        busy.send(get("/slow"));
        QTRY_COMPARE(m_slowStarted.load(), 1);
        finishing.send(get("/nap"));
        QTest::qWait(10);
        QElapsedTimer time;
        time.start();
        server->stop();
        QVERIFY(time.elapsed() < 5000);
        QCOMPARE(finishing.receive().body, QByteArray("nap"));
        m_release.release();
        server.reset(); // the late reply has nowhere to go
        m_executor->stop();
    }
};

QTEST_GUILESS_MAIN(TestListener)
#include "test_listener.moc"
