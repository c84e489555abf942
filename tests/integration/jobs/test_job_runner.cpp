#include "failing_job_store.h"
#include "jobs/job_runner.h"
#include "jobs/stored_job_queue.h"
#include "storage/open_store.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <mutex>

using namespace soundings;
using namespace soundings::jobs;
using namespace std::chrono_literals;

/// Runners on a real database.
class TestJobRunner : public QObject {
    Q_OBJECT

    using Ended = std::expected<QJsonValue, TaskFailure>;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<engine::Store> m_store;
    SystemClock m_clock;
    TaskRegistry m_tasks;
    std::unique_ptr<StoredJobQueue> m_queue;
    std::atomic<int> m_running = 0, m_most = 0, m_runs = 0;

    std::unique_ptr<engine::Store> open() const
    {
        auto opened = storage::openStore(QStringLiteral("sqlite:///") + m_folder->filePath(QStringLiteral("jobs.db")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }
    void addTask(const char *name, std::function<Ended(const QJsonArray &, const TaskContext &)> body, Task rest = {})
    {
        rest.name = QString::fromLatin1(name);
        rest.body = [body](
                        const QJsonArray &args, const QJsonObject &, const TaskContext &context) { return body(args, context); };
        rest.retries = {.retries = 3, .first = 5ms, .longest = 20ms};
        m_tasks.add(rest);
    }
    std::unique_ptr<JobRunner> newRunner(engine::JobStore &store, JobRunner::Options options = {.concurrency = 2}) const
    {
        options.name = QStringLiteral("test@here");
        options.poll = 20ms;
        auto runner = std::make_unique<JobRunner>(store, m_tasks, m_clock, options, m_queue->observer());
        if (const auto started = runner->start(); !started)
            qFatal("%s", qPrintable(started.error().message));
        return runner;
    }
    QString order(const char *task, const QJsonArray &args = {}, int priority = 0)
    {
        const auto job = m_queue->enqueue({.task = QString::fromLatin1(task), .args = args, .priority = priority});
        if (!job)
            qFatal("%s", qPrintable(job.error().message));
        return job->id;
    }
    Job find(const QString &id) const { return m_queue->find(id)->value(); }
    bool reaches(const QString &id, JobState state) const
    {
        return QTest::qWaitFor([&] { return find(id).state == state; }, 30'000);
    }
    static Ended failing(bool retryable)
    {
        return std::unexpected(TaskFailure{{QStringLiteral("Unavailable"), QStringLiteral("away"), {}}, retryable});
    }
    /// Until it is asked to stop.
    static Ended waitForStop(const TaskContext &context)
    {
        while (!context.stop.stop_requested())
            QThread::msleep(1);
        return failing(false);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = open();
        m_tasks = {};
        m_queue = std::make_unique<StoredJobQueue>(m_store->jobs(), m_clock);
        m_running = m_most = m_runs = 0;
        addTask(
            "adds", [](const QJsonArray &args, const TaskContext &) { return QJsonValue(args[0].toInt() + args[1].toInt()); });
        addTask("fails", [this](const QJsonArray &, const TaskContext &context) {
            ++m_runs;
            context.log(QStringLiteral("about to fail"));
            return failing(true);
        });
        addTask("waits", [](const QJsonArray &, const TaskContext &context) { return waitForStop(context); });
        addTask("alone",
            [this](const QJsonArray &, const TaskContext &) {
                m_most = std::max(m_most.load(), ++m_running);
                QThread::msleep(2);
                --m_running;
                ++m_runs;
                return QJsonValue();
            },
            {.alone = true});
    }
    void cleanup()
    {
        m_queue.reset();
        m_store.reset();
    }

    void runsAJobAndKeepsItsResult()
    {
        const auto runner = newRunner(m_store->jobs());
        m_queue->setRunner(runner.get());
        const QString id = order("adds", {2, 3});
        QVERIFY(reaches(id, JobState::success));
        const Job job = find(id);
        QCOMPARE(job.result, QJsonValue(5));
        QCOMPARE(job.attempts, 1);
        QCOMPARE(job.worker, QStringLiteral("test@here"));
        QVERIFY(job.startedAt && job.finishedAt && job.runtimeMs);
        m_queue->setRunner(nullptr);
    }

    void findsWhatAnotherProcessHasOrdered()
    {
        const auto runner = newRunner(m_store->jobs());
        QVERIFY(reaches(order("adds", {2, 3}), JobState::success));
    }

    void triesAgainUntilItSucceeds()
    {
        addTask("flaky", [this](const QJsonArray &, const TaskContext &context) -> Ended {
            ++m_runs;
            return context.attempt < 3 ? failing(true) : Ended(QJsonValue(context.attempt));
        });
        const auto runner = newRunner(m_store->jobs());
        const QString id = order("flaky");
        QVERIFY(reaches(id, JobState::success));
        QCOMPARE(find(id).result, QJsonValue(3));
        QCOMPARE(find(id).attempts, 3);
        QCOMPARE(m_runs.load(), 3);
    }

    void whatKeepsFailingIsADeadLetter()
    {
        const auto runner = newRunner(m_store->jobs());
        const QString id = order("fails");
        QVERIFY(reaches(id, JobState::failure));
        QCOMPARE(m_runs.load(), 4);
        const auto dead = m_queue->list({.state = JobState::failure});
        QCOMPARE(dead->total, 1);
        QCOMPARE(dead->jobs.front().error->type, QStringLiteral("Unavailable"));
        QCOMPARE(dead->jobs.front().error->message, QStringLiteral("away"));
        QVERIFY(dead->jobs.front().error->trace.contains(QStringLiteral("about to fail")));
        QCOMPARE(find(id).log.size(), 4);

        QVERIFY(m_queue->retry(id));
        QVERIFY(QTest::qWaitFor([&] { return m_runs == 8; }, 30'000));
    }

    void anUnknownTaskFails()
    {
        const auto runner = newRunner(m_store->jobs());
        const QString id = order("unknown");
        QVERIFY(reaches(id, JobState::failure));
        QCOMPARE(find(id).error->type, QStringLiteral("NotRegistered"));
    }

    void aRunningJobIsCancelled_data()
    {
        QTest::addColumn<bool>("sameProcess");
        QTest::newRow("in this process") << true;
        QTest::newRow("by another process") << false;
    }
    void aRunningJobIsCancelled()
    {
        QFETCH(bool, sameProcess);
        const auto runner = newRunner(m_store->jobs());
        m_queue->setRunner(sameProcess ? runner.get() : nullptr);
        const QString id = order("waits");
        QVERIFY(reaches(id, JobState::started));
        QVERIFY(m_queue->cancel(id));
        QVERIFY(reaches(id, JobState::revoked));
        m_queue->setRunner(nullptr);
    }

    void whatTakesTooLongFails()
    {
        addTask("slow", [](const QJsonArray &, const TaskContext &context) { return waitForStop(context); }, {.timeLimit = 30ms});
        const auto runner = newRunner(m_store->jobs());
        const QString id = order("slow");
        QVERIFY(reaches(id, JobState::failure));
        QCOMPARE(find(id).error->type, QStringLiteral("TimeLimitExceeded"));
    }

    void aStopLosesNothing()
    {
        auto runner = newRunner(m_store->jobs());
        std::vector<QString> ids;
        for (int i = 0; i < 5; ++i)
            ids.push_back(order("waits"));
        QVERIFY(reaches(ids[0], JobState::started));
        QElapsedTimer timer;
        timer.start();
        runner.reset();
        QVERIFY(timer.elapsed() < 5000);
        for (const QString &id : ids)
            QCOMPARE(find(id).state, JobState::pending);
        QVERIFY(m_queue->workers()->empty());

        addTask("waits", [](const QJsonArray &, const TaskContext &) { return QJsonValue(true); });
        runner = newRunner(m_store->jobs());
        for (const QString &id : ids)
            QVERIFY(reaches(id, JobState::success));
    }

    void aTaskAloneNeverOverlapsWithItself()
    {
        constexpr int kJobs = 30;
        for (int i = 0; i < kJobs; ++i)
            order("alone");
        const auto otherStore = open();
        const auto one = newRunner(m_store->jobs(), {.concurrency = 3});
        const auto two = newRunner(otherStore->jobs(), {.concurrency = 3});
        QVERIFY(QTest::qWaitFor([&] { return m_queue->counts()->of(JobState::success) == kJobs; }, 30'000));
        QCOMPARE(m_most.load(), 1);
        QCOMPARE(m_runs.load(), kJobs);
    }

    void urgentJobsGoFirst()
    {
        QStringList done;
        std::mutex mutex;
        addTask("notes", [&](const QJsonArray &args, const TaskContext &) {
            const std::lock_guard lock(mutex);
            done << args[0].toString();
            return QJsonValue();
        });
        order("notes", {QStringLiteral("third")}, 9);
        order("notes", {QStringLiteral("second")}, 5);
        const QString last = order("notes", {QStringLiteral("fourth")}, 9);
        order("notes", {QStringLiteral("first")});
        const auto runner = newRunner(m_store->jobs(), {.concurrency = 1});
        QVERIFY(reaches(last, JobState::success));
        const std::lock_guard lock(mutex);
        QCOMPARE(done.join(u' '), QStringLiteral("first second third fourth"));
    }

    void aJobRunsAtItsTime()
    {
        const auto runner = newRunner(m_store->jobs());
        const Timestamp time = m_clock.now() + 200ms;
        const auto job = m_queue->enqueue({.task = QStringLiteral("adds"), .args = {1, 1}, .notBefore = time});
        QVERIFY(reaches(job->id, JobState::success));
        QVERIFY(find(job->id).startedAt >= time);
        QVERIFY(find(job->id).startedAt < time + 5s);
    }

    void jobsOfADeadProcessAreRunAtOnce()
    {
        engine::ProcessIdentity dead = ownProcess();
        dead.startedAt -= 1; // the pid is in use by another one now: this one
        const QString id = order("adds", {1, 2});
        QVERIFY(m_store->jobs().enlist({.id = QStringLiteral("dead"), .name = QStringLiteral("dead@here"), .process = dead}));
        QCOMPARE(m_store->jobs().work({.worker = QStringLiteral("dead"), .now = m_clock.now(), .start = 1})->taken.size(),
            std::size_t(1));
        QElapsedTimer timer;
        timer.start();
        const auto runner = newRunner(m_store->jobs());
        QVERIFY(reaches(id, JobState::success));
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(find(id).attempts, 2);
    }

    void aStoreThatIsAwayForAWhileLosesNothing_data()
    {
        QTest::addColumn<bool>("losesAnswers");
        QTest::newRow("does not answer") << false;
        QTest::newRow("its answers are lost") << true;
    }
    void aStoreThatIsAwayForAWhileLosesNothing()
    {
        QFETCH(bool, losesAnswers);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the store does not answer")));
        test::FailingJobStore store(m_store->jobs());
        const auto runner = newRunner(store);
        constexpr int kJobs = 100;
        for (int i = 0; i < kJobs; ++i) {
            if (i == 30)
                (losesAnswers ? store.losesAnswers : store.isAway) = true;
            order("adds", {i, 1});
        }
        QTest::qWait(300);
        store.isAway = store.losesAnswers = false;
        QVERIFY(QTest::qWaitFor([&] { return m_queue->counts()->of(JobState::success) == kJobs; }, 30'000));
    }

    void progressAndLogAreSeenWhileItRuns()
    {
        addTask("tells", [](const QJsonArray &, const TaskContext &context) {
            context.progress(0.25, QStringLiteral("a quarter"));
            context.log(QStringLiteral("one line"));
            return waitForStop(context);
        });
        const auto runner = newRunner(m_store->jobs());
        const QString id = order("tells");
        QVERIFY(QTest::qWaitFor([&] { return find(id).progress.has_value() && !find(id).log.isEmpty(); }, 30'000));
        QCOMPARE(find(id).state, JobState::started);
        QCOMPARE(find(id).progress->fraction, 0.25);
        QCOMPARE(find(id).progress->note, QStringLiteral("a quarter"));
        QVERIFY(find(id).log.front().endsWith(QStringLiteral("Z one line")));
    }

    void whatHappensIsTold()
    {
        std::mutex mutex;
        QStringList told;
        m_queue->setObserver({.job = [&](const Job &job) {
            const std::lock_guard lock(mutex);
            told << toText(job.state);
        }});
        auto runner = newRunner(m_store->jobs());
        const QString id = order("adds", {1, 1});
        QVERIFY(reaches(id, JobState::success));
        runner.reset();
        const std::lock_guard lock(mutex);
        QCOMPARE(told.join(u' '), QStringLiteral("PENDING STARTED SUCCESS"));
    }

    void tooLargeAnOrderIsRefused()
    {
        const auto refused = m_queue->enqueue({.task = QStringLiteral("adds"), .args = {QString(2'000'000, u'x')}});
        QCOMPARE(refused.error().code, ErrorCode::payloadTooLarge);
    }

    void aLongJobDoesNotKeepTheOthersWaiting()
    {
        // Short runs make it take jobs in advance; then two long ones keep both threads.
        auto first = newRunner(m_store->jobs());
        for (int i = 0; i < 200; ++i)
            order("adds", {i, 1});
        order("waits");
        order("waits");
        std::vector<QString> behind;
        for (int i = 0; i < 20; ++i)
            behind.push_back(order("adds", {i, 1}));
        QVERIFY(QTest::qWaitFor([&] { return m_queue->counts()->of(JobState::started) == 2; }, 30'000));
        const auto otherStore = open();
        const auto second = newRunner(otherStore->jobs());
        for (const QString &id : behind)
            QVERIFY(reaches(id, JobState::success));
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "test_job_runner.moc"
