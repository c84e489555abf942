#include "integration/live/live_client.h"
#include "integration/live/redis_live.h"
#include "support/redis_server.h"
#include "support/server_process.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;
using namespace soundings::test::live;
using namespace std::chrono_literals;

namespace {

const QString kSession = QStringLiteral("s-shared");

QList<QJsonObject> numbered(const LiveClient &client)
{
    QList<QJsonObject> of;
    for (const QJsonObject &message : client.heard()) {
        if (typeOf(message) != kReady && message.contains(QStringLiteral("seq")))
            of.append(message);
    }
    return of;
}

} // namespace

/// Two servers on one Redis, and what happens when one of the three goes away.
class TestLiveServers : public QObject {
    Q_OBJECT

private:
    LiveMarket m_market;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<RedisLiveServer> m_here, m_there;

    void start(const server::ServerOptions &options)
    {
        for (auto *server : {&m_here, &m_there}) {
            *server = std::make_unique<RedisLiveServer>(m_market, m_redis->url(), options);
            QVERIFY2((*server)->fault().isEmpty(), qPrintable((*server)->fault()));
        }
        QTRY_COMPARE(m_redis->cli({QStringLiteral("PUBSUB"), QStringLiteral("NUMPAT")}), QStringLiteral("1"));
        QTRY_COMPARE(
            m_redis->cli({QStringLiteral("CLIENT"), QStringLiteral("LIST"), QStringLiteral("TYPE"), QStringLiteral("PUBSUB")})
                .count(u'\n'),
            1); // two lines
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_market.fault().isEmpty(), qPrintable(m_market.fault()));
        if (!RedisServer::isInstalled())
            QSKIP("redis-server is not installed: install the package redis-server");
    }
    void init()
    {
        m_redis = std::make_unique<RedisServer>();
        const QString fault =
            m_redis->start({QStringLiteral("--appendonly"), QStringLiteral("yes")}); // keeps sessions when it ends
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
    void cleanup()
    {
        m_here.reset();
        m_there.reset();
        m_redis.reset();
    }

    void socketsOnTwoServersShareOneSlotAndHearTheSameOnceAndInOrder()
    {
        server::ServerOptions options = endlessOptions();
        options.live.marketUpdate = 30ms;
        start(options);
        LiveClient here(m_here->port(), kSession), there(m_there->port(), kSession);
        QVERIFY(here.isReady() && there.isReady());
        for (int round = 0; round < 40; ++round) {
            LiveClient &client = round % 2 ? here : there;
            client.analyze(round % 3 ? QStringLiteral("AAPL") : QStringLiteral("MSFT"));
            if (round % 5 == 0)
                client.say(live::setHoldings({{QStringLiteral("AAPL"), round + 1}}));
            QTest::qWait(10);
        }
        QTest::qWait(200);
        here.say(action("cancel"));
        there.say(action("cancel"));
        QTRY_VERIFY(!m_here->sessions().find(kSession, engine::Activity::none)->analysis);
        QVERIFY(here.heard(kUpdate).size() > 10);
        const qint64 newest = m_here->sessions().find(kSession, engine::Activity::none)->newestSeq;
        for (LiveClient *client : {&here, &there})
            QVERIFY(client->waitUntil([&] { return seqsOf(client->heard()).last() >= newest; }));
        for (LiveClient *client : {&here, &there})
            QVERIFY2(isRising(seqsOf(numbered(*client))), "each once, in order");
        // From the later welcome on both heard the same; the sockets may have heard a tick more or less at the end.
        const qint64 first =
            std::max(here.heard()[0][QStringLiteral("seq")].toInteger(), there.heard()[0][QStringLiteral("seq")].toInteger());
        QList<QJsonObject> both[2];
        for (int i = 0; i < 2; ++i) {
            for (const QJsonObject &message : numbered(i ? there : here)) {
                if (const qint64 seq = message[QStringLiteral("seq")].toInteger(); seq > first && seq <= newest)
                    both[i].append(message);
            }
        }
        QVERIFY(both[0].size() > 50);
        QCOMPARE(both[0], both[1]);
        QCOMPARE(qint64(both[0].size()), newest - first); // none is missing, ticks neither
    }

    void oneOfTwoServersTicks()
    {
        server::ServerOptions options = quickOptions();
        options.live.marketUpdate = 200ms;
        start(options);
        LiveClient here(m_here->port(), kSession);
        QVERIFY(here.isReady());
        QTest::qWait(2000);
        const int ticks = int(m_here->sessions().prices()->number);
        QVERIFY2(ticks >= 5 && ticks <= 11, qPrintable(QString::number(ticks)));
        QVERIFY(std::abs(ticks - int(here.heard(kUpdate).size())) <= 1);
    }

    void analysisOfAServerThatDiedIsEndedByTheOther()
    {
        server::ServerOptions options = endlessOptions();
        options.live.metricDeadline = 500ms;
        start(options);
        LiveClient there(m_there->port(), kSession);
        QVERIFY(there.isReady());
        // As a server does that is gone right after.
        engine::SessionStore &sessions = m_here->sessions();
        const auto begun =
            sessions.startAnalysis(kSession, QStringLiteral("orphan"), Ticker::fromCanonical(QStringLiteral("AAPL")));
        QVERIFY(begun.has_value());
        engine::SessionMessage started{.kind = engine::MessageKind::started,
            .analysisId = QStringLiteral("orphan"),
            .ticker = Ticker::fromCanonical(QStringLiteral("AAPL")),
            .text = R"({"type":"analysis_started","analysis_id":"orphan"})"};
        QVERIFY(sessions.append(kSession, started).value().has_value());
        const QJsonObject cancelled = there.next(kCancelled);
        QCOMPARE(textOf(cancelled, "analysis_id"), QStringLiteral("orphan"));
        QCOMPARE(textOf(cancelled, "reason"), QStringLiteral("timeout"));
        QVERIFY(!sessions.find(kSession, engine::Activity::none)->analysis);
    }

    void killedServerLeavesItsSessionsToTheOther()
    {
        const QTemporaryDir folders[2];
        ServerProcess dying{QStringLiteral(SOUNDINGS_SERVER)}, other{QStringLiteral(SOUNDINGS_SERVER)};
        const QHash<QString, QString> settings = {{QStringLiteral("REDIS_URL"), m_redis->url()},
            {QStringLiteral("MONTE_CARLO_PATHS"), QStringLiteral("50000000")}}; // so that the analysis does not end by itself
        QCOMPARE(dying.start(folders[0].path(), settings), QString());
        QCOMPARE(other.start(folders[1].path(), settings), QString());
        LiveClient orphan(dying.port(), kSession), steady(other.port(), kSession);
        QVERIFY(orphan.isReady() && steady.isReady());
        orphan.analyze(QStringLiteral("AAPL"));
        QVERIFY(orphan.waitUntil([&] { return orphan.heard(kResult).size() >= 2 && !steady.heard(kResult).isEmpty(); }));
        dying.kill();
        QVERIFY(orphan.isClosed());
        const qint64 last = seqsOf(orphan.heard()).last();

        LiveClient again(other.port(), kSession);
        QVERIFY(again.isReady());
        again.say(resume(last));
        QCOMPARE(again.next(kResumed)[QStringLiteral("complete")], QJsonValue(true));
        again.analyze(QStringLiteral("MSFT"));
        const QJsonObject cancelled = steady.next(kCancelled);
        QCOMPARE(textOf(cancelled, "ticker"), QStringLiteral("AAPL"));
        const auto isOfTheDead = [](const QJsonObject &result) { return textOf(result, "ticker") == u"AAPL"; };
        QCOMPARE(cancelled[QStringLiteral("delivered")].toInt(), int(std::ranges::count_if(steady.heard(kResult), isOfTheDead)));
        QVERIFY(steady.waitUntil([&] { return steady.heard(kStarted).size() == 2; }));
        again.say(action("cancel"));
        QVERIFY(steady.waitUntil([&] { return steady.heard(kCancelled).size() == 2; }));
        QVERIFY(isRising(seqsOf(numbered(steady))));
        steady.say(action("history"));
        QCOMPARE(steady.next(kHistory)[QStringLiteral("items")].toArray().size(), steady.heard(kResult).size());
        QVERIFY(other.stop());
    }

    void storeThatGoesAwayIsToldAndComesBackWithoutARestart()
    {
        start(endlessOptions());
        LiveClient here(m_here->port(), kSession), there(m_there->port(), kSession);
        QVERIFY(here.isReady() && there.isReady());
        here.analyze(QStringLiteral("AAPL"));
        QVERIFY(here.waitUntil([&] { return there.heard(kResult).size() == 4 && here.heard(kResult).size() == 4; }));
        const auto holdings = m_here->sessions().find(kSession, engine::Activity::none)->holdings;
        m_redis->cli({QStringLiteral("SHUTDOWN"), QStringLiteral("NOW")});
        m_redis->kill();
        here.say(action("get_portfolio"));
        QCOMPARE(textOf(here.next(kError), "code"), QStringLiteral("store_unavailable"));
        here.say(action("cancel")); // cannot be stored, so its end is told later
        QVERIFY(here.waitUntil([&] { return here.heard(kError).size() >= 2; }));
        QVERIFY(here.heard(kCancelled).isEmpty());
        LiveClient late(m_there->port(), kSession);
        QCOMPARE(textOf(late.next(kError), "code"), QStringLiteral("store_unavailable"));
        QVERIFY(late.isClosed());
        QVERIFY2(late.closeCode() != 1008, "it may come again");

        const QString fault = m_redis->startAgain();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        const QJsonObject cancelled = here.next(kCancelled);
        QCOMPARE(cancelled[QStringLiteral("delivered")].toInt(), 4);
        QCOMPARE(there.next(kCancelled), cancelled); // or it is caught up from the store
        QVERIFY(m_there->sessions().find(kSession, engine::Activity::none)->holdings == holdings);
        there.analyze(QStringLiteral("MSFT"));
        for (LiveClient *client : {&here, &there}) {
            QVERIFY(client->waitUntil([&] { return client->heard(kResult).size() == 8; }, 20'000));
            QVERIFY(isRising(seqsOf(numbered(*client))));
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveServers)
#include "test_live_servers.moc"
