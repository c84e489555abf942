#include "celery_world.h"

#include "celery/queue/celery_job_queue.h"

#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// What must hold however many workers there are: a job that ends its workers is given up, and what runs alone does.
class TestCelerySafety : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<celery::CeleryJobQueue> m_queue;

    QString startWorker(WorkerProcess &worker, const char *name)
    {
        return worker.start(m_redis->url(), QString::fromLatin1(name), {QStringLiteral("--concurrency"), QStringLiteral("2")},
            {{QStringLiteral("CELERY_VISIBILITY_TIMEOUT"), QStringLiteral("5")}});
    }
    bool comesTo(const QString &id, JobState state, Job *last = nullptr)
    {
        return QTest::qWaitFor(
            [&] {
                const auto job = m_queue->find(id);
                if (!job || !*job)
                    return false;
                if (last)
                    *last = **job;
                return (*job)->state == state;
            },
            60'000);
    }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
    }
    void init()
    {
        m_redis = std::make_unique<RedisServer>();
        QCOMPARE(m_redis->start(), QString());
        const auto url = redis::parseRedisUrl(m_redis->url());
        QVERIFY(url);
        m_queue = std::make_unique<celery::CeleryJobQueue>(*url, *url, m_clock);
    }
    void cleanup() { m_queue.reset(); }

    void aJobThatEndsItsWorkersIsPutAside()
    {
        const auto poison = m_queue->enqueue({.task = QStringLiteral("proto.nap"), .args = {120}});
        QVERIFY(poison);
        int lost = 0;
        Job job;
        std::optional<Timestamp> started; // of the run before
        for (; lost < 8; ++lost) {
            WorkerProcess worker;
            QCOMPARE(startWorker(worker, "ours@test"), QString());
            QVERIFY(QTest::qWaitFor(
                [&] {
                    const auto found = m_queue->find(poison->id);
                    job = found && *found ? **found : Job();
                    return job.state == JobState::failure || (job.state == JobState::started && job.startedAt != started);
                },
                60'000));
            started = job.startedAt;
            if (job.state == JobState::failure)
                break;
            worker.kill();
        }
        // Five runs, of which a busy machine may not show each: a run is stored as STARTED half a second after it began.
        QVERIFY2(lost >= 3 && lost <= 5, qPrintable(QString::number(lost)));
        QVERIFY(job.error);
        QCOMPARE(job.error->type, QStringLiteral("WorkerLostError"));
        // The result is stored before the message moves, so that a worker lost in between loses neither.
        QTRY_COMPARE(m_redis->cli({QStringLiteral("LLEN"), QStringLiteral("soundings:celery:dead")}), QStringLiteral("1"));

        WorkerProcess worker;
        QCOMPARE(startWorker(worker, "ours@test"), QString());
        const auto next = m_queue->enqueue({.task = QStringLiteral("proto.add"), .args = {1, 2}});
        QVERIFY(comesTo(next->id, JobState::success));
    }

    void twoWorkersNeverRunATaskThatRunsAloneAtOnce()
    {
        const QString path = m_folder.filePath(QStringLiteral("alone"));
        WorkerProcess one, other;
        QCOMPARE(startWorker(one, "one@test"), QString());
        QCOMPARE(startWorker(other, "other@test"), QString());
        constexpr int kJobs = 6;
        QStringList ids;
        for (int i = 0; i < kJobs; ++i)
            ids.append(m_queue->enqueue({.task = QStringLiteral("proto.alone"), .args = {path, 0.3}})->id);
        for (const QString &id : std::as_const(ids))
            QVERIFY(comesTo(id, JobState::success));
        const QStringList lines = textOf(path).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2 * kJobs);
        for (int i = 0; i < 2 * kJobs; i += 2) {
            QVERIFY2(lines[i].startsWith(u"from "), qPrintable(lines.join(u'\n')));
            QCOMPARE(lines[i + 1], QStringLiteral("to ") + lines[i].mid(5));
        }
    }

    /// Its lock ends with it.
    void aTaskThatRanAloneOnALostWorkerRunsElsewhere()
    {
        const QString path = m_folder.filePath(QStringLiteral("lost"));
        auto lost = std::make_unique<WorkerProcess>();
        QCOMPARE(startWorker(*lost, "lost@test"), QString());
        const auto job = m_queue->enqueue({.task = QStringLiteral("proto.alone"), .args = {path, 1}});
        QTRY_VERIFY_WITH_TIMEOUT(textOf(path).startsWith(u"from "), 10'000);
        lost->kill();
        WorkerProcess other;
        QCOMPARE(startWorker(other, "other@test"), QString());
        Job ended;
        QVERIFY2(comesTo(job->id, JobState::success, &ended), qPrintable(other.log()));
        QCOMPARE(ended.worker, QStringLiteral("other@test"));
    }
};

QTEST_GUILESS_MAIN(TestCelerySafety)
#include "test_celery_safety.moc"
