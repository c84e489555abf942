#include "redis/command.h"
#include "redis/redis_error.h"

#include <QTest>

using namespace soundings;
using namespace soundings::redis;

Q_DECLARE_METATYPE(soundings::redis::ErrorKind)

class TestRedisCommand : public QObject {
    Q_OBJECT

private slots:
    void scriptIsKnownByTheSha1OfItsText()
    {
        // From the documentation of EVALSHA, and from `printf 'return 1' | sha1sum`.
        QCOMPARE(Script("return 1").hash(), QByteArray("e0e1f9fabfc9d4800c877a703b823ac0578ff8db"));
        QCOMPARE(Script("return 2").hash().size(), 40);
    }

    void callOfAScriptCountsItsKeys()
    {
        const Script script("return KEYS[1]");
        const Command call = script.call({"a", "b"}, {"x", "y", "z"});
        const std::vector<QByteArray> expected{"EVALSHA", script.hash(), "2", "a", "b", "x", "y", "z"};
        QCOMPARE(call.words(), expected);
        QVERIFY(call.script());
        QCOMPARE(call.script()->text(), script.text());
    }

    void callCanCarryTheWholeText()
    {
        const Command whole = Script("return KEYS[1]").call({"a"}).withScriptText();
        const std::vector<QByteArray> expected{"EVAL", "return KEYS[1]", "1", "a"};
        QCOMPARE(whole.words(), expected);
        QVERIFY(!whole.script());
    }

    void commandWithoutScriptStaysAsItIs()
    {
        const std::vector<QByteArray> expected{"SET", "key", QByteArray("a\0b", 3)};
        QCOMPARE((Command{"SET", "key", QByteArray("a\0b", 3)}.withScriptText().words()), expected);
    }

    void errorRepliesAreToldApartByTheirFirstWord_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *line, ErrorKind kind, ErrorCode code) {
            QTest::newRow(line) << QByteArray(line) << kind << int(code);
        };
        row("NOAUTH Authentication required.", ErrorKind::authentication, ErrorCode::unavailable);
        row("WRONGPASS invalid username-password pair or user is disabled.", ErrorKind::authentication, ErrorCode::unavailable);
        row("ERR invalid password", ErrorKind::authentication, ErrorCode::unavailable);
        row("READONLY You can't write against a read only replica.", ErrorKind::readOnly, ErrorCode::readOnly);
        row("OOM command not allowed when used memory > 'maxmemory'.", ErrorKind::outOfMemory, ErrorCode::unavailable);
        row("ERR Error running script (call to f_12ab): @user_script:4: @user_script: 4: -OOM command not allowed when used "
            "memory > 'maxmemory'.",
            ErrorKind::outOfMemory, ErrorCode::unavailable); // as Redis 6 says it
        row("ERR Error running script (call to f_12ab): @user_script:1: Script attempted to access a non local key",
            ErrorKind::other, ErrorCode::internal);
        row("WRONGTYPE Operation against a key holding the wrong kind of value", ErrorKind::wrongType, ErrorCode::internal);
        row("LOADING Redis is loading the dataset in memory", ErrorKind::loading, ErrorCode::unavailable);
        row("BUSY Redis is busy running a script.", ErrorKind::busy, ErrorCode::unavailable);
        row("NOSCRIPT No matching script. Please use EVAL.", ErrorKind::noScript, ErrorCode::internal);
        row("MOVED 3999 127.0.0.1:6381", ErrorKind::cluster, ErrorCode::notImplemented);
        row("ASK 3999 127.0.0.1:6381", ErrorKind::cluster, ErrorCode::notImplemented);
        row("ERR max number of clients reached", ErrorKind::tooManyClients, ErrorCode::unavailable);
        row("ERR unknown command 'OOM'", ErrorKind::other, ErrorCode::internal);
        row("BUSYKEY Target key name already exists.", ErrorKind::other, ErrorCode::internal);
        row("", ErrorKind::other, ErrorCode::internal);
    }

    void errorRepliesAreToldApartByTheirFirstWord()
    {
        QFETCH(QByteArray, line);
        QFETCH(ErrorKind, kind);
        QFETCH(int, code);
        const RedisError error = errorFromReply(line, QStringLiteral("Redis at db:1, database 0"));
        QCOMPARE(error.kind, kind);
        QCOMPARE(int(error.code), code);
        QCOMPARE(error.detail, QString::fromUtf8(line));
        QVERIFY(error.message.contains(QStringLiteral("Redis at db:1, database 0")));
    }

    void errorOfRedisPassesAsAPlainError()
    {
        const auto outer = []() -> Result<int> {
            const auto inner = []() -> RedisResult<int> {
                return std::unexpected(makeError(ErrorKind::timedOut, QStringLiteral("Redis at db:1, database 0")));
            };
            SOUNDINGS_TRY(const int value, inner());
            return value;
        };
        QVERIFY(!outer());
        QCOMPARE(outer().error().code, ErrorCode::unavailable);
    }
};

QTEST_GUILESS_MAIN(TestRedisCommand)
#include "test_redis_command.moc"
