#include "integration/live/live_client.h"
#include "integration/live/redis_live.h"
#include "support/redis_server.h"

#include <QJsonArray>
#include <QTest>

#include <random>
#include <set>

using namespace soundings;
using namespace soundings::test;
using namespace soundings::test::live;
using namespace std::chrono_literals;

namespace {

const QString kSession = QStringLiteral("s-random");
constexpr int kSteps = 10'000;
constexpr int kStepsToALoss = 1'000;
constexpr unsigned kSeed = 20261121;

/// What a client that reconnects has heard in all of its connections, and the first thing that was wrong with it.
class Listener {
public:
    explicit Listener(quint16 port)
        : m_port(port)
    {
    }

    LiveClient &client() { return *m_client; }

    /// A new connection, which asks for what was missed. False: it was not let in.
    bool connect()
    {
        collect();
        m_client = std::make_unique<LiveClient>(m_port, kSession);
        m_from = 0;
        m_isCaughtUp = false;
        m_here.clear();
        if (!m_client->isReady())
            return false;
        m_client->say(resume(m_newest));
        return true;
    }
    void vanish()
    {
        collect();
        m_client->vanish();
    }

    void collect()
    {
        if (!m_client)
            return;
        for (; m_from < m_client->heard().size(); ++m_from)
            note(m_client->heard()[m_from]);
    }

    /// Has got all that was missed before this connection.
    bool isCaughtUp() const { return m_isCaughtUp; }
    /// Those that the store keeps, by number.
    const std::map<qint64, QJsonObject> &kept() const { return m_kept; }
    const QString &fault() const { return m_fault; }

private:
    void note(const QJsonObject &message)
    {
        const QString type = typeOf(message);
        if (type == kReady || type == kPortfolio || type == kUpdate)
            checkValue(type == kReady ? message[kPortfolio].toObject() : message);
        m_isCaughtUp |= type == kResumed;
        if (!m_isCaughtUp && textOf(message, "code") == u"store_unavailable")
            m_client->say(resume(m_newest));
        if (m_isCaughtUp && !m_seen.empty())
            m_newest = *m_seen.rbegin();
        if (type == kReady || !message.contains(QStringLiteral("seq")))
            return;
        const qint64 seq = message[QStringLiteral("seq")].toInteger();
        if (m_isCaughtUp && !m_here.empty() && seq < *m_here.rbegin())
            complain(QStringLiteral("number %1 came after %2").arg(seq).arg(*m_here.rbegin()));
        if (!m_here.insert(seq).second)
            complain(QStringLiteral("number %1 came twice in one connection").arg(seq));
        m_seen.insert(seq);
        if (message.contains(QStringLiteral("analysis_id")) && m_kept.emplace(seq, message).first->second != message)
            complain(QStringLiteral("number %1 says two things").arg(seq));
    }
    void checkValue(const QJsonObject &portfolio)
    {
        const QJsonObject values = portfolio[QStringLiteral("holdings_value")].toObject();
        const QJsonObject prices = portfolio[QStringLiteral("prices")].toObject();
        double total = 0;
        for (const QString &ticker : values.keys()) {
            total += values[ticker].toDouble();
            const double shares = values[ticker].toDouble() / prices[ticker].toDouble();
            if (std::abs(shares - std::round(shares)) > 1e-6) // only whole shares are held here
                complain(QStringLiteral("%1 is not valued at the price that is told").arg(ticker));
        }
        if (std::abs(total - portfolio[QStringLiteral("total_value")].toDouble()) > 1e-6)
            complain(QStringLiteral("the total is not the sum"));
    }
    void complain(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    quint16 m_port;
    std::unique_ptr<LiveClient> m_client;
    qsizetype m_from = 0;
    bool m_isCaughtUp = false; ///< the resume of this connection was answered
    qint64 m_newest = 0; ///< nothing is missing up to here
    std::set<qint64> m_seen, m_here; ///< numbers; of all connections, and of this one
    std::map<qint64, QJsonObject> m_kept;
    QString m_fault;
};

/// What is wrong with the messages of analyses, in the order of their numbers; "" is nothing.
QString faultIn(const std::map<qint64, QJsonObject> &messages)
{
    QString running;
    std::map<QString, QJsonObject> started;
    std::set<QString> ended;
    std::map<QString, std::set<QString>> metrics;
    for (const auto &[seq, message] : messages) {
        const QString id = textOf(message, "analysis_id"), type = typeOf(message);
        const QString where = QStringLiteral(" (%1, number %2)").arg(type).arg(seq);
        if (ended.contains(id))
            return u"an analysis goes on after its end" + where;
        if (type == kStarted) {
            if (!started.emplace(id, message).second)
                return u"an analysis starts twice" + where;
            running = id;
            continue;
        }
        if (!started.contains(id))
            return u"an analysis was never announced" + where;
        if (type == kCancelled || type == kComplete) {
            const int told = message[type == kCancelled ? QStringLiteral("delivered") : QStringLiteral("completed")].toInt();
            if (told != int(metrics[id].size()))
                return u"the number of results is wrong" + where;
            ended.insert(id);
        } else if (type == kResult) {
            if (message[QStringLiteral("snapshot_version")] != started.at(id)[QStringLiteral("snapshot_version")])
                return u"results of several snapshots" + where;
            if (!metrics[id].insert(textOf(message, "metric")).second)
                return u"a metric came twice" + where;
            if (id != running)
                return u"two analyses run at once" + where;
        }
    }
    for (const auto &[id, start] : started) {
        if (!ended.contains(id))
            return QStringLiteral("an analysis of %1 starts and never ends (number %2)")
                .arg(textOf(start, "ticker"))
                .arg(start[QStringLiteral("seq")].toInteger());
    }
    return started.size() > 100 ? QString() : QStringLiteral("hardly anything happened");
}

server::ServerOptions tickingOptions()
{
    server::ServerOptions options = quickOptions();
    options.live.marketUpdate = 20ms;
    return options;
}

} // namespace

/// Two sockets do to one session what comes to mind, in a random order that is the same each time.
class TestLiveInterleaving : public QObject {
    Q_OBJECT

private:
    LiveMarket m_market;

