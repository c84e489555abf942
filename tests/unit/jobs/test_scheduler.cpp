#include "jobs/scheduler.h"
#include "support/memory_schedule_store.h"
#include "support/recording_job_queue.h"
#include "support/settable_clock.h"

#include <QTest>

using namespace soundings;
using namespace soundings::jobs;
using namespace std::chrono_literals;

namespace {

Timestamp utc(const char *text)
{
    return timestampFromIso8601(QString::fromLatin1(text)).value();
}

constexpr auto kMorning = "2026-11-20T14:00:00Z"; // Friday, half an hour before the bell

} // namespace

class TestScheduler : public QObject {
    Q_OBJECT

    test::SettableClock m_clock{utc(kMorning)};
    std::unique_ptr<test::MemoryScheduleStore> m_store;
    std::unique_ptr<test::RecordingJobQueue> m_queue;

    std::unique_ptr<Scheduler> newScheduler(const char *holder, Scheduler::Options options = {}) const
    {
        options.holder = QString::fromLatin1(holder);
        return std::make_unique<Scheduler>(defaultSchedule(), *m_store, *m_queue, m_clock, options);
    }
    void turnAt(Scheduler &scheduler, const char *time)
    {
        m_clock.set(utc(time));
        scheduler.turn();
    }
    QStringList queuedTasks() const
    {
        QStringList tasks;
        for (const Job &job : m_queue->queued)
            tasks << job.task.section(u'.', 1);
        return tasks;
    }

private slots:
    void init()
    {
        m_clock.set(utc(kMorning));
        m_store = std::make_unique<test::MemoryScheduleStore>(m_clock);
        m_queue = std::make_unique<test::RecordingJobQueue>(m_clock);
    }

    void queuesWhatIsDueOnce()
    {
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        QVERIFY(m_queue->queued.empty()); // what was before it was known is not missed
        turnAt(*scheduler, "2026-11-20T14:30:00Z");
        scheduler->turn();
        QCOMPARE(queuedTasks(), QStringList{QStringLiteral("refresh_stock_data")});
        QCOMPARE(m_queue->queued[0].id, scheduledJobId(QStringLiteral("refresh"), utc("2026-11-20T14:30:00Z")));
        QCOMPARE(m_queue->asked, 1);
    }

    void wakesUpInTimeForTheNextRun()
    {
        const auto scheduler = newScheduler("a");
        QCOMPARE(scheduler->turn(), std::chrono::milliseconds(5s));
        m_clock.set(utc("2026-11-20T14:29:58.750Z"));
        QCOMPARE(scheduler->turn(), 1250ms);
    }

    void isOneOfManyAtATime()
    {
        const auto first = newScheduler("a"), second = newScheduler("b");
        first->turn();
        second->turn();
        QVERIFY(first->leads());
        QVERIFY(!second->leads());
        turnAt(*second, "2026-11-20T14:00:10Z");
        QVERIFY(!second->leads());
        turnAt(*second, "2026-11-20T14:00:16Z"); // the first was not heard of for longer than its lease
        QVERIFY(second->leads());
        first->turn();
        QVERIFY(!first->leads());
    }

    void handsOverAtOnceWhenItEnds()
    {
        const auto first = newScheduler("a"), second = newScheduler("b");
        first->turn();
        first->release();
        second->turn();
        QVERIFY(second->leads());
        first->release(); // has nothing to give back any more
        QCOMPARE(m_store->leaseHolder().value(), QStringLiteral("b"));
    }

    void queuesNothingWhenAskingForTheLeaseTookTooLong()
    {
        auto steady = std::chrono::steady_clock::time_point();
        const auto slow = newScheduler("a", {.steady = [&steady] { return steady; }});
        slow->turn();
        m_store->whileAsked = [&steady] { steady += 20s; };
        turnAt(*slow, "2026-11-20T14:30:00Z");
        QVERIFY(!slow->leads());
        QCOMPARE(m_queue->asked, 0);
        m_store->whileAsked = nullptr;
        slow->turn();
        QCOMPARE(m_queue->queued.size(), std::size_t(1));
    }

    /// The first has queued a run and stands still before it can write that down; the second is quicker.
    void queuesOnceAlthoughTheLeaseIsLostInTheMiddle()
    {
        const auto first = newScheduler("a"), second = newScheduler("b");
        first->turn();
        m_clock.set(utc("2026-11-20T14:30:00Z"));
        m_queue->onceQueued = [&] {
            m_clock.set(utc("2026-11-20T14:30:16Z"));
            second->turn();
        };
        first->turn();
        QVERIFY(second->leads());
        QVERIFY(!first->leads());
        QCOMPARE(m_queue->asked, 2);
        QCOMPARE(m_queue->queued.size(), std::size_t(1));
    }

