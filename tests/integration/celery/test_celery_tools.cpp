#include "celery_world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace soundings::test;

/// The program `celery` asks and steers our worker.
class TestCeleryTools : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<WorkerProcess> m_worker;
    std::unique_ptr<Celery> m_celery;

    QString run(const char *arguments) { return m_celery->run(QString::fromLatin1(arguments).split(u' ')); }

    /// What workers answer to a call of Celery's client, as text: it takes a tenth of the program's time.
    QString answer(const char *call)
    {
        return m_celery->value(QStringLiteral("json.dumps(app.control.%1)").arg(QLatin1String(call))).toString();
    }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled() || !Celery::isInstalled())
            QSKIP("redis-server or python3-celery is not installed");
        m_redis = std::make_unique<RedisServer>();
        QCOMPARE(m_redis->start(), QString());
        m_worker = std::make_unique<WorkerProcess>();
        QCOMPARE(m_worker->start(m_redis->url(), QStringLiteral("ours@test"),
                     {QStringLiteral("--concurrency"), QStringLiteral("2"), QStringLiteral("--queues"),
                         QStringLiteral("celery,second")}),
            QString());
        m_celery = std::make_unique<Celery>(m_redis->url());
    }

    void statusAndPingFindTheWorker()
    {
        const QString status = run("status");
        QVERIFY2(status.contains(u"ours@test: OK") && status.contains(u"1 node online"), qPrintable(status));
        QVERIFY(run("inspect ping").contains(u"pong"));
        QVERIFY(answer("ping(destination=['ours@test'])").contains(u"pong"));
        QCOMPARE(answer("ping(destination=['other@test'])"), QStringLiteral("[]"));
        QVERIFY(answer("broadcast('ping', pattern='ours*', matcher='glob', reply=True)").contains(u"pong"));
        QCOMPARE(answer("broadcast('ping', pattern='^x', matcher='pcre', reply=True)"), QStringLiteral("[]"));
    }

    void questionsAreAnswered()
    {
        QVERIFY(run("inspect registered").contains(u"proto.add"));
        const QString stats = run("inspect stats");
        QVERIFY2(stats.contains(u"\"max-concurrency\": 2") && stats.contains(u"\"transport\": \"redis\""), qPrintable(stats));
        QVERIFY(answer("inspect().active_queues()").contains(u"second"));
        QVERIFY(answer("inspect().conf()").contains(u"visibility_timeout"));
        QVERIFY(answer("inspect().report()").contains(u"soundings"));
        QVERIFY(answer("inspect().clock()").contains(u"clock"));
        QVERIFY(answer("broadcast('no_such_method', reply=True)").contains(u"error"));
    }

    void answersDoNotWaitForTasks()
    {
        m_celery->evaluate(QStringLiteral("[task('proto.nap', 20).delay() for i in range(4)] and task('proto.add', 1, "
                                          "1).apply_async(countdown=600).id"));
        QTest::qWait(500);
        const QString active = run("inspect active");
        QVERIFY2(active.count(QStringLiteral("proto.nap")) >= 2, qPrintable(active));
        QVERIFY(answer("inspect().reserved()").contains(u"proto.nap"));
        QVERIFY(run("inspect scheduled").contains(u"proto.add"));
        // The middle of many: a busy machine may hold up any one of them.
        const double seconds =
            m_celery
                ->value(QStringLiteral("sorted(s[1] - s[0] for s in [[time.time(), app.control.broadcast('ping', "
                                       "reply=True, limit=1, timeout=5) and time.time()] for i in range(20)])[10]"))
                .toDouble();
        QVERIFY2(seconds > 0 && seconds < 0.1, qPrintable(QString::number(seconds)));
        m_celery->evaluate(QStringLiteral("[app.control.revoke(r['id'], terminate=True) for k in ('active', 'reserved') for w in "
                                          "getattr(app.control.inspect(), k)().values() for r in w] and 1"));
        QTRY_VERIFY_WITH_TIMEOUT(!answer("inspect().active()").contains(u"proto.nap"), 20'000);
    }

    void callGivesAResult()
    {
        const QString id = run("call proto.add -a [2,3]").trimmed().section(u'\n', -1);
        QVERIFY2(id.size() == 36, qPrintable(id));
        QTRY_VERIFY_WITH_TIMEOUT(m_celery->run({QStringLiteral("result"), id}).trimmed().endsWith(u"5"), 10'000);
    }

    void wishesAreDone()
    {
        QVERIFY(answer("pool_grow(2, reply=True)").contains(u"pool will grow"));
        QVERIFY(answer("inspect().stats()").contains(u"\"max-concurrency\": 4"));
        QVERIFY(answer("pool_shrink(3, reply=True)").contains(u"pool will shrink"));
        QVERIFY(answer("inspect().stats()").contains(u"\"max-concurrency\": 1"));
        QVERIFY(answer("add_consumer('third', reply=True)").contains(u"add consumer third"));
        QCOMPARE(m_celery->value(QStringLiteral("get(task('proto.add', 1, 5).apply_async(queue='third'))")), 6);
        QVERIFY(answer("cancel_consumer('third', reply=True)").contains(u"no longer consuming from third"));
        QVERIFY(answer("rate_limit('proto.add', '120/m', reply=True)").contains(u"new rate limit set successfully"));
        QVERIFY(m_celery
                    ->value(QStringLiteral("[time.time() - t for t in [time.time()] if [get(r) for r in [task('proto.add', "
                                           "1, 1).delay() for i in range(4)]]][0]"))
                    .toDouble()
            > 1.4);
        QVERIFY(answer("rate_limit('proto.add', 0, reply=True)").contains(u"rate limit disabled successfully"));
        QVERIFY(answer("rate_limit('no.such', 1, reply=True)").contains(u"unknown task"));
        QVERIFY(answer("time_limit('proto.nap', soft=1, hard=2, reply=True)").contains(u"time limits set successfully"));
        QCOMPARE(m_celery->evaluate(QStringLiteral("get(task('proto.nap', 30).delay())"))[QStringLiteral("error")],
            QStringLiteral("SoftTimeLimitExceeded"));
    }

    void revokeIsHeeded()
    {
        const QString id = m_celery->value(QStringLiteral("task('proto.add', 1, 1).apply_async(countdown=3).id")).toString();
        const QString said = m_celery->run({QStringLiteral("control"), QStringLiteral("revoke"), id});
        QVERIFY2(said.contains(u"flagged as revoked"), qPrintable(said));
        QVERIFY(answer("inspect().revoked()").contains(id));
        QCOMPARE(m_celery->evaluate(QStringLiteral("get(app.AsyncResult('%1'))").arg(id))[QStringLiteral("error")],
            QStringLiteral("TaskRevokedError"));
    }

    void eventsAreHeard()
    {
        const QString output = m_folder.filePath(QStringLiteral("events"));
        m_celery->start({QStringLiteral("events"), QStringLiteral("--dump")}, output);
        QTRY_VERIFY_WITH_TIMEOUT(textOf(output).contains(u"heartbeat"), 30'000);
        m_celery->value(
            QStringLiteral("[get(task('proto.add', 2, 2).delay()), task('proto.fail').delay().get(propagate=False) and 1]"));
        QTRY_VERIFY_WITH_TIMEOUT(textOf(output).contains(u"task failed"), 10'000);
        const QString text = textOf(output);
        for (const char *word : {"task received", "task started", "task succeeded", "proto.add"})
            QVERIFY2(text.contains(QLatin1String(word)), word);
    }

    void shutdownEndsItInOrder()
    {
        QElapsedTimer timer;
        timer.start();
        m_celery->evaluate(QStringLiteral("app.control.shutdown()"));
        QVERIFY2(m_worker->waitForEnd(10'000), qPrintable(m_worker->log()));
        QVERIFY(timer.elapsed() < 5000);
        QTRY_VERIFY_WITH_TIMEOUT(textOf(m_folder.filePath(QStringLiteral("events"))).contains(u"shutdown"), 5000);
        QCOMPARE(m_redis->cli({QStringLiteral("SMEMBERS"), QStringLiteral("_kombu.binding.celery.pidbox")}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCeleryTools)
#include "test_celery_tools.moc"
