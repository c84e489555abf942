#include "base/thread_group.h"
#include "jobs/run_task.h"

#include <QTest>

#include <future>
#include <stdexcept>

using namespace soundings;
using namespace soundings::jobs;
using namespace std::chrono_literals;

class TestRunTask : public QObject {
    Q_OBJECT

    using Ended = std::expected<QJsonValue, TaskFailure>;

    TaskRegistry m_registry;
    RunningTasks m_running;

    void add(const char *name, std::function<Ended(const TaskContext &)> body, RetryPolicy retries = {})
    {
        m_registry.add({QString::fromLatin1(name),
            [body](const QJsonArray &, const QJsonObject &, const TaskContext &context) { return body(context); }, retries});
    }
    RunOutcome run(const char *name, int attempt = 1, const RunListener &listener = {})
    {
        return runTask(m_registry,
            {.jobId = QStringLiteral("job"),
                .task = QString::fromLatin1(name),
                .attempt = attempt,
                .worker = QStringLiteral("worker@here")},
            m_running, listener, [] { return 0.0; });
    }
    static Ended failing(bool retryable)
    {
        return std::unexpected(
            TaskFailure{{QStringLiteral("Unavailable"), QStringLiteral("away"), QStringLiteral("step 7")}, retryable});
    }
    /// A body that waits until it is asked to stop.
    static Ended waitForStop(const TaskContext &context)
    {
        std::promise<void> stopped;
        const std::stop_callback callback(context.stop, [&] { stopped.set_value(); });
        stopped.get_future().wait();
        return failing(true);
    }
    /// What the run comes to when it is stopped for that reason once it runs.
    RunOutcome stoppedFor(StopReason reason)
    {
        std::promise<void> begun;
        add("waits", [&](const TaskContext &context) {
            begun.set_value();
            return waitForStop(context);
        });
        ThreadGroup threads;
        threads.start("stopper", [&](const std::stop_token &) {
            begun.get_future().wait();
            m_running.stop(QStringLiteral("job"), reason);
        });
        return run("waits");
    }

private slots:
    void init() { m_registry = {}; }

    void givesTheResult()
    {
        add("adds", [](const TaskContext &) { return QJsonValue(42); });
        const RunOutcome outcome = run("adds");
        QCOMPARE(outcome.state, JobState::success);
        QCOMPARE(outcome.result, QJsonValue(42));
        QVERIFY(!outcome.failure);
        QCOMPARE(m_running.count(), 0);
    }

    void tellsWhoeverWatchesOfEachEnd()
    {
        add("adds", [](const TaskContext &) { return QJsonValue(42); });
        QStringList told;
        m_registry.setObserver([&told](const RunEnd &end) {
            told << end.task + u' ' + toText(end.state) + (end.failure ? u' ' + end.failure->type : QString());
        });
        run("adds");
        run("unknown");
        QCOMPARE(told, (QStringList{QStringLiteral("adds SUCCESS"), QStringLiteral("unknown FAILURE NotRegistered")}));
    }

    void saysWhichTasksThereAreWhenOneIsUnknown()
    {
        add("known", [](const TaskContext &) { return QJsonValue(); });
        const RunOutcome outcome = run("unknown");
        QCOMPARE(outcome.state, JobState::failure);
        QCOMPARE(outcome.failure->type, QStringLiteral("NotRegistered"));
        QVERIFY(outcome.failure->message.contains(QStringLiteral("known")));
    }

    void retriesWhatMaySucceedLater_data()
    {
        QTest::addColumn<bool>("retryable");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<JobState>("state");
        QTest::newRow("first run") << true << 1 << JobState::retry;
        QTest::newRow("last retry is left") << true << 3 << JobState::retry;
        QTest::newRow("no retry is left") << true << 4 << JobState::failure;
        QTest::newRow("can never succeed") << false << 1 << JobState::failure;
    }
    void retriesWhatMaySucceedLater()
    {
        QFETCH(bool, retryable);
        QFETCH(int, attempt);
        add("fails", [retryable](const TaskContext &) { return failing(retryable); });
        const RunOutcome outcome = run("fails", attempt);
        QTEST(outcome.state, "state");
        QCOMPARE(outcome.failure->type, QStringLiteral("Unavailable"));
        QCOMPARE(outcome.retryAfter > 0ms, outcome.state == JobState::retry);
    }