    void step(Listener &actor, engine::LivePortfolios &portfolios, std::mt19937 &random)
    {
        static const QStringList tickers = {QStringLiteral("AAPL"), QStringLiteral("MSFT"), QStringLiteral("NVDA"),
            QStringLiteral("NEWC"), QStringLiteral("NOPE")};
        const unsigned what = random() % 100;
        if (what < 40)
            actor.client().analyze(tickers[random() % tickers.size()]);
        else if (what < 52)
            actor.client().say(action("cancel"));
        else if (what < 67)
            actor.client().say(live::setHoldings(
                {{QStringLiteral("AAPL"), int(1 + random() % 9)}, {tickers[1 + random() % 2], int(1 + random() % 9)}}));
        else if (what < 75)
            actor.client().say(action("get_portfolio"));
        else if (what < 80)
            QVERIFY(portfolios.tick().has_value());
        else if (what < 84)
            actor.client().say(action("history"));
        else if (what < 88) {
            actor.vanish();
            QVERIFY(actor.connect());
        } else if (what < 95)
            QTest::qWait(int(random() % 12));
        actor.collect();
    }

    /// The sockets are on these two ports, perhaps of one server. `loseStore` takes the store away and gives it back.
    void run(engine::LivePortfolios &portfolios, quint16 first, quint16 second, const std::function<void()> &loseStore = {})
    {
        engine::SessionStore &sessions = portfolios.sessions();
        Listener listeners[] = {Listener(first), Listener(second)};
        std::mt19937 random(kSeed);
        for (Listener &listener : listeners)
            QVERIFY(listener.connect());
        for (int i = 0; i < kSteps && !QTest::currentTestFailed(); ++i) {
            if (loseStore && i % kStepsToALoss == kStepsToALoss - 1)
                loseStore();
            step(listeners[random() % 2], portfolios, random);
        }
        for (Listener &listener : listeners)
            listener.client().say(action("ping"));
        for (Listener &listener : listeners)
            QVERIFY2(listener.client().waitUntil(
                         [&] {
                             listener.collect();
                             return listener.isCaughtUp() && !listener.client().heard(kPong).isEmpty();
                         },
                         60000),
                qPrintable(listener.client().lastWords()));
        QTRY_VERIFY(!sessions.find(kSession, engine::Activity::none)->analysis);
        for (Listener &listener : listeners) {
            QTest::qWait(100);
            // What was told while Redis came back is read from the store, a moment later.
            static_cast<void>(listener.client().waitUntil([&] {
                listener.collect();
                return faultIn(listener.kept()).isEmpty();
            }));
            QCOMPARE(listener.fault(), QString());
            QCOMPARE(faultIn(listener.kept()), QString());
        }
        QCOMPARE(listeners[0].kept().size(), listeners[1].kept().size());
        QVERIFY(listeners[0].kept() == listeners[1].kept());
        qInfo("%d steps, %zu messages of analyses", kSteps, listeners[0].kept().size());
    }

private slots:
    void initTestCase() { QVERIFY2(m_market.fault().isEmpty(), qPrintable(m_market.fault())); }

