#include "integration/live/live_client.h"
#include "integration/live/redis_live.h"
#include "support/redis_server.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace soundings;
using namespace soundings::test;
using namespace soundings::test::live;
using namespace std::chrono_literals;

namespace {

const QString kSession = QStringLiteral("s-invariant");

/// A server on one kind of store.
class Subject {
public:
    virtual ~Subject() = default;
    virtual quint16 port() const = 0;
    virtual engine::LivePortfolios &portfolios() = 0;
    engine::SessionStore &sessions() { return portfolios().sessions(); }
};

class InMemory final : public Subject {
public:
    InMemory(LiveMarket &market, const server::ServerOptions &options, const engine::SessionLimits &limits)
        : m_sessions(engine::MemorySessionStore::load(nullptr, limits, market.clock(), &m_events).value())
        , m_server(market, *m_sessions, m_events, options)
    {
    }
    quint16 port() const override { return m_server.port(); }
    engine::LivePortfolios &portfolios() override { return m_server.portfolios(); }

private:
    engine::MemorySessionEvents m_events;
    std::unique_ptr<engine::SessionStore> m_sessions;
    LiveServer m_server;
};

class InRedis final : public Subject {
public:
    using Keeping = redis::RedisSessionStore::Keeping;
    InRedis(LiveMarket &market, const QString &url, const server::ServerOptions &options, const engine::SessionLimits &limits,
        Keeping keeping)
        : m_server(market, url, options, keeping, limits)
    {
        static_cast<void>(m_server.sessions().remove(kSession)); // of the test before
    }
    quint16 port() const override { return m_server.port(); }
    engine::LivePortfolios &portfolios() override { return m_server.portfolios(); }

private:
    RedisLiveServer m_server;
};

QList<QJsonObject> ofAnalysis(const LiveClient &client, const QString &id)
{
    QList<QJsonObject> of;
    for (const QJsonObject &message : client.heard()) {
        if (textOf(message, "analysis_id") == id)
            of.append(message);
    }
    return of;
}

} // namespace

/// The ten invariants of live sessions, from the outside, on every store.
class TestLiveInvariants : public QObject {
    Q_OBJECT

private:
    LiveMarket m_market;
    RedisServer m_redis;
    std::unique_ptr<Subject> m_subject;

