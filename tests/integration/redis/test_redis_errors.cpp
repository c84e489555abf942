#include "open_redis.h"
#include "support/redis_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace soundings;
using namespace soundings::redis;
using namespace std::chrono_literals;

namespace {

/// A server that greets whoever comes with some bytes, and then says one byte every 50 ms.
class Dribbler {
public:
    explicit Dribbler(const QByteArray &greeting)
        : m_thread([this, greeting](std::stop_token stop) { serve(stop, greeting); })
    {
        m_port.wait(0);
    }

    QString url() const { return QStringLiteral("redis://127.0.0.1:%1").arg(m_port.load()); }

private:
    void serve(std::stop_token stop, const QByteArray &greeting)
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_port.notify_all();
        while (!stop.stop_requested()) {
            if (!server.waitForNewConnection(20))
                continue;
            const std::unique_ptr<QTcpSocket> client(server.nextPendingConnection());
            client->write(greeting);
            while (!stop.stop_requested() && client->state() == QAbstractSocket::ConnectedState) {
                client->waitForReadyRead(50);
                client->write("x");
                client->flush();
            }
        }
    }

    std::atomic<int> m_port = 0;
    std::jthread m_thread;
};

} // namespace

/// Every kind of error, really produced by a server.
class TestRedisErrors : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
        QCOMPARE(m_server.start(), QString());
    }

    void serverThatIsNotThereIsUnreachable()
    {
        test::RedisServer never;
        const auto redis = test::openRedis(never.url());
        QVERIFY(!redis);
        QCOMPARE(redis.error().kind, ErrorKind::unreachable);
        QCOMPARE(redis.error().code, ErrorCode::unavailable);
        QVERIFY(redis.error().message.contains(QStringLiteral("127.0.0.1:%1").arg(never.port())));
        const auto socket = test::openRedis(QStringLiteral("unix:///nowhere/redis.sock"));
        QCOMPARE(socket.error().kind, ErrorKind::unreachable);
        QCOMPARE(test::openRedis(QStringLiteral("redis://no-such-host.invalid")).error().kind, ErrorKind::unreachable);
    }

    void wrongOrMissingPasswordIsTold()
    {
        test::RedisServer guarded;
        QCOMPARE(guarded.start({QStringLiteral("--requirepass"), QStringLiteral("rightsecret")}), QString());
        const auto url = [&](const char *login) {
            return QStringLiteral("redis://%1localhost:%2").arg(QLatin1String(login)).arg(guarded.port());
        };
        QVERIFY(test::openRedis(url(":rightsecret@")));
        QVERIFY(test::openRedis(url("default:rightsecret@")));
        for (const char *login : {"", ":wrongsecret@", "nobody:rightsecret@"}) {
            const auto redis = test::openRedis(url(login));
            QVERIFY(!redis);
            QCOMPARE(redis.error().kind, ErrorKind::authentication);
            QCOMPARE(redis.error().code, ErrorCode::unavailable);
            QVERIFY(!redis.error().message.contains(QStringLiteral("secret")));
            QVERIFY(!redis.error().detail.contains(QStringLiteral("secret")));
        }
        const auto needless = test::openRedis(QStringLiteral("redis://:needless@127.0.0.1:%1").arg(m_server.port()));
        QCOMPARE(needless.error().kind, ErrorKind::authentication);
    }

    void userWithoutTheRightIsTold()
    {
        QVERIFY(!m_server
                .cli({QStringLiteral("ACL"), QStringLiteral("SETUSER"), QStringLiteral("reader"), QStringLiteral("on"),
                    QStringLiteral(">pw"), QStringLiteral("~*"), QStringLiteral("+get"), QStringLiteral("+select")})
                .contains(QStringLiteral("ERR")));
        const auto redis = test::openRedis(QStringLiteral("redis://reader:pw@127.0.0.1:%1").arg(m_server.port()));
        QVERIFY(redis); // although it may not name itself
        QVERIFY((*redis)->command({"GET", "a"}));
        QCOMPARE((*redis)->command({"SET", "a", "1"}).error().kind, ErrorKind::authentication);
    }

    void databaseThatIsNotThereIsTold()
    {
        const auto redis = test::openRedis(QStringLiteral("redis://127.0.0.1:%1/99").arg(m_server.port()));
        QVERIFY(!redis);
        QVERIFY(redis.error().detail.contains(QStringLiteral("DB index")));
    }

    void keyOfAnotherKindIsTold()
    {
        const auto redis = test::openRedis(m_server.url());
        QVERIFY((*redis)->command({"SET", "text", "x"}));
        const auto reply = (*redis)->command({"LPUSH", "text", "x"});
        QCOMPARE(reply.error().kind, ErrorKind::wrongType);
        QVERIFY((*redis)->isUsable());
    }

    void fullServerIsTold()
    {
        test::RedisServer small;
        QCOMPARE(small.start({QStringLiteral("--maxmemory"), QStringLiteral("3mb"), QStringLiteral("--maxmemory-policy"),
                     QStringLiteral("noeviction")}),
            QString());
        const auto redis = test::openRedis(small.url());
        RedisResult<Reply> reply;
        for (int index = 0; reply && index < 100; ++index)
            reply = (*redis)->command({"SET", QByteArray::number(index), QByteArray(100'000, 'x')});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::outOfMemory);
        QVERIFY((*redis)->command({"GET", "0"}));
    }

    void replicaThatTakesNoChangesIsTold()
    {
        test::RedisServer replica;
        QCOMPARE(replica.start({QStringLiteral("--replicaof"), QStringLiteral("127.0.0.1 %1").arg(m_server.port())}), QString());
        const auto redis = test::openRedis(replica.url());
        QVERIFY(redis);
        QCOMPARE((*redis)->command({"SET", "a", "1"}).error().kind, ErrorKind::readOnly);
        QCOMPARE((*redis)->command({"SET", "a", "1"}).error().code, ErrorCode::readOnly);
    }

    void serverThatLoadsItsDataIsTold()
    {
        test::RedisServer stale; // its primary is not there, and without its data it does not answer
        QCOMPARE(stale.start({QStringLiteral("--replicaof"), QStringLiteral("127.0.0.1 1"),
                     QStringLiteral("--replica-serve-stale-data"), QStringLiteral("no")}),
            QString());
        const auto redis = test::openRedis(stale.url());
        QVERIFY(redis);
        QCOMPARE((*redis)->command({"GET", "a"}).error().kind, ErrorKind::loading);
    }

    void longScriptOfAnotherIsTold()
    {
        test::RedisServer busy;
        QCOMPARE(busy.start({QStringLiteral("--lua-time-limit"), QStringLiteral("20")}), QString());
        const auto ours = test::openRedis(busy.url());
        const auto theirs = test::openRedis(busy.url());
        QVERIFY(ours && theirs);
        std::jthread endless([&] { (void)(*theirs)->command(Script("while true do end").call({}), 10s); });
        const auto isRefusedAsBusy = [&] {
            const auto reply =
                (*ours)->command({"GET", "a"}); // waits until the time limit of scripts, and is refused from then on
            return !reply && reply.error().kind == ErrorKind::busy;
        };
        QTRY_VERIFY(isRefusedAsBusy());
        QVERIFY((*ours)->command({"SCRIPT", "KILL"}));
        QTRY_VERIFY((*ours)->command({"GET", "a"})); // the script ends when it next looks
    }

    void clusterIsRefusedByName()
    {
        test::RedisServer cluster;
        QCOMPARE(cluster.start({QStringLiteral("--cluster-enabled"), QStringLiteral("yes")}), QString());
        const auto redis = test::openRedis(cluster.url());
        QVERIFY(redis);
        const auto reply = (*redis)->command({"GET", "a"}); // CLUSTERDOWN: nobody serves the slot
        QCOMPARE(reply.error().kind, ErrorKind::cluster);
        QVERIFY(reply.error().message.contains(QStringLiteral("is a Redis Cluster, which is not supported")));
    }

    void oneClientTooManyIsTold()
    {
        test::RedisServer small;
        QCOMPARE(small.start({QStringLiteral("--maxclients"), QStringLiteral("1")}), QString());
        auto first = test::openRedis(small.url());
        while (!first) // the client that waited for the start may be counted for a moment yet
            first = test::openRedis(small.url());
        const auto second = test::openRedis(small.url());
        QVERIFY(!second);
        // The server says it and hangs up at once, so that its words may get lost on the way.
        if (second.error().kind != ErrorKind::tooManyClients) {
            QCOMPARE(second.error().kind, ErrorKind::lost);
            QVERIFY(second.error().detail.contains(QStringLiteral("maxclients")));
        }
    }

    void hungServerCostsOneDeadline()
    {
        test::RedisServer hung;
        QCOMPARE(hung.start(), QString());
        const auto redis = test::openRedis(hung.url());
        QVERIFY(redis);
        hung.freeze();
        QElapsedTimer timer;
        timer.start();
        const auto reply = (*redis)->pipeline({{"SET", "a", "1"}, {"GET", "a"}});
        QVERIFY(test::isOneDeadline(timer));
        QCOMPARE(reply.error().kind, ErrorKind::timedOut);
        QVERIFY(!(*redis)->isUsable());
        QVERIFY(!(*redis)->isQuiet());

        timer.restart();
        QCOMPARE((*redis)->command({"PING"}).error().kind, ErrorKind::timedOut); // half-read: never used again, and at once
        QVERIFY(timer.elapsed() < 300);

        timer.restart();
        QCOMPARE(test::openRedis(hung.url()).error().kind, ErrorKind::timedOut); // the kernel accepts, nobody answers
        QVERIFY(test::isOneDeadline(timer));
        hung.thaw();
        QVERIFY(test::openRedis(hung.url()));
    }

    void serverThatDribblesCostsOneDeadline()
    {
        const Dribbler dribbler("$5000\r\n"); // the announced text comes a byte at a time
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(test::openRedis(dribbler.url()).error().kind, ErrorKind::timedOut);
        QVERIFY(test::isOneDeadline(timer));
    }

    void serverOfAnotherKindIsTold()
    {
        const Dribbler web("HTTP/1.1 400 Bad Request\r\n\r\n");
        QCOMPARE(test::openRedis(web.url()).error().kind, ErrorKind::protocol);
    }

    void serverThatDiesIsLost()
    {
        test::RedisServer mortal;
        QCOMPARE(mortal.start(), QString());
        const auto redis = test::openRedis(mortal.url());
        QVERIFY(redis);
        mortal.kill();
        QTRY_VERIFY(!(*redis)->isQuiet()); // seen without asking
        const auto reply = (*redis)->command({"PING"});
        QCOMPARE(reply.error().kind, ErrorKind::lost);
        QCOMPARE(reply.error().code, ErrorCode::unavailable);
        QVERIFY(!(*redis)->isUsable());
    }

    void writingToAServerThatDiedDoesNotEndTheProgram()
    {
        test::RedisServer mortal;
        QCOMPARE(mortal.start(), QString());
        ::signal(SIGPIPE, SIG_DFL); // Qt's sockets have set it, which a program without any would not have
        const auto redis = test::openRedis(QStringLiteral("unix://") + mortal.socket());
        QVERIFY(redis);
        mortal.kill();
        QCOMPARE((*redis)->command({"PING"}).error().kind, ErrorKind::lost);
    }

private:
    test::RedisServer m_server;
};

QTEST_GUILESS_MAIN(TestRedisErrors)
#include "test_redis_errors.moc"
