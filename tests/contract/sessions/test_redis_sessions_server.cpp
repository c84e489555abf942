#include "contract/sessions/session_suite.h"

#include "redis/sessions/redis_session_events.h"
#include "redis/sessions/redis_session_store.h"
#include "support/redis_server.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace soundings::test {

using namespace engine;
using namespace std::chrono_literals;

namespace {

const QString kAnalysis = QStringLiteral("a");

} // namespace

/// What only shows on a real server: its keys, what goes over the wire, and that it goes away.
class TestRedisSessionsServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void keysAreThoseThatAreDocumented();
    void lifetimeIsThatOfTheServersKeys();
    void foreignKeyIsReplaced();
    void otherKeysAreLeftAlone();
    void tickIsOneWriteWhateverTheSessions();
    void appendSendsNoMoreAsTheLogGrows();
    void serversShareSessions();
    void serverIsAskedForJson();
    void awayIsUnavailableAndComesBack();
    void survivesKillOfTheServer();
    void eventsReachEveryServer();
    void eventsStayInTheirDatabase();
    void eventsAreUnavailableWithoutRedis();

private:
    std::unique_ptr<redis::RedisSessionStore> newStore() const;
    qint64 stat(const QString &section, const QString &name);
    QString cli(const QStringList &arguments) { return m_server->cli(arguments); }

    const SystemClock m_clock;
    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<redis::RedisSessionStore> m_store;
};

void TestRedisSessionsServer::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed: install the package redis-server");
}

void TestRedisSessionsServer::init()
{
    m_server = std::make_unique<RedisServer>();
    QCOMPARE(m_server->start({QStringLiteral("--appendonly"), QStringLiteral("yes"), QStringLiteral("--appendfsync"),
                 QStringLiteral("always")}),
        QString());
    m_store = newStore();
}

void TestRedisSessionsServer::cleanup()
{
    m_store.reset();
    m_server.reset();
}

std::unique_ptr<redis::RedisSessionStore> TestRedisSessionsServer::newStore() const
{
    const redis::RedisSessionStore::Options options{
        .pool = {.connection = {.connectTimeout = 10s, .commandTimeout = 10s}, .backoff = {.first = 50ms, .longest = 100ms}},
        .limits = {.lifetime = 1h, .messages = 400}};
    return std::make_unique<redis::RedisSessionStore>(redis::parseRedisUrl(m_server->url()).value(), options, m_clock);
}

/// A number of INFO, such as total_net_output_bytes.
qint64 TestRedisSessionsServer::stat(const QString &section, const QString &name)
{
    for (const QString &line : cli({QStringLiteral("INFO"), section}).split(u'\n')) {
        if (line.startsWith(name + u':'))
            return line.trimmed().section(u':', 1).toLongLong();
    }
    return -1;
}

void TestRedisSessionsServer::keysAreThoseThatAreDocumented()
{
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    REQUIRE_OK(m_store->appendEvent(kId, message({})));
    QStringList keys = cli({QStringLiteral("KEYS"), QStringLiteral("*")}).split(u'\n');
    keys.sort();
    QCOMPARE(keys,
        QStringList({QStringLiteral("soundings:live:held"), QStringLiteral("soundings:live:market"),
            QStringLiteral("soundings:session-log:s-1"), QStringLiteral("soundings:session:s-1")}));
    REQUIRE_OK(m_store->remove(kId));
    QCOMPARE(cli({QStringLiteral("KEYS"), QStringLiteral("soundings:session*")}), QString());
}

