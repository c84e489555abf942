#include "steady_load.h"
#include "support/raw_client.h"
#include "support/redis_server.h"
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace soundings::test;

/// Two servers on one Redis and one SQLite file, under load, while Redis has every trouble that it can have.
class TestCacheChaos : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_sample;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<ServerProcess> m_one, m_two;
    std::unique_ptr<SteadyLoad> m_loadOfOne, m_loadOfTwo;
    bool m_lost = true;

    static RawReply send(const ServerProcess &server, const QByteArray &method, const QByteArray &target)
    {
        return RawClient(server.port())
            .exchange(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    }
    static RawReply get(const ServerProcess &server, const QByteArray &target) { return RawClient::get(server.port(), target); }
    static QJsonObject json(const RawReply &reply) { return QJsonDocument::fromJson(reply.body).object(); }

    /// Whether it says everywhere that it can use Redis, or everywhere that it cannot, and why.
    static bool says(const ServerProcess &server, bool available)
    {
        const QJsonObject status = json(get(server, "/api/cache/status"));
        const QJsonObject tier = status[QStringLiteral("tiers")].toArray().last().toObject();
        const RawReply answer = get(server, "/health");
        const QJsonObject health = json(answer);
        const QJsonObject redis = health[QStringLiteral("components")][QStringLiteral("redis")].toObject();
        return answer.status == 200 && health[QStringLiteral("status")] == QStringLiteral("healthy")
            && status[QStringLiteral("available")].toBool() // there is memory at any rate
            && tier[QStringLiteral("name")] == QStringLiteral("redis") && tier[QStringLiteral("available")].toBool() == available
            && tier[QStringLiteral("message")].toString().isEmpty() == available
            && redis[QStringLiteral("status")] == (available ? QStringLiteral("healthy") : QStringLiteral("degraded"))
            && redis.contains(QStringLiteral("detail")) != available
            && get(server, "/metrics")
                   .body.contains(available ? "soundings_cache_shared_available 1\n" : "soundings_cache_shared_available 0\n");
    }
    bool bothSay(bool available) const { return says(*m_one, available) && says(*m_two, available); }

    void startServers()
    {
        const QHash<QString, QString> settings = {{QStringLiteral("REDIS_URL"), m_redis->url()}};
        m_one = std::make_unique<ServerProcess>(QStringLiteral(SOUNDINGS_SERVER));
        m_two = std::make_unique<ServerProcess>(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(m_one->start(m_folder->path(), settings), QString());
        QCOMPARE(m_two->start(m_folder->path(), settings), QString());
        m_loadOfOne = std::make_unique<SteadyLoad>(m_one->port());
        m_loadOfTwo = std::make_unique<SteadyLoad>(m_two->port());
    }
    void nobodyWasLetDown()
    {
        for (SteadyLoad *load : {m_loadOfOne.get(), m_loadOfTwo.get()}) {
            load->stop();
            QVERIFY2(load->failures().isEmpty(), qPrintable(load->failures().mid(0, 3).join(u'\n')));
            QVERIFY2(load->asked() > 30 && load->hits() > load->asked() / 3,
                qPrintable(QStringLiteral("%1 asked, %2 hits").arg(load->asked()).arg(load->hits())));
            QVERIFY2(load->slowestMs() < 2000, qPrintable(QString::number(load->slowestMs())));
        }
        QVERIFY(m_one->stop() && m_two->stop());
    }

    /// What one drops, the other makes anew within a second.
    void dropsReachTheOther()
    {
        const QByteArray target = "/api/stocks/MSFT";
        get(*m_two, target);
        QTRY_VERIFY_WITH_TIMEOUT(get(*m_two, target).headers.value("age").toInt() >= 1, 3000);
        QCOMPARE(json(send(*m_one, "POST", "/api/cache/invalidate"))[QStringLiteral("success")], QJsonValue(true));
        QTRY_VERIFY_WITH_TIMEOUT(get(*m_two, target).headers.value("age").toInt() == 0, 1000);
    }

    /// What is deleted through one is gone from it at once, and from the other within a second, for good.
    void deletionReachesTheOther(const QByteArray &ticker)
    {
        const QByteArray target = "/api/stocks/" + ticker;
        for (const ServerProcess *server : {m_one.get(), m_two.get()}) {
            QCOMPARE(get(*server, target).status, 200);
            // Not at once where a server has just heard that Redis is away or back, and so forgets what it knew.
            QTRY_VERIFY(get(*server, target).headers.value("x-cache") == "HIT");
        }
        QCOMPARE(send(*m_one, "DELETE", target).status, 204);
        QCOMPARE(get(*m_one, target).status, 404);
        QTRY_COMPARE_WITH_TIMEOUT(get(*m_two, target).status, 404, 1000);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 150) {
            QCOMPARE(get(*m_one, target).status, 404);
            QCOMPARE(get(*m_two, target).status, 404);
            QTest::qWait(10);
        }
    }

    /// Has it made anew until it is: right after its start a server does not trust what Redis holds.
    bool isKeptInRedis(const QByteArray &ticker)
    {
        const QByteArray key = "soundings:stocks:detail:" + ticker;
        send(*m_one, "DELETE", "/api/cache/key/" + key);
        get(*m_one, "/api/stocks/" + ticker);
        return m_redis->cli({"EXISTS", QString::fromLatin1(key)}) == u"1";
    }

    /// Remembers in m_lost if that was ever false.
    bool bothHaveLost(const QByteArray &ticker)
    {
        const QByteArray target = "/api/stocks/" + ticker;
        m_lost = m_lost && get(*m_one, target).status == 404 && get(*m_two, target).status == 404;
        return m_lost;
    }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
        ServerProcess first(QStringLiteral(SOUNDINGS_SERVER)); // fills its folder with the sample market
        QCOMPARE(first.start(m_sample.path()), QString());
        QVERIFY(first.stop());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile::copy(m_sample.filePath("soundings.db"), m_folder->filePath("soundings.db")));
        m_redis = std::make_unique<RedisServer>();
        m_lost = true;
    }

    void cleanup()
    {
        m_loadOfOne.reset();
        m_loadOfTwo.reset();
        m_one.reset();
        m_two.reset();
        m_redis.reset();
    }

    void redisThatComesLaterIsUsedThen()
    {
        startServers();
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(false), 3000);
        QTRY_VERIFY(m_loadOfOne->asked() > 100 && m_loadOfTwo->asked() > 100);
        QCOMPARE(m_redis->start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(true), 5000);
        dropsReachTheOther();
        nobodyWasLetDown();
    }

    void troubleInTheMiddleOfWorkIsNotNoticed_data()
    {
        using Action = std::function<void(RedisServer &)>;
        QTest::addColumn<Action>("breakIt");
        QTest::addColumn<Action>("mendIt");
        const auto row = [](const char *name, Action breakIt, Action mendIt) {
            QTest::newRow(name) << std::move(breakIt) << std::move(mendIt);
        };
        const Action start = [](RedisServer &redis) { QCOMPARE(redis.startAgain(), QString()); };
        const auto set = [](const char *name, const char *value) -> Action {
            return [=](RedisServer &redis) { redis.cli({"CONFIG", "SET", name, value}); };
        };
        row("stopped", [](RedisServer &redis) { redis.cli({"SHUTDOWN", "NOSAVE"}); }, start);
        row(
            "killed, with an older file",
            [](RedisServer &redis) {
                redis.cli({"SAVE"});
                redis.kill();
            },
            start);
        row("frozen", [](RedisServer &redis) { redis.freeze(); }, [](RedisServer &redis) { redis.thaw(); });
        row("full", set("maxmemory", "1"), set("maxmemory", "0"));
        row(
            "a replica", [](RedisServer &redis) { redis.cli({"REPLICAOF", "127.0.0.1", "1"}); },
            [](RedisServer &redis) { redis.cli({"REPLICAOF", "NO", "ONE"}); });
        row(
            "another password",
            [](RedisServer &redis) {
                redis.cli({"CONFIG", "SET", "requirepass", "secret"});
                redis.cli({"-a", "secret", "CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"});
                redis.cli({"-a", "secret", "CLIENT", "KILL", "TYPE", "pubsub"});
            },
            [](RedisServer &redis) { redis.cli({"-a", "secret", "CONFIG", "SET", "requirepass", ""}); });
    }
    void troubleInTheMiddleOfWorkIsNotNoticed()
    {
        QFETCH(std::function<void(RedisServer &)>, breakIt);
        QFETCH(std::function<void(RedisServer &)>, mendIt);
        QCOMPARE(m_redis->start(), QString());
        startServers();
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(true), 3000);
        QTRY_VERIFY(m_loadOfOne->asked() > 50 && m_loadOfTwo->asked() > 50);
        QTRY_VERIFY_WITH_TIMEOUT(isKeptInRedis("TSLA"), 3000);
        breakIt(*m_redis);
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(false), 3000);
        deletionReachesTheOther("TSLA"); // by the database, which both watch
        mendIt(*m_redis);
        QTRY_VERIFY_WITH_TIMEOUT(bothHaveLost("TSLA") && bothSay(true), 5000);
        QVERIFY2(m_lost, "Redis may come back with the reply, but nobody is given it");
        deletionReachesTheOther("NVDA");
        nobodyWasLetDown();
    }

    void dropsReachTheOtherWithAndWithoutTheSubscription()
    {
        QCOMPARE(m_redis->start(), QString());
        startServers();
        QTRY_VERIFY_WITH_TIMEOUT(bothSay(true), 3000);
        dropsReachTheOther();
        for (const char *ticker : {"AAPL", "AMZN", "META"}) {
            m_redis->cli({"CLIENT", "KILL", "TYPE", "pubsub"});
            deletionReachesTheOther(ticker);
        }
        m_redis->cli({"CLIENT", "KILL", "TYPE", "pubsub"});
        QTRY_VERIFY_WITH_TIMEOUT(m_redis->cli({"PUBSUB", "NUMSUB", "soundings:cache:drops"}).endsWith(u'2'), 3000);
        dropsReachTheOther();
        nobodyWasLetDown();
    }

    void foreignKeysOutliveEverything()
    {
        QCOMPARE(m_redis->start(), QString());
        for (const QStringList &command :
            {QStringList{"RPUSH", "celery", "task"}, QStringList{"SET", "soundings:session:x", "x"}})
            m_redis->cli(command);
        startServers();
        QTRY_VERIFY(m_loadOfOne->asked() > 50);
        for (const char *pattern : {"*", "session:*", "celery", "soundings:*"})
            QCOMPARE(send(*m_one, "POST", QByteArray("/api/cache/invalidate?pattern=") + pattern).status, 200);
        QCOMPARE(send(*m_two, "DELETE", "/api/cache/key/session:x").status, 200);
        QCOMPARE(m_redis->cli({"EXISTS", "celery", "soundings:session:x"}), QStringLiteral("2"));
        m_loadOfOne->stop();
        QVERIFY(m_loadOfOne->failures().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCacheChaos)
#include "test_cache_chaos.moc"