    QString start(const server::ServerOptions &options, const engine::SessionLimits &limits = {})
    {
        m_subject.reset();
        QFETCH_GLOBAL(QString, store);
        if (store == u"memory")
            m_subject = std::make_unique<InMemory>(m_market, options, limits);
        else if (store == u"redis")
            m_subject = std::make_unique<InRedis>(m_market, m_redis.url(), options, limits, InRedis::Keeping::native);
        else
            m_subject = std::make_unique<InRedis>(
                m_market, qEnvironmentVariable("SOUNDINGS_TEST_REDIS_JSON_URL"), options, limits, InRedis::Keeping::json);
        return m_subject->port() != 0 ? QString() : QStringLiteral("the server does not listen");
    }
    quint16 port() const { return m_subject->port(); }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("store");
        QTest::newRow("memory") << QStringLiteral("memory");
        if (RedisServer::isInstalled())
            QTest::newRow("Redis") << QStringLiteral("redis");
        if (qEnvironmentVariableIsSet("SOUNDINGS_TEST_REDIS_JSON_URL"))
            QTest::newRow("RedisJSON") << QStringLiteral("json");
    }
    void initTestCase()
    {
        QVERIFY2(m_market.fault().isEmpty(), qPrintable(m_market.fault()));
        if (RedisServer::isInstalled())
            QCOMPARE(m_redis.start(), QString());
    }
    void cleanup() { m_subject.reset(); }

    void first_noResultAfterTheCancelIsToldOrStored()
    {
        QCOMPARE(start(endlessOptions()), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        // Some are replaced before they begin, more of them on a slow machine.
        for (int round = 0; round < 30 || (client.heard(kStarted).size() < 10 && round < 3000); ++round) {
            client.analyze(round % 2 ? QStringLiteral("AAPL") : QStringLiteral("MSFT"));
            QTest::qWait(round % 7);
        }
        client.say(action("cancel"));
        client.say(action("ping"));
        QVERIFY(!client.next(kPong).isEmpty()); // all that was asked for before has begun or was left out
        QTRY_VERIFY(client.heard(kCancelled).size() > 5 && client.heard(kCancelled).size() == client.heard(kStarted).size());
        QTest::qWait(100);
        for (const QJsonObject &end : client.heard(kCancelled)) {
            const QList<QJsonObject> all = ofAnalysis(client, textOf(end, "analysis_id"));
            QCOMPARE(all.last(), end);
            QCOMPARE(int(all.size()) - 2, end[QStringLiteral("delivered")].toInt());
        }
        const auto stored = m_subject->sessions().history(kSession, {}, 500);
        QCOMPARE(qsizetype(stored->size()), client.heard(kResult).size());
    }

    void second_appendsAndTicksLoseNothing()
    {
        server::ServerOptions options = quickOptions();
        options.live.marketUpdate = 5ms;
        QCOMPARE(start(options), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        for (int round = 0; round < 10; ++round) {
            const qsizetype heard = client.heard().size();
            client.analyze(QStringLiteral("AAPL"));
            QCOMPARE(client.next(kComplete, heard)[QStringLiteral("completed")].toInt(), 5);
        }
        QCOMPARE(m_subject->sessions().history(kSession, {}, 500)->size(), std::size_t(50));
        QCOMPARE(client.heard(kResult).size(), 50);
        QVERIFY(client.heard(kUpdate).size() > 5);
        QVERIFY(isRising(seqsOf(client.heard())));
    }

    void third_resultsOfAnAnalysisAreOfOneSnapshot()
    {
        server::ServerOptions options = quickOptions();
        options.live.marketUpdate = 2ms;
        QCOMPARE(start(options), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        QTRY_VERIFY(client.heard(kUpdate).size() > 2);
        for (int round = 0; round < 5; ++round) {
            const qsizetype heard = client.heard().size();
            client.analyze(QStringLiteral("MSFT"));
            QVERIFY(!client.next(kComplete, heard).isEmpty());
        }
        QSet<qint64> versions;
        for (const QJsonObject &started : client.heard(kStarted)) {
            const QJsonValue version = started[QStringLiteral("snapshot_version")];
            versions.insert(version.toInteger());
            for (const QJsonObject &message : ofAnalysis(client, textOf(started, "analysis_id"))) {
                if (typeOf(message) == kResult)
                    QCOMPARE(message[QStringLiteral("snapshot_version")], version);
            }
        }
        QVERIFY(versions.size() > 1); // the market moved between them
    }

    void fourth_totalIsHoldingsTimesOneSetOfPrices()
    {
        server::ServerOptions options = quickOptions();
        options.live.marketUpdate = 5ms;
        QCOMPARE(start(options), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        QTRY_VERIFY(client.heard(kUpdate).size() > 20);
        QList<QJsonObject> valued = client.heard(kUpdate);
        valued.append(client.heard()[0][kPortfolio].toObject()); // the first value is computed as well
        const QJsonObject holdings = valued.last()[QStringLiteral("holdings")].toObject();
        for (const QJsonObject &portfolio : std::as_const(valued)) {
            double total = 0;
            for (const QString &ticker : holdings.keys())
                total += holdings[ticker].toDouble() * portfolio[QStringLiteral("prices")][ticker].toDouble();
            QVERIFY(std::abs(total - portfolio[QStringLiteral("total_value")].toDouble()) < 1e-6);
        }
    }

    void fifth_onlyTheClientKeepsASessionAlive()
    {
        server::ServerOptions options = quickOptions();
        options.live.marketUpdate = 20ms;
        QCOMPARE(start(options, {.lifetime = 1200ms}), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        for (int i = 0; i < 4; ++i) {
            QTest::qWait(500);
            client.say(action("ping"));
            QTRY_COMPARE(client.heard(kPong).size(), i + 1);
        }
        QVERIFY(m_subject->sessions().find(kSession, engine::Activity::none).has_value());
        const qsizetype updates = client.heard(kUpdate).size();
        QTest::qWait(1500); // it is watched, and prices move, but its client says nothing
        QVERIFY(client.heard(kUpdate).size() > updates);
        QVERIFY(!m_subject->sessions().find(kSession, engine::Activity::none));
    }

    void sixth_twoConnectionsShareOneSlot()
    {
        QCOMPARE(start(endlessOptions()), QString());
        LiveClient first(port(), kSession), second(port(), kSession);
        QVERIFY(first.isReady() && second.isReady());
        first.analyze(QStringLiteral("AAPL"));
        QVERIFY(!second.next(kStarted).isEmpty());
        second.analyze(QStringLiteral("MSFT"));
        const QJsonObject cancelled = first.next(kCancelled);
        QCOMPARE(textOf(cancelled, "reason"), QStringLiteral("switched"));
        QCOMPARE(textOf(cancelled, "ticker"), QStringLiteral("AAPL"));
    }

    void seventh_historyIsCapped()
    {
        QCOMPARE(start(quickOptions(), {.messages = 20}), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        for (int round = 0; round < 6; ++round) {
            const qsizetype heard = client.heard().size();
            client.analyze(QStringLiteral("AAPL"));
            QVERIFY(!client.next(kComplete, heard).isEmpty());
        }
        QCOMPARE(m_subject->sessions().messagesAfter(kSession, 0)->messages.size(), std::size_t(20));
        client.say(action("history", {{QStringLiteral("limit"), 500}}));
        QVERIFY(client.next(kHistory)[QStringLiteral("items")].toArray().size() <= 20);
    }

    void eighth_storeFailureIsToldAndRecoveredFrom()
    {
        QFETCH_GLOBAL(QString, store);
        if (store != u"redis")
            QSKIP("only a store of our own can be taken away: memory does not fail, and the RedisJSON server is somebody's");
        QCOMPARE(start(quickOptions()), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        m_redis.kill();
        client.say(action("get_portfolio"));
        QCOMPARE(textOf(client.next(kError), "code"), QStringLiteral("store_unavailable"));
        QCOMPARE(m_redis.startAgain(), QString());
        // This Redis keeps nothing, so the session is gone; a new connection begins it again on the same server.
        QTRY_VERIFY_WITH_TIMEOUT(LiveClient(port(), kSession).isReady(), 15'000);
        LiveClient again(port(), kSession);
        QVERIFY(again.isReady());
        again.analyze(QStringLiteral("AAPL"));
        QCOMPARE(again.next(kComplete)[QStringLiteral("completed")].toInt(), 5);
    }

    void ninth_malformedJsonKeepsTheConnection()
    {
        QCOMPARE(start(quickOptions()), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.sayText(QStringLiteral("{\"action\": "));
        QCOMPARE(textOf(client.next(kError), "code"), QStringLiteral("invalid_json"));
        client.say(action("ping"));
        QVERIFY(!client.next(kPong).isEmpty());
    }

    void tenth_otherMetricsArriveWhenOneFails()
    {
        QCOMPARE(start(overrunningOptions()), QString());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.say(setHoldings(manyHoldings()));
        client.analyze(QStringLiteral("AAPL"));
        const QJsonObject complete = client.next(kComplete);
        QCOMPARE(complete[QStringLiteral("failed")].toInt(), 1);
        QCOMPARE(client.heard(kResult).size(), 4);
        client.forget();
        client.analyze(QStringLiteral("NEWC")); // too few prices for most of them
        QVERIFY(!client.next(kComplete).isEmpty());
        QVERIFY(!client.heard(kResult).isEmpty());
        for (const QJsonObject &error : client.heard(kError))
            QCOMPARE(textOf(error, "code"), QStringLiteral("metric_failed"));
        QCOMPARE(client.heard(kResult).size() + client.heard(kError).size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestLiveInvariants)
#include "test_live_invariants.moc"
