#include "contract/sessions/redis_subject.h"

#include <QCoreApplication>
#include <QTest>

using namespace soundings;

namespace {

/// Stands in for the suite where it cannot run, so that the report says so.
class NoRedisJson : public QObject {
    Q_OBJECT

private slots:
    void sessionContract()
    {
        QSKIP("there is no Redis with JSON commands: name one, such as that of the image redis:8, in "
              "SOUNDINGS_TEST_REDIS_JSON_URL");
    }
};

/// What the suite cannot see from outside: that the sessions are JSON documents. `url` names a database for tests.
class TestJsonDocuments : public QObject {
    Q_OBJECT

public:
    explicit TestJsonDocuments(QString url)
        : m_url(std::move(url))
    {
    }

private slots:
    void init()
    {
        auto connection = redis::RedisConnection::open(redis::parseRedisUrl(m_url).value(), {});
        QVERIFY(connection);
        m_connection = std::move(*connection);
        QVERIFY(m_connection->command({"UNLINK", kKey}));
    }

    void serverIsAskedForJson()
    {
        redis::RedisSessionStore store(redis::parseRedisUrl(m_url).value(), {}, m_clock);
        REQUIRE_OK(store.open(test::kId, test::holdings(), test::storedPrices()));
        REQUIRE_OK(store.startAnalysis(test::kId, QStringLiteral("a"), test::ticker("AAPL")));
        QCOMPARE(m_connection->command({"TYPE", kKey})->text, QByteArray("ReJSON-RL"));
        const auto holdings = m_connection->command({"JSON.GET", kKey, "$.holdings.AAPL"});
        QVERIFY(holdings);
        QCOMPARE(holdings->text, QByteArray("[100]"));
        const auto analysis = m_connection->command({"JSON.GET", kKey, "$.current_analysis.ticker"});
        QVERIFY(analysis);
        QCOMPARE(analysis->text, QByteArray("[\"AAPL\"]"));
        const std::int64_t left = m_connection->command({"PTTL", kKey})->integer;
        QVERIFY(left > 86'000'000 && left <= 86'400'000);
    }

    void foreignKeyIsReplaced()
    {
        QVERIFY(m_connection->command({"SET", kKey, "somebody's"}));
        redis::RedisSessionStore store(redis::parseRedisUrl(m_url).value(), {}, m_clock);
        const auto missing = store.find(test::kId, engine::Activity::none);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::notFound);
        const auto opened = store.open(test::kId, test::holdings(), test::storedPrices());
        REQUIRE_OK(opened);
        QVERIFY(opened->isNew);
    }

private:
    static inline const QByteArray kKey = "soundings:session-json:s-1";
    const QString m_url;
    const SystemClock m_clock;
    std::unique_ptr<redis::RedisConnection> m_connection;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString url = qEnvironmentVariable("SOUNDINGS_TEST_REDIS_JSON_URL");
    if (url.isEmpty()) {
        NoRedisJson none;
        return QTest::qExec(&none, argc, argv);
    }
    test::RedisSubject subject(url, redis::RedisSessionStore::Keeping::json);
    test::SessionSuite suite(subject);
    TestJsonDocuments documents(url);
    return QTest::qExec(&suite, argc, argv) + QTest::qExec(&documents, argc, argv);
}

#include "test_sessions_redis_json.moc"
