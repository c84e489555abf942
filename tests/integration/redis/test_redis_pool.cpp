#include "redis/redis_pool.h"
#include "support/redis_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace soundings;
using namespace soundings::redis;
using namespace std::chrono_literals;

class TestRedisPool : public QObject {
    Q_OBJECT

    static RedisPool::Options shortDeadlines()
    {
        return {.connection = {.connectTimeout = 400ms, .commandTimeout = 400ms},
            .connections = 4,
            .wait = 200ms,
            .backoff = {.first = 200ms, .longest = 400ms}};
    }

private slots:
    void initTestCase()
    {
        if (!test::RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
    }

    void init()
    {
        m_server = std::make_unique<test::RedisServer>();
        QCOMPARE(m_server->start(), QString());
        m_pool = std::make_unique<RedisPool>(parseRedisUrl(m_server->url()).value(), shortDeadlines(), m_clock);
    }

    void cleanup()
    {
        m_pool.reset();
        m_server.reset();
    }

    void connectionsAreUsedAgain()
    {
        const auto id = [&] { return m_pool->command({"CLIENT", "ID"})->integer; };
        const auto first = id();
        QCOMPARE(id(), first);
        QCOMPARE(m_pool->status().idle, 1);
        QCOMPARE(m_pool->status().lent, 0);
        {
            const auto lease = m_pool->borrow();
            QVERIFY(lease);
            QCOMPARE(m_pool->status().lent, 1);
            QVERIFY(id() != first);
        }
        QCOMPARE(m_pool->status().idle, 2);
    }

    void noMoreConnectionsThanAllowed()
    {
        std::vector<RedisPool::Lease> leases;
        for (int index = 0; index < 4; ++index)
            leases.push_back(std::move(*m_pool->borrow()));
        QElapsedTimer timer;
        timer.start();
        const auto fifth = m_pool->borrow();
        QVERIFY(!fifth);
        QCOMPARE(fifth.error().kind, ErrorKind::allInUse);
        QCOMPARE(fifth.error().code, ErrorCode::overloaded);
        QVERIFY(timer.elapsed() >= 195 && timer.elapsed() < 1000);
        leases.pop_back();
        QVERIFY(m_pool->borrow());
        QCOMPARE(m_pool->status().breaker.state, CircuitBreaker::State::closed);
    }

    void manyThreadsShareFewConnections()
    {
        std::atomic<int> succeeded = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 8; ++thread) {
                threads.emplace_back([&, thread] {
                    for (int round = 0; round < 100; ++round) {
                        const QByteArray text = QByteArray::number(thread * 1000 + round);
                        const auto reply = m_pool->command({"ECHO", text}, 5s);
                        if (reply && reply->text == text)
                            ++succeeded;
                    }
                });
            }
        }
        QCOMPARE(succeeded.load(), 800);
        QVERIFY(m_pool->status().idle <= 4);
    }

    void errorRepliesAreNoFailureOfTheServer()
    {
        QVERIFY(m_pool->command({"SET", "a", "x"}));
        QCOMPARE(m_pool->command({"LPUSH", "a", "x"}).error().kind, ErrorKind::wrongType);
        QCOMPARE(m_pool->status().breaker.state, CircuitBreaker::State::closed);
        QCOMPARE(m_pool->status().idle, 1);
    }

    void hungServerCostsOneDeadlineAndNotOneARequest()
    {
        QVERIFY(m_pool->command({"PING"}));
        m_server->freeze();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_pool->command({"PING"}).error().kind, ErrorKind::timedOut);
        for (int request = 0; request < 1000; ++request)
            QVERIFY(!m_pool->command({"PING"}));
        // One deadline, and one more for each try that the waits of 100 ms and more leave time for.
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(m_pool->status().breaker.state != CircuitBreaker::State::closed);
        QVERIFY(m_pool->status().breaker.lastError);
        QCOMPARE(m_pool->status().idle, 0);

        m_server->thaw();
        QTRY_VERIFY(m_pool->command({"PING"}));
        QCOMPARE(m_pool->status().breaker.state, CircuitBreaker::State::closed);
    }

    void threadsThatWaitForAConnectionLearnOfTheFailure()
    {
        auto options = shortDeadlines();
        options.connections = 1;
        options.wait = 10s;
        RedisPool narrow(parseRedisUrl(m_server->url()).value(), options, m_clock);
        QVERIFY(narrow.command({"PING"}));
        m_server->freeze();
        std::jthread first([&] { (void)narrow.command({"PING"}); });
        QTRY_COMPARE(narrow.status().lent, 1);
        QElapsedTimer timer;
        timer.start();
        const auto second = narrow.command({"PING"});
        QCOMPARE(second.error().kind, ErrorKind::suspended);
        QVERIFY(timer.elapsed() < 1500);
    }

    void killedServerThatIsStartedAgainIsUsedAgain()
    {
        QVERIFY(m_pool->command({"SET", "a", "1"}));
        m_server->kill();
        const auto gone = m_pool->command({"GET", "a"});
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::unavailable);
        QCOMPARE(m_pool->command({"GET", "a"}).error().kind, ErrorKind::suspended);
        QCOMPARE(m_server->startAgain(), QString());
        QTRY_VERIFY(m_pool->command({"GET", "a"}));
        QVERIFY(m_pool->command({"GET", "a"})->isNil()); // it came back empty
    }

    void restartBetweenTwoCommandsIsNotNoticed()
    {
        for (int index = 0; index < 3; ++index) {
            std::vector<RedisPool::Lease> leases;
            leases.push_back(std::move(*m_pool->borrow()));
            leases.push_back(std::move(*m_pool->borrow()));
        }
        QCOMPARE(m_pool->status().idle, 2);
        m_server->kill();
        QCOMPARE(m_server->startAgain(), QString());
        QVERIFY(m_pool->command({"PING"})); // the dead connections are seen before they are lent
        QCOMPARE(m_pool->status().idle, 1);
        QCOMPARE(m_pool->status().breaker.state, CircuitBreaker::State::closed);
    }

    void connectionsThatDiedTogetherAreOneFailure()
    {
        std::vector<RedisPool::Lease> leases;
        for (int index = 0; index < 3; ++index)
            leases.push_back(std::move(*m_pool->borrow()));
        m_server->kill();
        for (auto &lease : leases)
            QCOMPARE(lease->command({"PING"}).error().kind, ErrorKind::lost);
        leases.pop_back(); // the first that comes back tells
        QVERIFY(m_pool->status().breaker.state != CircuitBreaker::State::closed);
        QCOMPARE(m_server->startAgain(), QString());
        QTRY_VERIFY(m_pool->command({"PING"}));
        leases.clear(); // the others are older than the success
        QCOMPARE(m_pool->status().breaker.state, CircuitBreaker::State::closed);
        QCOMPARE(m_pool->status().lent, 0);
    }

    void wrongPasswordDoesNotKnockAtTheDoorForEachRequest()
    {
        test::RedisServer guarded;
        QCOMPARE(guarded.start({QStringLiteral("--requirepass"), QStringLiteral("right")}), QString());
        RedisPool pool(
            parseRedisUrl(QStringLiteral("redis://:wrong@127.0.0.1:%1").arg(guarded.port())).value(), shortDeadlines(), m_clock);
        QCOMPARE(pool.command({"PING"}).error().kind, ErrorKind::authentication);
        const auto second = pool.command({"PING"});
        QCOMPARE(second.error().kind, ErrorKind::suspended);
        QVERIFY(second.error().message.contains(QStringLiteral("password"))); // still says what to mend
    }

private:
    SystemClock m_clock;
    std::unique_ptr<test::RedisServer> m_server;
    std::unique_ptr<RedisPool> m_pool;
};

QTEST_GUILESS_MAIN(TestRedisPool)
#include "test_redis_pool.moc"
