#include "open_redis.h"
#include "redis/redis_subscriber.h"
#include "support/redis_server.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace soundings;
using namespace soundings::redis;
using namespace std::chrono_literals;

class TestRedisTls : public QObject {
    Q_OBJECT

    QString url(const test::RedisServer &server, const char *host, bool isTrusted) const
    {
        const QString plain = QStringLiteral("rediss://%1:%2").arg(QLatin1String(host)).arg(server.port());
        return isTrusted ? plain + QStringLiteral("?ssl_ca_certs=") + server.certificate() : plain;
    }

private slots:
    void initTestCase()
    {
        if (!test::RedisServer::isInstalled() || QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("redis-server or openssl is not installed");
        if (!parseRedisUrl(QStringLiteral("rediss://localhost")))
            QSKIP("this hiredis has no TLS (before 1.0)");
        QCOMPARE(m_byAddress.startWithTls(QStringLiteral("IP:127.0.0.1")), QString());
        QCOMPARE(m_byName.startWithTls(QStringLiteral("DNS:localhost")), QString());
    }

    void certificateForTheAddressIsTaken()
    {
        const auto redis = test::openRedis(url(m_byAddress, "127.0.0.1", true));
        QVERIFY2(redis, redis ? "" : qPrintable(redis.error().detail));
        const QByteArray large(5'000'000, 'x'); // many records of TLS
        QVERIFY((*redis)->command({"SET", "a", large}, 20s));
        QCOMPARE((*redis)->command({"GET", "a"}, 20s)->text, large);
        QVERIFY((*redis)->isQuiet());
    }

    void certificateForTheNameIsTaken()
    {
        const auto redis = test::openRedis(url(m_byName, "localhost", true));
        QVERIFY2(redis, redis ? "" : qPrintable(redis.error().detail));
        QCOMPARE((*redis)->command({"PING"})->text, QByteArray("PONG"));
    }

    void certificateOfAnUnknownAuthorityIsRefused()
    {
        const auto redis = test::openRedis(url(m_byAddress, "127.0.0.1", false));
        QVERIFY(!redis);
        QCOMPARE(redis.error().kind, ErrorKind::unreachable);
        QVERIFY2(redis.error().detail.contains(QStringLiteral("self")), qPrintable(redis.error().detail));
    }

    void certificateForAnotherHostIsRefused()
    {
        const auto byName = test::openRedis(url(m_byAddress, "localhost", true));
        QVERIFY(!byName);
        QVERIFY2(byName.error().detail.contains(QStringLiteral("mismatch")), qPrintable(byName.error().detail));
        const auto byAddress = test::openRedis(url(m_byName, "127.0.0.1", true));
        QVERIFY(!byAddress);
        QVERIFY2(byAddress.error().detail.contains(QStringLiteral("mismatch")), qPrintable(byAddress.error().detail));
    }

    void fileOfAuthoritiesThatIsNotThereIsTold()
    {
        const auto redis =
            test::openRedis(QStringLiteral("rediss://127.0.0.1:%1?ssl_ca_certs=/nowhere/ca.pem").arg(m_byAddress.port()));
        QVERIFY(!redis);
        QVERIFY(redis.error().detail.contains(QStringLiteral("authorities")));
    }

    void subscriptionSpeaksTlsAsWell()
    {
        RedisSubscriber subscriber(parseRedisUrl(url(m_byName, "localhost", true)).value(), {});
        QSignalSpy connected(&subscriber, &RedisSubscriber::connected);
        QSignalSpy messages(&subscriber, &RedisSubscriber::message);
        subscriber.subscribe("news");
        QVERIFY2(connected.wait(), subscriber.lastError() ? qPrintable(subscriber.lastError()->detail) : "");
        m_byName.cli({QStringLiteral("PUBLISH"), QStringLiteral("news"), QString(100'000, u'x')});
        QVERIFY(messages.wait());
        QCOMPARE(messages[0][1].toByteArray().size(), 100'000);
        QTest::qWait(1500); // longer than the silence that would end it
        QVERIFY(subscriber.isConnected() && !subscriber.lastError());
    }

    void subscriptionRefusesACertificateForAnotherHost()
    {
        RedisSubscriber subscriber(parseRedisUrl(url(m_byAddress, "localhost", true)).value(), {});
        subscriber.subscribe("news");
        QTRY_VERIFY(subscriber.lastError());
        QVERIFY(!subscriber.isConnected());
        QCOMPARE(subscriber.lastError()->code, ErrorCode::unavailable);
    }

    void plainServerIsRefusedWithinADeadline()
    {
        test::RedisServer plain;
        QCOMPARE(plain.start(), QString());
        QElapsedTimer timer;
        timer.start();
        const auto redis = test::openRedis(QStringLiteral("rediss://127.0.0.1:%1").arg(plain.port()));
        QVERIFY(!redis);
        QCOMPARE(redis.error().code, ErrorCode::unavailable);
        QVERIFY(timer.elapsed() < 780);
    }

    void serverThatHangsInTheHandshakeCostsOneDeadline()
    {
        m_byAddress.freeze();
        QElapsedTimer timer;
        timer.start();
        const auto redis = test::openRedis(url(m_byAddress, "127.0.0.1", true));
        m_byAddress.thaw();
        QCOMPARE(redis.error().kind, ErrorKind::timedOut);
        QVERIFY(test::isOneDeadline(timer));
    }

private:
    test::RedisServer m_byAddress, m_byName;
};

QTEST_GUILESS_MAIN(TestRedisTls)
#include "test_redis_tls.moc"