void TestRedisSessionsServer::lifetimeIsThatOfTheServersKeys()
{
    const auto left = [&](const char *key) { return cli({QStringLiteral("PTTL"), QString::fromLatin1(key)}).toLongLong(); };
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    const qint64 atFirst = left("soundings:session:s-1");
    QVERIFY(atFirst > 3'500'000 && atFirst <= 3'600'000);

    cli({QStringLiteral("PEXPIRE"), QStringLiteral("soundings:session:s-1"), QStringLiteral("600000")});
    REQUIRE_OK(m_store->appendEvent(kId, message({})));
    REQUIRE_OK(m_store->setPrices({m_clock.now(), MarketSource::live, {{ticker("AAPL"), 1}}}, 0));
    QVERIFY2(left("soundings:session:s-1") <= 600'000, "neither a message nor a tick is activity of the client");
    const qint64 ofLog = left("soundings:session-log:s-1");
    QVERIFY2(ofLog > 0 && ofLog <= 600'000, "the messages do not outlive their session");

    REQUIRE_OK(m_store->touch(kId));
    QVERIFY(left("soundings:session:s-1") > 3'500'000);
    QVERIFY(left("soundings:session-log:s-1") > 3'500'000);
    QCOMPARE(left("soundings:live:market"), -1);

    cli({QStringLiteral("PEXPIRE"), QStringLiteral("soundings:session:s-1"), QStringLiteral("1")});
    QTRY_VERIFY(!m_store->find(kId, Activity::none));
}

void TestRedisSessionsServer::foreignKeyIsReplaced()
{
    for (const char *key : {"soundings:session:s-1", "soundings:session-log:s-1", "soundings:live:market", "soundings:live:held"})
        cli({QStringLiteral("SET"), QString::fromLatin1(key), QStringLiteral("somebody's")});
    const auto missing = m_store->find(kId, Activity::none);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::notFound);
    REQUIRE_OK(m_store->prices());
    REQUIRE_OK(m_store->heldTickers());
    REQUIRE_OK(m_store->maintain());

    const auto opened = m_store->open(kId, holdings(), storedPrices());
    REQUIRE_OK(opened);
    QVERIFY(opened->isNew);
    QCOMPARE(opened->session.totalValue(), 40'200.0);
    REQUIRE_OK(m_store->appendEvent(kId, message({})));
    QCOMPARE(m_store->messagesAfter(kId, 0)->messages.size(), std::size_t(1));

    cli({QStringLiteral("SET"), QStringLiteral("soundings:live:market"), QStringLiteral("somebody's")});
    REQUIRE_OK(m_store->setPrices({m_clock.now(), MarketSource::live, {{ticker("AAPL"), 1}}}, 0));
}

void TestRedisSessionsServer::otherKeysAreLeftAlone()
{
    cli({QStringLiteral("SET"), QStringLiteral("soundings:session"), QStringLiteral("kept")});
    cli({QStringLiteral("SET"), QStringLiteral("celery"), QStringLiteral("kept")});
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    REQUIRE_OK(m_store->remove(kId));
    REQUIRE_OK(m_store->maintain());
    QCOMPARE(cli({QStringLiteral("GET"), QStringLiteral("soundings:session")}), QStringLiteral("kept"));
    QCOMPARE(cli({QStringLiteral("GET"), QStringLiteral("celery")}), QStringLiteral("kept"));
}

void TestRedisSessionsServer::tickIsOneWriteWhateverTheSessions()
{
    const auto changesOfATick = [&](std::int64_t previous) {
        const qint64 before = stat(QStringLiteral("persistence"), QStringLiteral("rdb_changes_since_last_save"));
        const MarketTick tick{m_clock.now(), MarketSource::live, {{ticker("AAPL"), 1}, {ticker("MSFT"), 2}}};
        if (!m_store->setPrices(tick, previous))
            return qint64(-1);
        return stat(QStringLiteral("persistence"), QStringLiteral("rdb_changes_since_last_save")) - before;
    };
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    const qint64 withOne = changesOfATick(0);
    QVERIFY(withOne > 0);
    for (int i = 0; i < 100; ++i)
        REQUIRE_OK(m_store->open(QString::number(i), holdings(), storedPrices()));
    QCOMPARE(changesOfATick(1), withOne);
    QCOMPARE(m_store->find(QStringLiteral("42"), Activity::none)->totalValue(), 100 * 1 + 50.5 * 2);
}

void TestRedisSessionsServer::appendSendsNoMoreAsTheLogGrows()
{
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    REQUIRE_OK(m_store->startAnalysis(kId, kAnalysis, ticker("AAPL")));
    for (int i = 0; i < 300; ++i)
        REQUIRE_OK(m_store->append(kId, message(kAnalysis)));
    const auto sent = [&] { return stat(QStringLiteral("stats"), QStringLiteral("total_net_output_bytes")); };
    const qint64 first = sent();
    const qint64 ofAsking = sent() - first; // what the question itself costs
    const qint64 before = sent();
    for (int i = 0; i < 50; ++i)
        REQUIRE_OK(m_store->append(kId, message(kAnalysis)));
    const qint64 ofAppends = sent() - before - ofAsking;
    QVERIFY2(ofAppends < 50 * 50, qPrintable(QString::number(ofAppends)));
}

void TestRedisSessionsServer::serversShareSessions()
{
    const auto other = newStore();
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    REQUIRE_OK(m_store->startAnalysis(kId, kAnalysis, ticker("AAPL")));
    REQUIRE_OK(m_store->append(kId, message(kAnalysis)));
    const auto opened = other->open(kId, {}, {});
    REQUIRE_OK(opened);
    QVERIFY(!opened->isNew);
    const auto switched = other->startAnalysis(kId, QStringLiteral("b"), ticker("MSFT"));
    REQUIRE_OK(switched);
    QVERIFY(switched->replaced);
    QCOMPARE(switched->replaced->analysisId, kAnalysis);
    QCOMPARE(m_store->append(kId, message(kAnalysis)).value(), std::optional<std::int64_t>());
    REQUIRE_OK(other->setPrices({m_clock.now(), MarketSource::live, {{ticker("AAPL"), 7}}}, 0));
    QCOMPARE(m_store->find(kId, Activity::none)->market.prices.at(ticker("AAPL")), 7.0);
}

void TestRedisSessionsServer::serverIsAskedForJson()
{
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    const bool hasJson = cli({QStringLiteral("COMMAND"), QStringLiteral("INFO"), QStringLiteral("JSON.SET")}) != QString();
    QCOMPARE(cli({QStringLiteral("TYPE"), QStringLiteral("soundings:session:s-1")}),
        hasJson ? QStringLiteral("none") : QStringLiteral("hash"));
    QCOMPARE(cli({QStringLiteral("TYPE"), QStringLiteral("soundings:session-json:s-1")}),
        hasJson ? QStringLiteral("ReJSON-RL") : QStringLiteral("none"));
}

void TestRedisSessionsServer::awayIsUnavailableAndComesBack()
{
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    m_server->kill();
    const auto fresh = newStore(); // that has never seen the server
    const auto isUnavailable = [](const auto &result) { return !result && result.error().code == ErrorCode::unavailable; };
    QVERIFY(isUnavailable(m_store->find(kId, Activity::none)));
    QVERIFY(isUnavailable(m_store->append(kId, message(kAnalysis))));
    QVERIFY(isUnavailable(m_store->remove(kId)));
    QVERIFY(isUnavailable(m_store->setPrices({m_clock.now(), MarketSource::live, {}}, 0)));
    QVERIFY(isUnavailable(m_store->prices()));
    QVERIFY(isUnavailable(m_store->heldTickers()));
    QVERIFY(isUnavailable(m_store->maintain()));
    QVERIFY(isUnavailable(fresh->open(QStringLiteral("s-2"), holdings(), storedPrices())));

    QCOMPARE(m_server->startAgain(), QString());
    QTRY_VERIFY(m_store->find(kId, Activity::none));
    QTRY_VERIFY(fresh->open(QStringLiteral("s-2"), holdings(), storedPrices()));
}

void TestRedisSessionsServer::survivesKillOfTheServer()
{
    REQUIRE_OK(m_store->open(kId, holdings(), storedPrices()));
    REQUIRE_OK(m_store->startAnalysis(kId, kAnalysis, ticker("AAPL")));
    std::vector<std::int64_t> safe;
    {
        std::atomic<bool> isOver = false;
        const std::jthread writer([&] {
            while (!isOver) {
                if (const auto seq = m_store->append(kId, message(kAnalysis)); seq && *seq)
                    safe.push_back(**seq);
                else
                    isOver = true;
            }
        });
        QTRY_VERIFY(m_store->find(kId, Activity::none).value_or(LiveSession{}).newestSeq >= 30);
        m_server->kill();
    }
    QCOMPARE(m_server->startAgain(), QString());
    QTRY_VERIFY(m_store->find(kId, Activity::none));
    const auto session = m_store->find(kId, Activity::none);
    const auto kept = m_store->messagesAfter(kId, 0);
    REQUIRE_OK(kept);
    QVERIFY(session->analysis);
    QCOMPARE(session->totalValue(), 40'200.0);
    QVERIFY2(session->newestSeq >= safe.back(), "what was answered is there");
    QVERIFY2(session->newestSeq <= safe.back() + 1, "and at most the one that was under way");
    QCOMPARE(kept->messages.back().seq, session->newestSeq);
    REQUIRE_OK(m_store->append(kId, message(kAnalysis)));
}

void TestRedisSessionsServer::eventsReachEveryServer()
{
    struct Heard {
        std::vector<std::pair<QString, QByteArray>> events;
        bool isHearing = false;
    };
    const redis::RedisUrl url = redis::parseRedisUrl(m_server->url()).value();
    const auto observe = [](redis::RedisSessionEvents &events, Heard &heard) {
        events.setObserver({[&](const QString &id, const QByteArray &payload) { heard.events.emplace_back(id, payload); },
            [&](bool isHearing) { heard.isHearing = isHearing; }});
    };
    Heard mine, theirs;
    redis::RedisSessionEvents here(url, {}, m_clock), there(url, {}, m_clock);
    observe(here, mine);
    observe(there, theirs);
    QObject parent; // ends before them
    here.listen(&parent);
    there.listen(&parent);
    QTRY_VERIFY(mine.isHearing && theirs.isHearing);

    const QString id = QStringLiteral("s:ü *");
    REQUIRE_OK(here.publish(id, QByteArray("{\"a\":\n\0}", 8)));
    REQUIRE_OK(there.publish(kId, "two"));
    const std::vector<std::pair<QString, QByteArray>> expected = {{id, QByteArray("{\"a\":\n\0}", 8)}, {kId, "two"}};
    QTRY_COMPARE(theirs.events.size(), std::size_t(2));
    QTRY_COMPARE(mine.events.size(), std::size_t(2));
    QVERIFY(theirs.events == expected);
    QVERIFY(mine.events == expected);

    m_server->kill();
    QTRY_VERIFY(!mine.isHearing);
    QCOMPARE(m_server->startAgain(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(mine.isHearing, 10000);
}

void TestRedisSessionsServer::eventsStayInTheirDatabase()
{
    const auto urlOf = [this](int database) {
        redis::RedisUrl url = redis::parseRedisUrl(m_server->url()).value();
        url.database = database;
        return url;
    };
    redis::RedisSessionEvents mine(urlOf(1), {}, m_clock), theirs(urlOf(2), {}, m_clock), alsoTheirs(urlOf(2), {}, m_clock);
    QList<QByteArray> here, there;
    bool isHearingHere = false, isHearingThere = false;
    mine.setObserver({[&](const QString &, const QByteArray &payload) { here.append(payload); },
        [&](bool isHearing) { isHearingHere = isHearing; }});
    alsoTheirs.setObserver({[&](const QString &, const QByteArray &payload) { there.append(payload); },
        [&](bool isHearing) { isHearingThere = isHearing; }});
    QObject parent; // ends before them
    mine.listen(&parent);
    alsoTheirs.listen(&parent);
    QTRY_VERIFY(isHearingHere && isHearingThere);
    REQUIRE_OK(theirs.publish(kId, "of the session of that name in database 2"));
    REQUIRE_OK(mine.publish(kId, "of that in database 1"));
    QTRY_COMPARE(there.size(), 1);
    QTRY_COMPARE(here.size(), 1);
    QCOMPARE(here.front(), QByteArray("of that in database 1"));
    QCOMPARE(there.front(), QByteArray("of the session of that name in database 2"));
}

void TestRedisSessionsServer::eventsAreUnavailableWithoutRedis()
{
    redis::RedisSessionEvents events(redis::parseRedisUrl(m_server->url()).value(), {}, m_clock);
    m_server->kill();
    const auto told = events.publish(kId, "x");
    QVERIFY(!told);
    QCOMPARE(told.error().code, ErrorCode::unavailable);
}

} // namespace soundings::test

QTEST_GUILESS_MAIN(soundings::test::TestRedisSessionsServer)

#include "test_redis_sessions_server.moc"
