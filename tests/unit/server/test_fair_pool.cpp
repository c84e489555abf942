#include "server/live/fair_pool.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace soundings;
using namespace soundings::server;
using namespace std::chrono_literals;

class TestFairPool : public QObject {
    Q_OBJECT

private slots:
    /// The last pieces keep every thread until the first ones are done, so one that was put behind them would never begin.
    void noPieceOvertakesMoreThanThoseThatRun()
    {
        constexpr int kThreads = 2, kRounds = 3000, kQuick = 4;
        for (int round = 0; round < kRounds; ++round) {
            Executor executor({.cpuThreads = kThreads});
            const auto pool = std::make_shared<FairPool>(executor);
            QSemaphore quickDone, allDone;
            std::atomic<int> stuck = 0;
            std::vector<FairPool::Work> pieces;
            for (int i = 0; i < kQuick; ++i)
                pieces.emplace_back([&] { quickDone.release(); });
            for (int i = 0; i < kThreads; ++i)
                pieces.emplace_back([&] {
                    if (!quickDone.tryAcquire(kQuick, 10'000))
                        ++stuck;
                    quickDone.release(kQuick);
                    allDone.release();
                });
            pool->add({}, std::move(pieces));
            QVERIFY(allDone.tryAcquire(kThreads, 30'000));
            QVERIFY2(stuck == 0, qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }

    void whoComesLaterGetsTheNextTurn()
    {
        Executor executor({.cpuThreads = 1});
        const auto pool = std::make_shared<FairPool>(executor);
        QSemaphore mayGoOn, hasBegun, done;
        std::mutex mutex;
        QByteArray order;
        const auto piece = [&](char name) {
            return [&, name] {
                const std::scoped_lock guard(mutex);
                order += name;
                done.release();
            };
        };
        constexpr int kPieces = 100;
        std::vector<FairPool::Work> many(kPieces, piece('m'));
        many.front() = [&] {
            hasBegun.release();
            mayGoOn.acquire();
        };
        pool->add({}, std::move(many));
        hasBegun.acquire();
        pool->add({}, {piece('1')});
        mayGoOn.release();
        QVERIFY(done.tryAcquire(kPieces, 10'000));
        // Those that the executor had been given already come before it.
        const qsizetype at = order.indexOf('1');
        QVERIFY2(at >= 0 && at <= 2 * QThread::idealThreadCount(), order.constData());
    }

    void whatHasNotBegunIsDroppedByAStop()
    {
        Executor executor({.cpuThreads = 1});
        const auto pool = std::make_shared<FairPool>(executor);
        std::stop_source stop;
        std::atomic<int> ran = 0;
        QSemaphore done;
        std::vector<FairPool::Work> pieces(100, [&] { ++ran; });
        pieces.front() = [&] { stop.request_stop(); };
        pool->add(stop.get_token(), std::move(pieces));
        pool->add({}, {[&] { done.release(); }});
        QVERIFY(done.tryAcquire(1, 10'000));
        QVERIFY2(ran < 2 * QThread::idealThreadCount(), qPrintable(QString::number(ran)));
    }

    void nothingBeginsInAClosedPool()
    {
        Executor executor({.cpuThreads = 1});
        const auto pool = std::make_shared<FairPool>(executor);
        pool->close();
        std::atomic<int> ran = 0;
        pool->add({}, {[&] { ++ran; }});
        executor.stop();
        QCOMPARE(ran.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFairPool)
#include "test_fair_pool.moc"
