#include "celery/worker/revocations.h"
#include "celery/worker/shelf.h"

#include <QTest>

using namespace soundings;
using namespace soundings::celery;
using namespace std::chrono_literals;

/// What a worker holds, and what it remembers not to run.
class TestShelf : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    std::stop_source m_never;

    HeldTaskPtr task(const char *id, std::optional<std::chrono::milliseconds> wait = {})
    {
        auto held = std::make_shared<HeldTask>();
        held->delivery.order.id = QLatin1String(id);
        held->delivery.order.task = QStringLiteral("t");
        if (wait)
            held->delivery.order.eta = m_clock.now() + *wait;
        return held;
    }

private slots:
    void tasksAreTakenInTheirOrder()
    {
        Shelf shelf(m_clock, 2);
        const auto first = task("1"), second = task("2");
        shelf.put(first);
        shelf.put(second);
        QCOMPARE(shelf.take(m_never.get_token()), first);
        QCOMPARE(shelf.take(m_never.get_token()), second);
        QCOMPARE(shelf.count(HeldTask::Phase::running), 2);
    }

    void aTaskWaitsForItsTime()
    {
        Shelf shelf(m_clock, 1);
        const auto later = task("later", 60ms), now = task("now");
        shelf.put(later);
        shelf.put(now);
        QCOMPARE(shelf.count(HeldTask::Phase::waiting), 1);
        QCOMPARE(shelf.take(m_never.get_token()), now);
        QVERIFY(shelf.settle(now));
        QCOMPARE(shelf.take(m_never.get_token()), later);
        QVERIFY(m_clock.now() >= *later->order().eta);
    }

    void whatWaitsTakesNoRoom()
    {
        Shelf shelf(m_clock, 1);
        shelf.put(task("later", 1h));
        QCOMPARE(shelf.awaitRoom(2, m_never.get_token()), 2);
        const auto now = task("now");
        shelf.put(now);
        QCOMPARE(shelf.awaitRoom(2, m_never.get_token()), 1);
        shelf.take(m_never.get_token());
        QCOMPARE(shelf.awaitRoom(2, m_never.get_token()), 1);
        QVERIFY(shelf.settle(now));
        QCOMPARE(shelf.awaitRoom(2, m_never.get_token()), 2);
    }

    void whatRedisDoesNotKnowYetIsBounded()
    {
        Shelf shelf(m_clock, 1);
        std::vector<HeldTaskPtr> ended;
        for (int i = 0; i < 3; ++i) {
            ended.push_back(task("ended"));
            shelf.put(ended.back());
            shelf.take(m_never.get_token());
            QVERIFY(shelf.settle(ended.back()));
        }
        QCOMPARE(shelf.awaitRoom(2, m_never.get_token()), 1);
        shelf.remove(ended.back());
        QCOMPARE(shelf.awaitRoom(2, m_never.get_token()), 2);
    }

    void oneCallerSaysHowATaskEnded()
    {
        Shelf shelf(m_clock, 1);
        const auto held = task("1");
        shelf.put(held);
        shelf.take(m_never.get_token());
        QVERIFY(shelf.settle(held));
        QVERIFY(!shelf.settle(held));
    }

    void noMoreRunThanMay()
    {
        Shelf shelf(m_clock, 1);
        shelf.put(task("1"));
        shelf.put(task("2"));
        QVERIFY(shelf.take(m_never.get_token()));
        std::stop_source soon;
        soon.request_stop();
        QVERIFY(!shelf.take(soon.get_token()));
        shelf.setConcurrency(2);
        QVERIFY(shelf.take(m_never.get_token()));
    }

    void aRateSlowsOneTaskDown()
    {
        Shelf shelf(m_clock, 3);
        shelf.setRate(QStringLiteral("t"), 20);
        for (const char *id : {"1", "2", "3"})
            shelf.put(task(id));
        const auto begin = std::chrono::steady_clock::now();
        for (int taken = 0; taken < 3; ++taken)
            QVERIFY(shelf.take(m_never.get_token()));
        QVERIFY(std::chrono::steady_clock::now() - begin >= 95ms);
    }

    void thoseThatHaveNotBegunAreTakenBack()
    {
        Shelf shelf(m_clock, 1);
        shelf.put(task("1"));
        shelf.put(task("2"));
        shelf.put(task("later", 1h));
        shelf.take(m_never.get_token());
        QCOMPARE(shelf.takeUnstarted([](const HeldTask &) { return true; }).size(), std::size_t(2));
        QCOMPARE(shelf.count(HeldTask::Phase::running), 1);
        QVERIFY(!shelf.isEmpty());
    }

    void aRevocationIsForgottenInTimeAndPardoned()
    {
        FixedClock clock(Timestamp(100'000s));
        Revocations revocations(clock);
        revocations.add(QStringLiteral("a"));
        QVERIFY(revocations.contains(QStringLiteral("a"), {}));
        QVERIFY(revocations.contains(QStringLiteral("a"), clock.now() - 1s));
        QVERIFY(!revocations.contains(QStringLiteral("a"), clock.now() + 1s));
        clock.set(clock.now() + 3h + 1s);
        revocations.add(QStringLiteral("b"));
        QVERIFY(!revocations.contains(QStringLiteral("a"), {}));
        QCOMPARE(revocations.ids(), QStringList{QStringLiteral("b")});
    }
};

QTEST_GUILESS_MAIN(TestShelf)
#include "test_shelf.moc"