    void delaysDoubleUpToTheLongest()
    {
        const RetryPolicy policy{.retries = 9, .first = 500ms, .longest = 4000ms};
        const auto most = [&](int retry) { return retryDelay(policy, retry, [] { return 0.0; }); };
        QCOMPARE(most(1), 500ms);
        QCOMPARE(most(2), 1000ms);
        QCOMPARE(most(4), 4000ms);
        QCOMPARE(most(9), 4000ms);
        QCOMPARE(retryDelay(policy, 2, [] { return 1.0; }), 500ms);
        const auto random = retryDelay(policy, 2);
        QVERIFY(random >= 500ms && random <= 1000ms);
    }

    void exceptionsAreFailuresThatNameTheirType()
    {
        add("throws", [](const TaskContext &) -> Ended { throw std::out_of_range("too far"); });
        const RunOutcome outcome = run("throws");
        QCOMPARE(outcome.state, JobState::failure);
        QCOMPARE(outcome.failure->type, QStringLiteral("std::out_of_range"));
        QVERIFY(outcome.failure->message.contains(QStringLiteral("too far")));
        add("throws a number", [](const TaskContext &) -> Ended { throw 7; });
        QCOMPARE(run("throws a number").state, JobState::failure);
    }

    void traceTellsWhatLedToTheFailure()
    {
        QStringList heard;
        add("fails", [](const TaskContext &context) {
            context.progress(0.5, QStringLiteral("half"));
            context.log(QStringLiteral("reading AAPL"));
            return failing(false);
        });
        const RunOutcome outcome = run("fails", 2,
            {.progress = [&](double, const QString &note) { heard << note; },
                .log = [&](const QString &line) { heard << line; }});
        QCOMPARE(heard, (QStringList{QStringLiteral("half"), QStringLiteral("reading AAPL")}));
        QCOMPARE(outcome.failure->trace,
            QStringLiteral("Task fails, job job, run 2 on worker@here\n  at 50 %: half\n  reading AAPL\nstep 7"));
    }

    void aStopEndsTheRunAsItsReasonSays_data()
    {
        QTest::addColumn<StopReason>("reason");
        QTest::addColumn<JobState>("state");
        QTest::newRow("cancelled") << StopReason::cancelled << JobState::revoked;
        QTest::newRow("worker stops") << StopReason::workerStops << JobState::pending;
        QTest::newRow("lost") << StopReason::lost << JobState::pending;
        QTest::newRow("overran") << StopReason::overran << JobState::failure;
    }
    void aStopEndsTheRunAsItsReasonSays()
    {
        QFETCH(StopReason, reason);
        QTEST(stoppedFor(reason).state, "state");
    }

    void aTaskThatIsDoneAllTheSameIsDone()
    {
        add("finishes", [this](const TaskContext &) {
            m_running.stop(QStringLiteral("job"), StopReason::workerStops);
            return QJsonValue(1);
        });
        QCOMPARE(run("finishes").state, JobState::success);
    }

    void whatTakesTooLongIsStoppedAndFails()
    {
        add("waits", &waitForStop);
        ThreadGroup threads;
        threads.start("overdue", [&](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                m_running.stopOverdue(std::chrono::steady_clock::now() + 500ms);
                QThread::msleep(1);
            }
        });
        const RunOrder patient{.jobId = QStringLiteral("job"), .task = QStringLiteral("waits"), .timeLimit = 500ms};
        const RunOutcome outcome = runTask(m_registry, patient, m_running);
        QCOMPARE(outcome.state, JobState::failure);
        QCOMPARE(outcome.failure->type, QStringLiteral("TimeLimitExceeded"));
        QVERIFY(outcome.failure->message.contains(QStringLiteral("0.5 s")));
    }

    void afterTheCloseEveryRunIsStoppedAtOnce()
    {
        RunningTasks closed;
        closed.close(StopReason::workerStops);
        const RunningTasks::Run run(closed, QStringLiteral("job"), {});
        QVERIFY(run.token().stop_requested());
        QCOMPARE(run.reason(), StopReason::workerStops);
    }

    void stoppingAnUnknownJobIsToldFalse() { QVERIFY(!m_running.stop(QStringLiteral("nobody"), StopReason::cancelled)); }
};

QTEST_GUILESS_MAIN(TestRunTask)
#include "test_run_task.moc"
