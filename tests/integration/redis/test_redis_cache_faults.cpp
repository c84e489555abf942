#include "cached_replies.h"
#include "engine/caching/change_watch.h"
#include "support/fake_change_log.h"
#include "support/redis_server.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soundings;
using namespace soundings::redis;
using namespace soundings::test;
using namespace std::chrono_literals;

/// The shared tier of the cache while something is wrong with its Redis.
class TestRedisCacheFaults : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<RedisCache> m_cache;

    std::unique_ptr<RedisCache> cacheAt(const QString &url) const
    {
        return std::make_unique<RedisCache>(parseRedisUrl(url).value(), impatientCache(), m_clock);
    }
    /// Every call fails, within deadlines of which there are few, and says what to mend.
    void failsSaying(const char *what)
    {
        QElapsedTimer timer;
        timer.start();
        for (int request = 0; request < 50; ++request) {
            const auto missing = m_cache->lookup("missing");
            QVERIFY(!missing);
            QVERIFY2(missing.error().message.contains(what), qPrintable(missing.error().message));
        }
        QVERIFY2(timer.elapsed() < 1500, "one deadline, and not one a request");
        QVERIFY(!m_cache->state().available);
        QVERIFY2(m_cache->state().message.contains(what), qPrintable(m_cache->state().message));
    }
    void comesBackByItself()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_cache->lookup("missing").has_value(), 3000);
        QVERIFY2(m_cache->state().available, qPrintable(m_cache->state().message));
        QVERIFY(m_cache->state().message.isEmpty());
    }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
    }

    void init()
    {
        m_server = std::make_unique<RedisServer>();
        QCOMPARE(m_server->start(), QString());
        m_cache = cacheAt(m_server->url());
    }

    void cleanup()
    {
        m_cache.reset();
        m_server.reset();
    }

    void fullServerStillGivesAndDrops()
    {
        QVERIFY(keep(*m_cache, cachedReply("a", {"stock:A"})));
        QVERIFY(keep(*m_cache, cachedReply("b", {"stock:B"})));
        m_server->cli({"CONFIG", "SET", "maxmemory", "1"});
        failsSaying("memory");
        QVERIFY(holds(*m_cache, "a"));
        QVERIFY(!m_cache->store(cachedReply("c"), 1).has_value());
        QCOMPARE(dropTags(*m_cache, "stock:A"), 1);
        QCOMPARE(dropTags(*m_cache, "stock:X"), 0);
        QCOMPARE(m_cache->dropMatching("b*").value_or(-1), 1);
        QCOMPARE(m_cache->dropMatching("none").value_or(-1), 0);
        QVERIFY(!holds(*m_cache, "a") && !holds(*m_cache, "b"));
        m_server->cli({"CONFIG", "SET", "maxmemory", "0"});
        comesBackByItself();
        QVERIFY(keep(*m_cache, cachedReply("c")));
    }

    void replicaStillGives()
    {
        QVERIFY(keep(*m_cache, cachedReply("a", {"stock:A"})));
        m_server->cli({"REPLICAOF", "127.0.0.1", "1"});
        failsSaying("replica");
        QVERIFY(holds(*m_cache, "a"));
        QVERIFY(!m_cache->store(cachedReply("b"), 1).has_value());
        QCOMPARE(dropTags(*m_cache, "stock:A"), -1);
        QVERIFY(!m_cache->dropMatching("*").has_value());
        m_server->cli({"REPLICAOF", "NO", "ONE"});
        comesBackByItself();
    }

    void serverThatTakesWritesAgainIsFoundOutWithoutAnyToDo()
    {
        m_server->cli({"CONFIG", "SET", "maxmemory", "1"});
        failsSaying("memory");
        QVERIFY(m_cache->appliedChange().has_value());
        QVERIFY2(!m_cache->state().available, "that it can be read does not mean that it takes anything");
        m_server->cli({"CONFIG", "SET", "maxmemory", "0"});
        QVERIFY(m_cache->appliedChange().has_value());
        QVERIFY(m_cache->state().available);
    }

    void wrongPasswordIsNamedAndNeverShown()
    {
        m_server->cli({"CONFIG", "SET", "requirepass", "right"});
        m_cache = cacheAt(QStringLiteral("redis://:hunter2@127.0.0.1:%1/0").arg(m_server->port()));
        failsSaying("password");
        const engine::SharedCacheState state = m_cache->state();
        QVERIFY(!state.name.contains(u"hunter2") && !state.message.contains(u"hunter2"));
        m_server->cli({"-a", "right", "CONFIG", "SET", "requirepass", "hunter2"});
        comesBackByItself();
    }

    void frozenServerCostsOneDeadline()
    {
        QVERIFY(keep(*m_cache, cachedReply("a", {"stock:A"})));
        m_server->freeze();
        failsSaying("in time");
        QCOMPARE(dropTags(*m_cache, "stock:A"), -1);
        QVERIFY(!m_cache->dropMatching("*").has_value());
        QVERIFY(!m_cache->numbers().has_value());
        m_cache->giveUp("a");
        m_server->thaw();
        comesBackByItself();
        QVERIFY(holds(*m_cache, "a"));
    }

    void absentServerIsUsedOnceItIsThere()
    {
        m_server->kill();
        failsSaying("reached");
        QCOMPARE(m_server->startAgain(), QString());
        comesBackByItself();
        QVERIFY(keep(*m_cache, cachedReply("a")));
    }

    void storeFromBeforeARestartIsRefusedAfterADrop()
    {
        for (int drop = 0; drop < 5; ++drop)
            dropTags(*m_cache, "stock:A");
        const auto begun = m_cache->lookup("a");
        QVERIFY(begun.has_value());
        m_server->kill();
        QCOMPARE(m_server->startAgain(), QString());
        QTRY_COMPARE(dropTags(*m_cache, "stock:A"), 0);
        QCOMPARE(m_cache->store(cachedReply("a", {"stock:A"}), begun->madeAt).value(), false);
    }

    void scriptsThatTheServerForgotAreGivenAgain()
    {
        QVERIFY(keep(*m_cache, cachedReply("a", {"stock:A"})));
        m_server->cli({"SCRIPT", "FLUSH"});
        QVERIFY(keep(*m_cache, cachedReply("b", {"stock:A"})));
        QCOMPARE(dropTags(*m_cache, "stock:A"), 2);
    }

    void repliesThatAnOlderFileBroughtBackAreNotServed()
    {
        FakeChangeLog log;
        RedisCache *shared = m_cache.get();
        engine::ReplyCache cache({}, m_clock, std::move(m_cache));
        engine::ChangeWatch watch(log, cache);
        QObject life;
        shared->listen(&life);
        log.add(engine::DataKind::prices, "B");
        QTest::qWait(200); // the subscription is there
        QVERIFY(watch.catchUp().has_value());
        cache.keep(cachedReply("stocks:detail:A", {"stock:A"}), engine::CacheLifetime::standard, cache.begin("stocks:detail:A"));
        m_server->cli({"SAVE"});
        log.add(engine::DataKind::prices, "A");
        QVERIFY(watch.catchUp().has_value());
        QVERIFY(!cache.find("stocks:detail:A").reply);
        m_server->kill();
        QCOMPARE(m_server->startAgain(), QString());
        QCOMPARE(m_server->cli({"EXISTS", "soundings:stocks:detail:A"}), QStringLiteral("1"));
        // Another server, whose watch has not looked yet, or this one between the restart and its next look.
        const auto asked = [&] { return cache.begin("stocks:detail:A").reply; };
        QTest::qWait(50); // the loss of the subscription is heard
        QVERIFY(!asked());
        QTRY_VERIFY_WITH_TIMEOUT(watch.catchUp().has_value(), 3000);
        QVERIFY(!asked());
        QVERIFY(!cache.find("stocks:detail:A").reply);
        QCOMPARE(m_server->cli({"EXISTS", "soundings:stocks:detail:A"}), QStringLiteral("0"));
        QCOMPARE(m_server->cli({"GET", "soundings:cache:applied"}), QStringLiteral("2"));
    }

    void flushedServerIsFilledAgain()
    {
        FakeChangeLog log;
        log.add(engine::DataKind::prices, "A");
        RedisCache *shared = m_cache.get();
        engine::ReplyCache cache({.memoryBytes = 0}, m_clock, std::move(m_cache));
        engine::ChangeWatch watch(log, cache);
        QVERIFY(watch.catchUp().has_value());
        const auto keepThere = [&] {
            cache.keep(cachedReply("a", {"stock:A"}), engine::CacheLifetime::standard, cache.begin("a"));
            return shared->lookup("a")->reply != nullptr;
        };
        QVERIFY(keepThere());
        m_server->cli({"FLUSHALL"});
        QVERIFY(!cache.begin("a").reply);
        m_server->cli({"FLUSHALL"});
        QVERIFY(watch.catchUp().has_value());
        QVERIFY(keepThere());
        QVERIFY(cache.begin("a").reply);
    }
};

QTEST_GUILESS_MAIN(TestRedisCacheFaults)
#include "test_redis_cache_faults.moc"
