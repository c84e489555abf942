#include "redis/redis_url.h"

#include <QTest>

using namespace soundings;
using redis::parseRedisUrl;
using redis::RedisUrl;

class TestRedisUrl : public QObject {
    Q_OBJECT

private slots:
    void shortestUrlHasTheUsualPortAndDatabase()
    {
        const auto url = parseRedisUrl(QStringLiteral("redis://localhost"));
        QVERIFY(url);
        QCOMPARE(url->transport, RedisUrl::Transport::tcp);
        QCOMPARE(url->host, QStringLiteral("localhost"));
        QCOMPARE(url->port, quint16(6379));
        QCOMPARE(url->database, 0);
        QVERIFY(url->user.isEmpty() && url->password.isEmpty());
    }

    void everyPartIsRead()
    {
        const auto url = parseRedisUrl(QStringLiteral("redis://me:p%40ss%2Fw%25rd@[::1]:7000/3"));
        QVERIFY(url);
        QCOMPARE(url->user, QStringLiteral("me"));
        QCOMPARE(url->password, QStringLiteral("p@ss/w%rd"));
        QCOMPARE(url->host, QStringLiteral("::1"));
        QCOMPARE(url->port, quint16(7000));
        QCOMPARE(url->database, 3);
        QCOMPARE(url->shown, QStringLiteral("Redis at [::1]:7000, database 3"));
    }

    void passwordAloneStandsAfterAColon()
    {
        const auto url = parseRedisUrl(QStringLiteral("redis://:secret@db/1"));
        QVERIFY(url);
        QVERIFY(url->user.isEmpty());
        QCOMPARE(url->password, QStringLiteral("secret"));
    }

    void databaseMayStandInTheQuery()
    {
        QCOMPARE(parseRedisUrl(QStringLiteral("redis://db?db=4"))->database, 4);
        QCOMPARE(parseRedisUrl(QStringLiteral("redis://db/?virtual_host=5"))->database, 5);
    }

    void socketIsAPath_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("as redis-py writes it") << QStringLiteral("unix:///run/my%20redis.sock?db=2");
        QTest::newRow("as Celery writes it") << QStringLiteral("redis+socket:///run/my%20redis.sock?virtual_host=2");
        QTest::newRow("with a password") << QStringLiteral("unix://:secret@/run/my%20redis.sock?db=2");
    }

    void socketIsAPath()
    {
        QFETCH(QString, text);
        const auto url = parseRedisUrl(text);
        QVERIFY(url);
        QCOMPARE(url->transport, RedisUrl::Transport::unixSocket);
        QCOMPARE(url->path, QStringLiteral("/run/my redis.sock"));
        QCOMPARE(url->database, 2);
        QCOMPARE(url->shown, QStringLiteral("Redis at /run/my redis.sock, database 2"));
    }

    void tlsIsReadWhereHiredisHasIt()
    {
        const auto url = parseRedisUrl(QStringLiteral("rediss://db?ssl_ca_certs=/etc/ca.pem&ssl_cert_reqs=CERT_REQUIRED"));
        if (url) {
            QCOMPARE(url->transport, RedisUrl::Transport::tls);
            QCOMPARE(url->certificateAuthorities, QStringLiteral("/etc/ca.pem"));
            const auto unchecked = parseRedisUrl(QStringLiteral("rediss://db?ssl_cert_reqs=none"));
            QVERIFY(!unchecked);
            QVERIFY(unchecked.error().message.contains(QStringLiteral("ssl_ca_certs")));
        } else {
            QCOMPARE(url.error().code, ErrorCode::notImplemented);
            QVERIFY(url.error().message.contains(QStringLiteral("hiredis 1.0")));
        }
    }

    void clusterAndSentinelAreRefusedByName_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"redis+sentinel://h:26379/mymaster", "sentinel://h:26379", "redis+cluster://h:7000", "redis-cluster://h:7000"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void clusterAndSentinelAreRefusedByName()
    {
        QFETCH(QString, text);
        const auto url = parseRedisUrl(text);
        QVERIFY(!url);
        QCOMPARE(url.error().code, ErrorCode::notImplemented);
        QVERIFY(url.error().message.contains(QStringLiteral("Cluster")));
        QVERIFY(url.error().message.contains(QStringLiteral("redis://host:port/database")));
    }

    void wrongUrlsNameWhatIsAllowedAndShowNoPassword_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "localhost:6379", "http://:topsecret@h", "redis://", "redis://:topsecret@", "redis:///1",
                 "redis://:topsecret@h:port", "redis://:topsecret@h/one", "redis://:topsecret@h/-1", "redis://:topsecret@h/1/2",
                 "redis://:topsecret@h?db=x", "redis://:topsecret@h?color=topsecret", "redis://topsecret@h", "unix://",
                 "unix:run", "redis://:top%secret@h"})
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }

    void wrongUrlsNameWhatIsAllowedAndShowNoPassword()
    {
        QFETCH(QString, text);
        const auto url = parseRedisUrl(text);
        QVERIFY(!url);
        QCOMPARE(url.error().code, ErrorCode::invalidArgument);
        QVERIFY(url.error().message.contains(QStringLiteral("redis://user:password@host:port/database")));
        QVERIFY(!url.error().message.contains(QStringLiteral("secret")));
        QVERIFY(url.error().detail.isEmpty());
    }

    void passwordIsNotShown()
    {
        const auto url = parseRedisUrl(QStringLiteral("redis://me:topsecret@db:6380/1"));
        QVERIFY(url);
        QCOMPARE(url->shown, QStringLiteral("Redis at db:6380, database 1"));
    }
};

QTEST_GUILESS_MAIN(TestRedisUrl)
#include "test_redis_url.moc"