    void holdsInMemory()
    {
        engine::MemorySessionEvents events;
        const auto sessions = engine::MemorySessionStore::load(nullptr, {}, m_market.clock(), &events);
        LiveServer server(m_market, **sessions, events, tickingOptions());
        QVERIFY2(server.fault().isEmpty(), qPrintable(server.fault()));
        run(server.portfolios(), server.port(), server.port());
    }

    void holdsOnTwoServersWithRedis()
    {
        if (!RedisServer::isInstalled())
            QSKIP("redis-server is not installed: install the package redis-server");
        RedisServer server;
        // What Redis itself would forget is not ours to keep.
        const QString fault = server.start(
            {QStringLiteral("--appendonly"), QStringLiteral("yes"), QStringLiteral("--appendfsync"), QStringLiteral("always")});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        RedisLiveServer first(m_market, server.url(), tickingOptions()), second(m_market, server.url(), tickingOptions());
        QVERIFY2(first.fault().isEmpty(), qPrintable(first.fault()));
        QVERIFY2(second.fault().isEmpty(), qPrintable(second.fault()));
        QTRY_COMPARE(
            server.cli({QStringLiteral("CLIENT"), QStringLiteral("LIST"), QStringLiteral("TYPE"), QStringLiteral("PUBSUB")})
                .count(u'\n'),
            1);
        int losses = 0;
        run(first.portfolios(), first.port(), second.port(), [&] {
            if (++losses % 2 == 1) {
                server.freeze();
                QTest::qWait(100);
                server.thaw();
            } else {
                server.kill();
                QTest::qWait(20);
                QCOMPARE(server.startAgain(), QString());
            }
            for (RedisLiveServer *each : {&first, &second}) // whoever comes before that is told to come again
                QTRY_VERIFY(each->sessions().find(kSession, engine::Activity::none));
        });
    }

    void holdsWithRedisJson()
    {
        const QString url = qEnvironmentVariable("SOUNDINGS_TEST_REDIS_JSON_URL");
        if (url.isEmpty())
            QSKIP("SOUNDINGS_TEST_REDIS_JSON_URL names no Redis with JSON commands");
        RedisLiveServer server(m_market, url, tickingOptions(), redis::RedisSessionStore::Keeping::json);
        QVERIFY2(server.fault().isEmpty(), qPrintable(server.fault()));
        static_cast<void>(server.sessions().remove(kSession));
        run(server.portfolios(), server.port(), server.port());
    }
};

QTEST_GUILESS_MAIN(TestLiveInterleaving)
#include "test_live_interleaving.moc"
