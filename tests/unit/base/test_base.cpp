#include "base/clock.h"
#include "base/executor.h"
#include "base/worker_threads.h"

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

    void keepsNothingOfAnAnswerToAThreadThatHasEnded()
    {
        Executor executor;
        QThread ended;
        QObject context;
        context.moveToThread(&ended);
        ended.start();
        std::atomic<bool> go = false;
        const auto answer = std::make_shared<int>(1);
        QMetaObject::invokeMethod(
            &context,
            [&] {
                executor.run(
                    Pool::io,
                    [&go, answer](std::stop_token) {
                        while (!go)
                            QThread::msleep(1);
                        return answer;
                    },
                    &context, [](const std::shared_ptr<int> &) {});
            },
            Qt::BlockingQueuedConnection);
        ended.quit();
        QVERIFY(ended.wait());
        go = true;
        executor.stop();
        QCOMPARE(answer.use_count(), 1L);
    }

    void keepsTheAnswerUntilItsTurnEvenWhereOnlyDeletionsAreDone()
    {
        Executor executor;
        bool answered = false;
        std::atomic<bool> begun = false;
        const auto work = [&](std::stop_token) {
            begun = true;
            return 1;
        };
        QVERIFY(executor.run(Pool::io, work, this, [&](int) { answered = true; }));
        while (!begun)
            QThread::msleep(1);
        executor.stop(); // when the answer is on its way
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QVERIFY(answered);
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

    void runsEverythingOnNoMoreThreadsThanAllowedBeforeItStops()
    {
        WorkerThreads threads(3);
        std::atomic<int> running = 0, most = 0, done = 0;
        for (int i = 0; i < 200; ++i) {
            threads.start([&] {
                const int now = ++running;
                for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) { }
                QThread::usleep(200);
                --running;
                ++done;
            });
        }
        threads.stop();
        QCOMPARE(done.load(), 200);
        QCOMPARE(most.load(), 3);
        threads.start([&] { ++done; });
        QCOMPARE(done.load(), 200);
    }

    void givesWorkToTheThreadThatBecameIdleLast()
    {
        WorkerThreads threads(4);
        const auto runOne = [&] {
            std::atomic<Qt::HANDLE> ranOn = nullptr;
            threads.start([&ranOn] { ranOn = QThread::currentThreadId(); });
            while (!ranOn)
                QThread::usleep(100);
            QThread::msleep(5); // to let it become idle
            return ranOn.load();
        };
        std::atomic<int> started = 0;
        for (int i = 0; i < 4; ++i) { // four at once make four threads
            threads.start([&] {
                ++started;
                while (started < 4)
                    QThread::usleep(100);
            });
        }
        QTRY_COMPARE(started.load(), 4);
        QThread::msleep(20);
        // Taking turns, they would never run twice in a row; the last one does, unless this machine was too busy to let it.
        int again = 0;
        Qt::HANDLE last = nullptr;
        for (int i = 0; i < 30; ++i) {
            const Qt::HANDLE now = runOne();
            again += now == last ? 1 : 0;
            last = now;
        }
        QVERIFY2(again >= 10, qPrintable(QString::number(again)));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
