#include "open_redis.h"
#include "support/redis_server.h"

#include <QSet>
#include <QTest>

using namespace soundings;
using namespace soundings::redis;
using namespace std::chrono_literals;

class TestRedisConnection : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
        QCOMPARE(m_server.start(), QString());
    }

    void init()
    {
        QCOMPARE(m_server.cli({QStringLiteral("FLUSHALL")}), QStringLiteral("OK"));
        auto opened = test::openRedis(m_server.url());
        QVERIFY(opened);
        m_redis = std::move(*opened);
    }

    void cleanup() { m_redis.reset(); }

    void repliesKeepTheirType()
    {
        QCOMPARE(m_redis->command({"GET", "nothing"})->type, Reply::Type::nil);
        const auto status = m_redis->command({"SET", "k", "v"});
        QCOMPARE(status->type, Reply::Type::status);
        QCOMPARE(status->text, QByteArray("OK"));
        const auto integer = m_redis->command({"INCRBY", "n", "-9000000000"});
        QCOMPARE(integer->type, Reply::Type::integer);
        QCOMPARE(integer->integer, std::int64_t(-9000000000));
        const auto array = m_redis->command({"MGET", "k", "nothing", "n"});
        QCOMPARE(array->type, Reply::Type::array);
        QCOMPARE(array->elements.size(), std::size_t(3));
        QCOMPARE(array->elements[0].text, QByteArray("v"));
        QVERIFY(array->elements[1].isNil());
        QCOMPARE(array->elements[2].text, QByteArray("-9000000000"));
        QCOMPARE(
            m_redis->command(Script("return {1, {2, 'three'}}").call({}))->elements[1].elements[1].text, QByteArray("three"));
    }

    void keysAndValuesMayHoldAnyBytes()
    {
        QByteArray value;
        for (int byte = 0; byte < 256; ++byte)
            value.append(char(byte));
        value += "\r\n$3\r\nabc\r\n";
        const QByteArray key("a\0b \n", 5);
        QVERIFY(m_redis->command({"SET", key, value}));
        QCOMPARE(m_redis->command({"GET", key})->text, value);
        QVERIFY(m_redis->command({"SET", "empty", QByteArray()}));
        const auto empty = m_redis->command({"GET", "empty"});
        QCOMPARE(empty->type, Reply::Type::string);
        QVERIFY(empty->text.isEmpty());
    }

    void valuesOfManyMegabytesPass()
    {
        QByteArray value(20'000'000, 'x');
        value[12'345'678] = 'y';
        QVERIFY(m_redis->command({"SET", "large", value}, 20s));
        QCOMPARE(m_redis->command({"GET", "large"}, 20s)->text, value);
    }

    void connectionHasItsNameAndDatabase()
    {
        auto other = test::openRedis(QStringLiteral("redis://127.0.0.1:%1/5").arg(m_server.port()));
        QVERIFY(other);
        QCOMPARE((*other)->command({"CLIENT", "GETNAME"})->text, QByteArray("soundings"));
        QVERIFY((*other)->command({"SET", "where", "five"}));
        QCOMPARE(m_server.cli({QStringLiteral("-n"), QStringLiteral("5"), QStringLiteral("GET"), QStringLiteral("where")}),
            QStringLiteral("five"));
        QVERIFY(m_redis->command({"GET", "where"})->isNil());
    }

    void socketOfTheFileSystemServesAsWell()
    {
        auto local = test::openRedis(QStringLiteral("unix://") + m_server.socket());
        QVERIFY(local);
        QVERIFY((*local)->command({"SET", "by", "socket"}));
        QCOMPARE(m_redis->command({"GET", "by"})->text, QByteArray("socket"));
    }

    void pipelineGivesAReplyForEachCommand()
    {
        const auto replies = m_redis->pipeline({{"SET", "a", "1"}, {"LPUSH", "a", "x"}, {"INCR", "a"}, {"GET", "a"}});
        QVERIFY(replies);
        QCOMPARE(replies->size(), std::size_t(4));
        QVERIFY((*replies)[1].isError());
        QCOMPARE(m_redis->errorOf((*replies)[1]).kind, ErrorKind::wrongType);
        QCOMPARE((*replies)[3].text, QByteArray("2"));
        QVERIFY(m_redis->isUsable());
        QVERIFY(m_redis->pipeline({})->empty());
    }

    void pipelineOfManyThousandCommandsDoesNotStall()
    {
        std::vector<Command> commands;
        for (int index = 0; index < 20'000; ++index)
            commands.push_back({"ECHO", QByteArray(200, 'e') + QByteArray::number(index)});
        const auto replies = m_redis->pipeline(commands, 20s);
        QVERIFY(replies);
        QCOMPARE(replies->size(), commands.size());
        QVERIFY(replies->back().text.endsWith("e19999"));
    }

    void transactionGivesTheRepliesOfItsCommands()
    {
        const Script doubled("return redis.call('GET', KEYS[1]) * 2");
        const auto replies = m_redis->transaction({{"SET", "a", "20"}, {"INCR", "a"}, doubled.call({"a"})});
        QVERIFY(replies);
        QCOMPARE(replies->size(), std::size_t(3));
        QCOMPARE((*replies)[1].integer, std::int64_t(21));
        QCOMPARE((*replies)[2].integer, std::int64_t(42));
    }

    void transactionEndsWhenAWatchedKeyChanged()
    {
        QVERIFY(m_redis->command({"WATCH", "a"}));
        QCOMPARE(m_server.cli({QStringLiteral("SET"), QStringLiteral("a"), QStringLiteral("theirs")}), QStringLiteral("OK"));
        const auto replies = m_redis->transaction({{"SET", "a", "ours"}});
        QVERIFY(!replies);
        QCOMPARE(replies.error().kind, ErrorKind::aborted);
        QCOMPARE(replies.error().code, ErrorCode::conflict);
        QCOMPARE(m_redis->command({"GET", "a"})->text, QByteArray("theirs"));
        QVERIFY(m_redis->transaction({{"SET", "a", "ours"}}));
    }

    void transactionThatIsRefusedDoesNothingAndSaysWhy()
    {
        const auto replies = m_redis->transaction({{"SET", "a", "1"}, {"NOSUCHCOMMAND"}});
        QVERIFY(!replies);
        QVERIFY(replies.error().detail.contains(QStringLiteral("unknown command")));
        QVERIFY(m_redis->command({"GET", "a"})->isNil());
    }

    void scanShowsEveryKeyThatFits()
    {
        std::vector<Command> commands;
        for (int index = 0; index < 3000; ++index)
            commands.push_back({"SET", "soundings:" + QByteArray::number(index), "x"});
        commands.push_back({"SET", "other", "x"});
        QVERIFY(m_redis->pipeline(commands, 10s));
        QSet<QByteArray> seen;
        int portions = 0;
        QVERIFY(m_redis->scan("soundings:*", [&](const std::vector<QByteArray> &keys) {
            ++portions;
            seen.unite(QSet<QByteArray>(keys.begin(), keys.end()));
            return true;
        }));
        QCOMPARE(seen.size(), 3000);
        QVERIFY(!seen.contains("other"));
        QVERIFY(portions > 1);

        portions = 0;
        QVERIFY(m_redis->scan("*", [&](const std::vector<QByteArray> &) { return ++portions < 2; }));
        QCOMPARE(portions, 2);
    }

    void scriptIsGivenToTheServerOnItsOwn()
    {
        const Script add("return redis.call('INCRBY', KEYS[1], ARGV[1])");
        QVERIFY(m_redis->command(add.call({"n"}, {"2"})));
        QCOMPARE(m_redis->command(add.call({"n"}, {"3"}))->integer, std::int64_t(5));
        QCOMPARE(m_server.cli({QStringLiteral("SCRIPT"), QStringLiteral("EXISTS"), QString::fromLatin1(add.hash())}),
            QStringLiteral("1"));
    }

    void scriptThatTheServerForgotIsGivenAgain()
    {
        const Script add("return redis.call('INCRBY', KEYS[1], ARGV[1])");
        QVERIFY(m_redis->command(add.call({"n"}, {"1"})));
        QCOMPARE(m_server.cli({QStringLiteral("SCRIPT"), QStringLiteral("FLUSH")}), QStringLiteral("OK"));
        QCOMPARE(m_redis->command(add.call({"n"}, {"1"}))->integer, std::int64_t(2));

        QCOMPARE(m_server.cli({QStringLiteral("SCRIPT"), QStringLiteral("FLUSH")}), QStringLiteral("OK"));
        const auto replies = m_redis->pipeline({{"SET", "a", "x"}, add.call({"n"}, {"1"}), {"GET", "a"}, add.call({"n"}, {"1"})});
        QVERIFY(replies);
        QCOMPARE((*replies)[1].integer, std::int64_t(3));
        QCOMPARE((*replies)[2].text, QByteArray("x"));
        QCOMPARE((*replies)[3].integer, std::int64_t(4));
    }

    void scriptThatDoesNotCompileIsReported()
    {
        const auto reply = m_redis->command(Script("return (").call({}));
        QVERIFY(!reply);
        QVERIFY(reply.error().detail.contains(QStringLiteral("compiling")));
        QVERIFY(m_redis->isUsable());
    }

    void commandThatWaitsInTheServerHasItsOwnDeadline()
    {
        QElapsedTimer timer;
        timer.start();
        const auto nothing = m_redis->command({"BRPOP", "queue", "1"}, 5s); // the usual deadline is 400 ms
        QVERIFY(nothing);
        QVERIFY(nothing->isNil());
        QVERIFY(timer.elapsed() >= 950);
        QVERIFY(m_redis->command({"LPUSH", "queue", "job"}));
        QCOMPARE(m_redis->command({"BRPOP", "queue", "1"}, 5s)->elements.at(1).text, QByteArray("job"));
    }

    void commandsThatChangeTheConnectionAreRefused_data()
    {
        QTest::addColumn<QByteArray>("verb");
        for (const char *verb : {"subscribe", "PSUBSCRIBE", "MONITOR", "MULTI", "EXEC", "SELECT", "HELLO", ""})
            QTest::newRow(*verb ? verb : "none") << QByteArray(verb);
    }

    void commandsThatChangeTheConnectionAreRefused()
    {
        QFETCH(QByteArray, verb);
        const auto reply = m_redis->command({verb, "x"});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::notSupported);
        QVERIFY(m_redis->command({"PING"}));
    }

private:
    test::RedisServer m_server;
    std::unique_ptr<RedisConnection> m_redis;
};

QTEST_GUILESS_MAIN(TestRedisConnection)
#include "test_redis_connection.moc"
