#include "base/handed_over.h"
#include "server/http/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using soundings::HandedOver;
using soundings::server::EpollDispatcher;

namespace {

/// Two connected sockets.
struct Pair {
    Pair()
    {
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
            qFatal("no sockets");
    }
    ~Pair()
    {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    void fill() const
    {
        if (::write(ends[1], "x", 1) != 1)
            qFatal("cannot write");
    }
    void drain() const
    {
        char c;
        while (::read(ends[0], &c, 1) == 1) { }
    }
    int ends[2] = {-1, -1};
};

/// Runs a function in a thread with our dispatcher and waits for it.
void inThread(const std::function<void()> &body)
{
    QThread thread;
    thread.setEventDispatcher(new EpollDispatcher);
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(&context, HandedOver([&] {
        body();
        context.moveToThread(QCoreApplication::instance()->thread());
    }),
        Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void spin(const std::function<bool()> &done)
{
    QEventLoop loop;
    QElapsedTimer time;
    time.start();
    while (!done() && time.elapsed() < 5000)
        loop.processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

class TestEpollDispatcher : public QObject {
    Q_OBJECT

private slots:
    void tellsWhenASocketCanBeReadOrWritten()
    {
        inThread([] {
            Pair pair;
            int reads = 0;
            int writes = 0;
            QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
            QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
            connect(&reader, &QSocketNotifier::activated, [&] {
                ++reads;
                pair.drain();
            });
            connect(&writer, &QSocketNotifier::activated, [&] {
                ++writes;
                writer.setEnabled(false);
            });
            spin([&] { return writes == 1; });
            QCOMPARE(reads, 0);
            pair.fill();
            spin([&] { return reads == 1; });
            QCOMPARE(reads, 1);
            writer.setEnabled(true);
            spin([&] { return writes == 2; });
            QCOMPARE(writes, 2);
        });
    }

    void doesNotTellARemovedNotifier()
    {
        inThread([] {
            Pair a;
            Pair b;
            int told = 0;
            auto first = std::make_unique<QSocketNotifier>(a.ends[0], QSocketNotifier::Read);
            auto second = std::make_unique<QSocketNotifier>(b.ends[0], QSocketNotifier::Read);
            connect(first.get(), &QSocketNotifier::activated, [&] {
                ++told;
                a.drain();
                second.reset();
            });
            connect(second.get(), &QSocketNotifier::activated, [&] {
                ++told;
                b.drain();
                first.reset();
            });
            a.fill();
            b.fill(); // both are ready in one turn; whoever comes first removes the other
            spin([&] { return told > 0; });
            QCoreApplication::processEvents();
            QCOMPARE(told, 1);
        });
    }

    void knowsANewSocketWithAnOldNumber()
    {
        inThread([] {
            int told = 0;
            int number = -1;
            for (int round = 0; round < 3; ++round) {
                Pair pair;
                if (number < 0)
                    number = pair.ends[0];
                QCOMPARE(pair.ends[0], number);
                QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
                connect(&reader, &QSocketNotifier::activated, [&] {
                    ++told;
                    pair.drain();
                });
                pair.fill();
                spin([&] { return told == round + 1; });
            }
            QCOMPARE(told, 3);
        });
    }

    void leavesSocketsAloneWhenAsked()
    {
        inThread([] {
            Pair pair;
            int told = 0;
            QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
            connect(&reader, &QSocketNotifier::activated, [&] {
                ++told;
                pair.drain();
            });
            pair.fill();
            bool timeUp = false;
            QTimer::singleShot(20, &reader, [&] { timeUp = true; });
            QEventLoop loop;
            while (!timeUp)
                loop.processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
            QCOMPARE(told, 0);
            spin([&] { return told == 1; });
            QCOMPARE(told, 1);
        });
    }

    void firesTimersInTimeAndAgain()
    {
        inThread([] {
            QElapsedTimer time;
            time.start();
            int ticks = 0;
            QTimer timer;
            timer.setTimerType(Qt::PreciseTimer);
            timer.setInterval(10);
            connect(&timer, &QTimer::timeout, [&] { ++ticks; });
            timer.start();
            QVERIFY(timer.remainingTime() <= 10);
            spin([&] { return ticks == 5; });
            QVERIFY(time.elapsed() >= 49);
            timer.stop();
            QCoreApplication::processEvents();
            QCOMPARE(ticks, 5);
        });
    }

    void zeroTimersDoNotStarveSockets()
    {
        inThread([] {
            Pair pair;
            int idle = 0;
            bool told = false;
            QTimer timer;
            connect(&timer, &QTimer::timeout, [&] { ++idle; });
            timer.start(0);
            QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
            connect(&reader, &QSocketNotifier::activated, [&] {
                told = true;
                pair.drain();
            });
            spin([&] { return idle >= 10; });
            pair.fill();
            spin([&] { return told; });
            QVERIFY(told);
        });
    }

    void aTimerMayRemoveAnotherAndItself()
    {
        inThread([] {
            int fired = 0;
            auto first = std::make_unique<QTimer>();
            auto second = std::make_unique<QTimer>();
            connect(first.get(), &QTimer::timeout, [&] {
                ++fired;
                first->stop();
                second.reset();
            });
            connect(second.get(), &QTimer::timeout, [&] {
                ++fired;
                second->stop();
                first.reset();
            });
            first->start(1);
            second->start(1);
            spin([&] { return fired > 0; });
            QThread::msleep(5);
            QCoreApplication::processEvents();
            QCOMPARE(fired, 1);
        });
    }

    void doesNotEnterATimerTwice()
    {
        inThread([] {
            int depth = 0;
            int deepest = 0;
            int fired = 0;
            QTimer timer;
            connect(&timer, &QTimer::timeout, [&] {
                deepest = std::max(deepest, ++depth);
                ++fired;
                QThread::msleep(2);
                QCoreApplication::processEvents();
                --depth;
            });
            timer.start(1);
            spin([&] { return fired >= 3; });
            QCOMPARE(deepest, 1);
        });
    }

    void wakesUpForEventsOfOtherThreads()
    {
        QThread thread;
        thread.setEventDispatcher(new EpollDispatcher);
        QObject target;
        target.moveToThread(&thread);
        thread.start();
        std::atomic<int> count = 0;
        constexpr int kEvents = 20'000;
        QThread *other = QThread::create([&] {
            for (int i = 0; i < kEvents; ++i)
                QMetaObject::invokeMethod(&target, HandedOver([&] { ++count; }), Qt::QueuedConnection);
        });
        other->start();
        QVERIFY(other->wait(20'000));
        QTRY_COMPARE_WITH_TIMEOUT(count.load(), kEvents, 20'000);
        delete other;
        thread.quit();
        QVERIFY(thread.wait(5000));
    }

    void leavesANestedLoopWhenTold()
    {
        inThread([] {
            QEventLoop outer;
            bool innerLeft = false;
            QTimer::singleShot(1, &outer, [&] {
                QEventLoop inner;
                QTimer::singleShot(1, &inner, &QEventLoop::quit);
                inner.exec();
                innerLeft = true;
                outer.quit();
            });
            outer.exec();
            QVERIFY(innerLeft);
        });
    }
};

QTEST_GUILESS_MAIN(TestEpollDispatcher)
#include "test_epoll_dispatcher.moc"
