#include "base/clock.h"
#include "base/executor.h"

#include <QSet>
#include <QTest>

#include <atomic>

using namespace soundings;
using namespace std::chrono_literals;

class TestBase : public QObject {
    Q_OBJECT

private slots:
    void everyErrorCodeHasItsOwnSlug()
    {
        QSet<QString> slugs;
        for (int code = 0; code <= int(ErrorCode::internal); ++code) {
            const ErrorInfo &info = infoOf(ErrorCode(code));
            QCOMPARE(int(info.code), code);
            QVERIFY(info.httpStatus >= 400);
            slugs.insert(QString::fromLatin1(info.slug));
            QCOMPARE(errorCodeFromSlug(QString::fromLatin1(info.slug)), ErrorCode(code));
        }
        QCOMPARE(slugs.size(), int(ErrorCode::internal) + 1);
    }

    void timestampsRoundTripAsUtc()
    {
        const Timestamp time(1'795'267'865'123ms);
        QCOMPARE(timestampFromIso8601(toIso8601(time)), time);
        QVERIFY(toIso8601(time).endsWith(u'Z'));
        QCOMPARE(timestampFromIso8601(QStringLiteral("2026-01-01T01:00:00+01:00")),
            timestampFromIso8601(QStringLiteral("2026-01-01")));
        QVERIFY(!timestampFromIso8601(QStringLiteral("soon")));
    }

    void answersOnTheThreadOfTheContext()
    {
        Executor executor;
        QObject context;
        QThread *answeredOn = nullptr;
        QThread *workedOn = nullptr;
        QVERIFY(executor.run(
            Pool::io,
            [&](std::stop_token) {
                workedOn = QThread::currentThread();
                return 42;
            },
            &context,
            [&](int value) {
                QCOMPARE(value, 42);
                answeredOn = QThread::currentThread();
            }));
        QTRY_COMPARE(answeredOn, thread());
        QVERIFY(workedOn != thread());
    }

    void dropsTheAnswerWhenTheContextIsGone()
    {
        Executor executor;
        bool answered = false;
        std::atomic<bool> go = false;
        auto context = std::make_unique<QObject>();
        QVERIFY(executor.run(
            Pool::cpu,
            [&](std::stop_token) {
                while (!go)
                    QThread::msleep(1);
                return 1;
            },
            context.get(), [&](int) { answered = true; }));
        context.reset();
        go = true;
        executor.stop();
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void refusesWorkBeyondItsQueueAndAfterStop()
    {
        Executor executor({.ioThreads = 1, .cpuThreads = 1, .queueLimit = 1});
        std::atomic<bool> go = false;
        const auto wait = [&](std::stop_token) {
            while (!go)
                QThread::msleep(1);
        };
        QVERIFY(executor.start(Pool::io, wait));
        QVERIFY(executor.start(Pool::io, wait));
        QVERIFY(!executor.start(Pool::io, wait));
        go = true;
        executor.stop();
        QVERIFY(!executor.start(Pool::io, wait));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
