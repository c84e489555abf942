#include "jobs/job_watch.h"
#include "support/recording_job_queue.h"
#include "support/settable_clock.h"

#include <QTest>

using namespace soundings;
using namespace std::chrono_literals;

class TestJobWatch : public QObject {
    Q_OBJECT

    test::SettableClock m_clock{Timestamp(1'795'179'000s)};
    std::unique_ptr<test::RecordingJobQueue> m_queue;
    QStringList m_told;
    std::unique_ptr<jobs::JobWatch> m_watch;

    Job &order(const char *id) const
    {
        m_queue->enqueue({.id = QString::fromLatin1(id), .task = QStringLiteral("t")}).value();
        return m_queue->queued.back();
    }

private slots:
    void init()
    {
        m_queue = std::make_unique<test::RecordingJobQueue>(m_clock);
        m_told.clear();
        m_watch =
            std::make_unique<jobs::JobWatch>(*m_queue, [this](const Job &job) { m_told << job.id + u' ' + toText(job.state); });
    }

    void remembersWhatWasThereBefore()
    {
        order("old");
        QVERIFY(m_watch->look());
        QVERIFY(m_watch->look());
        QCOMPARE(m_told, QStringList());
    }

    void tellsOfEachChangeOnce()
    {
        QVERIFY(m_watch->look());
        order("a");
        QVERIFY(m_watch->look());
        QVERIFY(m_watch->look());
        m_queue->queued[0].state = JobState::started;
        QVERIFY(m_watch->look());
        m_queue->queued[0].progress = JobProgress{0.5, {}};
        QVERIFY(m_watch->look());
        m_queue->queued[0].state = JobState::success;
        QVERIFY(m_watch->look());
        QCOMPARE(m_told,
            QStringList({QStringLiteral("a PENDING"), QStringLiteral("a STARTED"), QStringLiteral("a STARTED"),
                QStringLiteral("a SUCCESS")}));
    }

    void doesNotTellWhatThisProcessHasTold()
    {
        QVERIFY(m_watch->look());
        order("mine");
        m_watch->saw(m_queue->queued[0]);
        QVERIFY(m_watch->look());
        QCOMPARE(m_told, QStringList());
        m_queue->queued[0].state = JobState::started; // by another process
        QVERIFY(m_watch->look());
        QCOMPARE(m_told, QStringList{QStringLiteral("mine STARTED")});
    }

    /// The look has read that the job waits; before it can say so, this process tells that it is done.
    void neverTellsAnOlderStateAfterANewerOne()
    {
        order("quick");
        QVERIFY(m_watch->look());
        m_queue->onceListed = [this] {
            Job done = m_queue->queued[0];
            done.state = JobState::success;
            m_queue->queued[0] = done;
            m_watch->saw(done);
        };
        m_queue->queued[0].state = JobState::started;
        QVERIFY(m_watch->look());
        QVERIFY(m_watch->look());
        QCOMPARE(m_told, QStringList());
    }

    void goesOnAfterTheQueueWasAway()
    {
        QVERIFY(m_watch->look());
        m_queue->refuses = true;
        QCOMPARE(m_watch->look().error().code, ErrorCode::unavailable);
        m_queue->refuses = false;
        order("later");
        QVERIFY(m_watch->look());
        QCOMPARE(m_told, QStringList{QStringLiteral("later PENDING")});
    }
};

QTEST_GUILESS_MAIN(TestJobWatch)
#include "test_job_watch.moc"