    void triesAgainWhatTheQueueRefused()
    {
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        m_queue->refuses = true;
        turnAt(*scheduler, "2026-11-20T14:30:00Z");
        m_queue->refuses = false;
        turnAt(*scheduler, "2026-11-20T14:30:05Z");
        QCOMPARE(m_queue->queued.size(), std::size_t(1));
        QCOMPARE(m_queue->queued[0].id, scheduledJobId(QStringLiteral("refresh"), utc("2026-11-20T14:30:00Z")));
    }

    void doesNotLeadWithoutItsStore()
    {
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        m_store->setReachable(false);
        turnAt(*scheduler, "2026-11-20T14:30:00Z");
        QVERIFY(!scheduler->leads());
        QCOMPARE(m_queue->asked, 0);
    }

    void makesUpForManyMissedRunsByOne()
    {
        newScheduler("a")->turn();
        const auto later = newScheduler("a");
        turnAt(*later, "2026-12-09T12:00:00Z"); // 18 days later, before the bell
        // A snapshot of yesterday comes too late; a backup does not.
        QCOMPARE(queuedTasks(), QStringList({QStringLiteral("refresh_stock_data"), QStringLiteral("backup")}));
        QCOMPARE(m_queue->queued[0].id, scheduledJobId(QStringLiteral("refresh"), utc("2026-12-08T21:01:00Z")));
        later->turn();
        QCOMPARE(m_queue->asked, 2);
    }

    void takesASnapshotLateButOnItsDay_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<bool>("taken");
        QTest::newRow("in the evening") << QByteArray("2026-11-21T04:29:00Z") << true;
        QTest::newRow("at midnight in New York") << QByteArray("2026-11-21T05:00:00Z") << false;
    }
    void takesASnapshotLateButOnItsDay()
    {
        QFETCH(QByteArray, time);
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        turnAt(*scheduler, time.constData());
        QTEST(queuedTasks().contains(QStringLiteral("snapshot_daily_scores")), "taken");
    }

    void firesNothingTwiceWhenTheClockIsSetBack()
    {
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        turnAt(*scheduler, "2026-11-20T15:30:00Z");
        for (const char *time : {"2026-11-20T14:29:00Z", "2026-11-20T14:30:00Z", "2026-11-20T15:30:00Z", "2026-11-20T15:31:00Z"})
            turnAt(*scheduler, time);
        QCOMPARE(m_queue->asked, 1);
        turnAt(*scheduler, "2026-11-20T16:30:00Z");
        QCOMPARE(m_queue->queued.size(), std::size_t(2));
    }

    void recoversFromAClockThatWasFarAhead()
    {
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        turnAt(*scheduler, "2031-11-20T14:30:00Z");
        QVERIFY(queuedTasks().contains(QStringLiteral("refresh_stock_data")));
        const std::size_t ahead = m_queue->queued.size();
        turnAt(*scheduler, "2026-11-20T14:05:00Z");
        turnAt(*scheduler, "2026-11-20T14:30:00Z");
        QCOMPARE(m_queue->queued.size(), ahead + 1);
    }

    void dropsTheRunsOfAPausedEntry()
    {
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        QVERIFY(scheduler->setPaused(QStringLiteral("refresh"), true));
        turnAt(*scheduler, "2026-11-20T14:30:00Z");
        QVERIFY(scheduler->setPaused(QStringLiteral("refresh"), false));
        turnAt(*scheduler, "2026-11-20T14:45:00Z");
        QCOMPARE(m_queue->asked, 0);
        turnAt(*scheduler, "2026-11-20T15:30:00Z");
        QCOMPARE(m_queue->queued.size(), std::size_t(1));

        const auto refused = scheduler->setPaused(QStringLiteral("lunch"), true);
        QCOMPARE(refused.error().code, ErrorCode::notFound);
        QCOMPARE(
            refused.error().message, QStringLiteral("The schedule has no entry “lunch”. It has: refresh, snapshot, backup."));
    }

    void showsWhatWasAndWhatIsNext()
    {
        const auto scheduler = newScheduler("a");
        scheduler->turn();
        turnAt(*scheduler, "2026-11-20T20:30:00Z");
        const auto views = scheduler->overview(3);
        QVERIFY(views);
        QCOMPARE(views->size(), std::size_t(3));
        const ScheduleView &refresh = views->front();
        QCOMPARE(refresh.mark.lastPlanned.value(), utc("2026-11-20T20:30:00Z"));
        QCOMPARE(refresh.mark.lastJob, m_queue->queued[0].id);
        QStringList next;
        for (const Timestamp moment : refresh.next)
            next << toIso8601(moment);
        QCOMPARE(next.join(u' '), QStringLiteral("2026-11-20T21:01:00Z 2026-11-23T14:30:00Z 2026-11-23T15:30:00Z"));
    }
};

QTEST_GUILESS_MAIN(TestScheduler)
#include "test_scheduler.moc"
