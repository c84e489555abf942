#include "jobs/worker_watch.h"

#include <QProcess>
#include <QTest>

using namespace soundings;
using namespace soundings::jobs;
using namespace std::chrono_literals;

class TestWorkerWatch : public QObject {
    Q_OBJECT

    using Instant = WorkerWatch::Instant;

    Presence m_presence = Presence::unknown;
    WorkerWatch m_watch{{}, [this](const engine::ProcessIdentity &) { return m_presence; }};
    Timestamp m_lastSeen{};

    /// Whether the one worker is taken for gone, so long after the first look.
    bool isGone(std::chrono::seconds after)
    {
        const engine::StoredWorker worker{.id = QStringLiteral("w"), .name = {}, .process = {}, .lastSeen = m_lastSeen};
        return !m_watch.goneOf(std::span(&worker, 1), Instant() + 1000h + after).empty();
    }

private slots:
    void init()
    {
        m_watch = WorkerWatch({}, [this](const engine::ProcessIdentity &) { return m_presence; });
        m_presence = Presence::unknown;
    }

    void aProcessThatHasGoneIsGoneAtOnce()
    {
        m_presence = Presence::gone;
        QVERIFY(isGone(0s));
    }

    void aWorkerElsewhereIsGoneWithItsLease()
    {
        QVERIFY(!isGone(0s));
        QVERIFY(!isGone(29s));
        QVERIFY(isGone(30s));
    }

    void aSignOfLifeBeginsTheLeaseAnew()
    {
        QVERIFY(!isGone(0s));
        m_lastSeen += 1ms; // whatever its clock says: it has changed
        QVERIFY(!isGone(29s));
        QVERIFY(!isGone(58s));
        QVERIFY(isGone(59s));
    }

    void aProcessThatIsThereMayBeSlow()
    {
        m_presence = Presence::running;
        QVERIFY(!isGone(0s));
        QVERIFY(!isGone(599s));
        QVERIFY(isGone(600s));
    }

    void thisProcessIsFound()
    {
        if (ownProcess().startedAt == 0)
            QSKIP("this system does not tell when a process was started");
        QCOMPARE(lookFor(ownProcess()), Presence::running);
        engine::ProcessIdentity other = ownProcess();
        other.startedAt += 1;
        QCOMPARE(lookFor(other), Presence::gone);
        other = ownProcess();
        other.machine += QStringLiteral("elsewhere");
        QCOMPARE(lookFor(other), Presence::unknown);
    }
};

QTEST_GUILESS_MAIN(TestWorkerWatch)
#include "test_worker_watch.moc"
