#include "celery_world.h"

#include "celery/queue/celery_job_queue.h"
#include "celery/wire/names.h"
#include "celery/wire/task_message.h"
#include "support/raw_client.h"
#include "support/server_process.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <mutex>

using namespace soundings;
using namespace soundings::test;

/// Jobs that are ordered through us and run by workers of both kinds.
class TestCeleryQueue : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<Celery> m_celery;
    std::unique_ptr<WorkerProcess> m_ours;
    std::unique_ptr<celery::CeleryJobQueue> m_queue;
    std::mutex m_mutex;
    QStringList m_heard; ///< "STATE task"

    /// The job when it has come to this state, or as it is after a while.
    Job awaited(const QString &id, JobState state)
    {
        std::optional<Job> job;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                job = m_queue->find(id).value_or(std::nullopt);
                return job && job->state == state;
            },
            20'000));
        return job.value_or(Job());
    }
    std::optional<engine::Worker> worker(const QString &name)
    {
        const auto all = m_queue->workers();
        const auto found = std::ranges::find(*all, name, &engine::Worker::name);
        return found == all->end() ? std::nullopt : std::optional(*found);
    }
    bool hasHeard(const QString &news)
    {
        const std::lock_guard lock(m_mutex);
        return m_heard.contains(news);
    }
    void startOurs()
    {
        if (m_ours)
            return;
        m_ours = std::make_unique<WorkerProcess>();
        QCOMPARE(
            m_ours->start(m_redis->url(), QStringLiteral("ours@test"), {QStringLiteral("--concurrency"), QStringLiteral("2")}),
            QString());
    }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled() || !Celery::isInstalled())
            QSKIP("redis-server or python3-celery is not installed");
        m_redis = std::make_unique<RedisServer>();
        QCOMPARE(m_redis->start(), QString());
        m_celery = std::make_unique<Celery>(m_redis->url());
        const auto url = redis::parseRedisUrl(m_redis->url());
        QVERIFY(url);
        m_queue = std::make_unique<celery::CeleryJobQueue>(*url, *url, m_clock);
        m_queue->setObserver({.job = [this](const Job &job) {
            const std::lock_guard lock(m_mutex);
            m_heard.append(toText(job.state) + u' ' + job.task);
        }});
        m_queue->watch();
    }
    void cleanupTestCase() { m_queue.reset(); }

    void aWorkerOfPythonRunsWhatWeOrder()
    {
        QCOMPARE(m_celery->startWorker(m_folder.filePath(QStringLiteral("python.log"))), QString());
        const auto ordered = m_queue->enqueue({.task = QStringLiteral("python.add"), .args = {2, 3}});
        QVERIFY(ordered);
        QCOMPARE(ordered->state, JobState::pending);
        const Job job = awaited(ordered->id, JobState::success);
        QCOMPARE(job.state, JobState::success);
        QCOMPARE(job.result, QJsonValue(5));
        QCOMPARE(job.task, QStringLiteral("python.add"));
        QVERIFY(job.finishedAt && *job.finishedAt >= job.queuedAt);
        QTRY_VERIFY_WITH_TIMEOUT(hasHeard(QStringLiteral("SUCCESS python.add")), 5000);

        const auto failed = m_queue->enqueue({.task = QStringLiteral("python.add"), .args = {2, QStringLiteral("x")}});
        const Job failure = awaited(failed->id, JobState::failure);
        QVERIFY(failure.error);
        QCOMPARE(failure.error->type, QStringLiteral("TypeError"));
        QVERIFY(failure.error->trace.contains(u"Traceback"));
    }

    void theWorkerOfPythonIsListed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            worker(QStringLiteral("python@test")) && worker(QStringLiteral("python@test"))->concurrency == 1, 10'000);
        const auto python = worker(QStringLiteral("python@test"));
        QVERIFY(python->alive && python->pid > 0);
        QVERIFY(python->software.startsWith(u"py-celery "));
        QVERIFY(m_celery->stopWorker());
        QTRY_VERIFY_WITH_TIMEOUT(!worker(QStringLiteral("python@test"))->alive, 20'000);
    }

    /// One that is heard before it listens, or is too busy at first.
    void aWorkerThatDoesNotAnswerIsAskedAgain()
    {
        const celery::Names names(0);
        const auto url = redis::parseRedisUrl(m_redis->url());
        std::atomic<int> questions = 0;
        const celery::ChannelListener listener(*url, names.controlChannel(), [&](const QByteArray &message) {
            const auto opened = celery::openEnvelope(message);
            questions += opened && opened->body.contains("\"stats\"");
        });
        const QByteArray heartbeat = celery::encodeEnvelope(
            {.body = R"({"type": "worker-heartbeat", "hostname": "late@test", "pid": 7, "active": 0, "processed": 0})"});
        const auto beat = [&] {
            m_redis->cli({QStringLiteral("PUBLISH"), QString::fromLatin1(names.eventChannel("worker.heartbeat")),
                QString::fromUtf8(heartbeat)});
            return questions >= 3;
        };
        QVERIFY(QTest::qWaitFor(beat, 30'000));
        QVERIFY(worker(QStringLiteral("late@test")));
        QCOMPARE(worker(QStringLiteral("late@test"))->concurrency, 0);
    }

    void anIdIsQueuedOnce()
    {
        const QString id = QStringLiteral("6a3f5b8e-0000-5000-8000-000000000001");
        QVERIFY(m_queue->enqueue({.id = id, .task = QStringLiteral("proto.add"), .args = {1, 1}}));
        QVERIFY(m_queue->enqueue({.id = id, .task = QStringLiteral("proto.add"), .args = {1, 1}}));
        QCOMPARE(m_redis->cli({QStringLiteral("LLEN"), QStringLiteral("celery")}), QStringLiteral("1"));
        startOurs();
        const Job job = awaited(id, JobState::success);
        QCOMPARE(job.result, QJsonValue(2));
        QCOMPARE(job.attempts, 1);
        QCOMPARE(job.worker, QStringLiteral("ours@test"));
        QVERIFY(job.startedAt && job.runtimeMs);
        QCOMPARE(m_queue->enqueue({.id = id, .task = QStringLiteral("proto.add"), .args = {1, 1}})->state, JobState::success);
    }

    void aWaitingJobIsCancelledAndRunsWhenItIsRetried()
    {
        startOurs();
        const auto job = m_queue->enqueue(
            {.task = QStringLiteral("proto.add"), .args = {3, 4}, .notBefore = m_clock.now() + std::chrono::hours(1)});
        QTRY_COMPARE_WITH_TIMEOUT(m_queue->find(job->id).value()->state, JobState::received, 5000);
        QCOMPARE(m_queue->retry(job->id).error().code, ErrorCode::conflict);
        QCOMPARE(m_queue->cancel(job->id)->state, JobState::revoked);
        QCOMPARE(m_queue->cancel(job->id).error().code, ErrorCode::conflict);
        QTRY_COMPARE_WITH_TIMEOUT(m_redis->cli({QStringLiteral("HLEN"), QStringLiteral("unacked")}), QStringLiteral("0"), 5000);
        QVERIFY(m_queue->retry(job->id));
        QCOMPARE(awaited(job->id, JobState::success).result, QJsonValue(7));
    }

    void aRunningJobIsCancelled()
    {
        startOurs();
        const auto job = m_queue->enqueue({.task = QStringLiteral("proto.nap"), .args = {60}});
        const Job running = awaited(job->id, JobState::started);
        QCOMPARE(running.state, JobState::started);
        QVERIFY(m_queue->cancel(job->id));
        const Job ended = awaited(job->id, JobState::revoked);
        QCOMPARE(ended.state, JobState::revoked);
        QTRY_COMPARE_WITH_TIMEOUT(m_redis->cli({QStringLiteral("HLEN"), QStringLiteral("unacked")}), QStringLiteral("0"), 5000);
    }

    void jobsAreListedNewestFirstAndByState()
    {
        startOurs();
        const auto failed = m_queue->enqueue({.task = QStringLiteral("proto.fail"), .args = {QStringLiteral("no")}});
        QCOMPARE(awaited(failed->id, JobState::failure).error->message, QStringLiteral("no"));
        const auto all = m_queue->list({});
        QVERIFY(all && all->total >= 6);
        QCOMPARE(all->jobs.front().id, failed->id);
        const auto failures = m_queue->list({.state = JobState::failure});
        QCOMPARE(failures->total, 2);
        QVERIFY(std::ranges::all_of(failures->jobs, [](const Job &job) { return job.state == JobState::failure; }));
        const auto additions = m_queue->list({.task = QStringLiteral("proto.add"), .limit = 1, .offset = 1});
        QCOMPARE(additions->total, 2);
        QCOMPARE(additions->jobs.size(), std::size_t(1));
        QCOMPARE(m_queue->counts()->of(JobState::failure), 2);
        QVERIFY(!m_queue->find(QStringLiteral("no such job")).value());
        QCOMPARE(m_queue->cancel(QStringLiteral("no such job")).error().code, ErrorCode::notFound);
    }

    void aServerPublishesAndRunsJobs()
    {
        m_ours.reset();
        const QTemporaryDir data;
        ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(server.start(data.path(),
                     {{QStringLiteral("CELERY_BROKER_URL"), m_redis->url()},
                         {QStringLiteral("SOUNDINGS_DEMO_TASKS"), QStringLiteral("1")},
                         {QStringLiteral("CELERY_NODE_NAME"), QStringLiteral("server@test")},
                         {QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}}),
            QString());
        const QByteArray body = R"({"args": [20, 22]})";
        const RawReply ordered = RawClient(server.port())
                                     .exchange("POST /api/jobs/run/proto.add HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                               "application/json\r\nContent-Length: "
                                         + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QCOMPARE(ordered.status, 202);
        const QByteArray id = QJsonDocument::fromJson(ordered.body)[QStringLiteral("id")].toString().toLatin1();
        QTRY_VERIFY_WITH_TIMEOUT(RawClient::get(server.port(), "/api/jobs/" + id).body.contains("\"SUCCESS\""), 10'000);
        QCOMPARE(QJsonDocument::fromJson(RawClient::get(server.port(), "/api/jobs/" + id).body)[QStringLiteral("result")], 42);
        QTRY_VERIFY_WITH_TIMEOUT(RawClient::get(server.port(), "/api/workers").body.contains("server@test"), 10'000);
        QCOMPARE(m_celery->value(QStringLiteral("get(task('proto.add', 1, 2).delay())")), QJsonValue(3));
        QVERIFY(server.stop());
    }
};

QTEST_GUILESS_MAIN(TestCeleryQueue)
#include "test_celery_queue.moc"
