#include "celery_world.h"

#include <QHash>
#include <QJsonValue>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace soundings::test;

/// Workers that are killed at random lose no job, and run again only what they were running or had just ended.
class TestCeleryCrashes : public QObject {
    Q_OBJECT

private:
    static constexpr int kThreads = 2;
    /// What a worker may hold, and so what may have to run again: as many unfinished as ended and not stored yet.
    static constexpr int kHeld = kThreads * 4 * 2;

    QTemporaryDir m_folder;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<Celery> m_celery;

    QString startWorker(WorkerProcess &worker, int number)
    {
        // Two at a time under one name, as when a supervisor restarts them.
        return worker.start(m_redis->url(), QStringLiteral("ours%1@test").arg(number % 2),
            {QStringLiteral("--concurrency"), QString::number(kThreads)},
            {{QStringLiteral("CELERY_VISIBILITY_TIMEOUT"), QStringLiteral("5")}});
    }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled() || !Celery::isInstalled())
            QSKIP("redis-server or python3-celery is not installed");
        m_redis = std::make_unique<RedisServer>();
        QCOMPARE(m_redis->start(), QString());
        m_celery = std::make_unique<Celery>(m_redis->url());
    }

    void nothingIsLostAndLittleRunsTwice()
    {
        const int jobs =
            qEnvironmentVariableIsSet("SOUNDINGS_CRASH_JOBS") ? qEnvironmentVariableIntValue("SOUNDINGS_CRASH_JOBS") : 600;
        const QString runs = m_folder.filePath(QStringLiteral("runs"));
        QCOMPARE(m_celery->value(
                     QStringLiteral("len([task('proto.count', '%1', 0.01).delay() for i in range(%2)])").arg(runs).arg(jobs)),
            jobs);
        QRandomGenerator random(7);
        std::array<std::unique_ptr<WorkerProcess>, 2> workers;
        int kills = 0;
        for (int number = 0; number < 2; ++number) {
            workers[std::size_t(number)] = std::make_unique<WorkerProcess>();
            QCOMPARE(startWorker(*workers[std::size_t(number)], number), QString());
        }
        const auto waiting = [this] { return m_redis->cli({QStringLiteral("LLEN"), QStringLiteral("celery")}).toInt(); };
        while (waiting() > jobs / 10) {
            QTest::qWait(random.bounded(300, 900));
            const int number = random.bounded(2);
            workers[std::size_t(number)]->kill();
            ++kills;
            workers[std::size_t(number)] = std::make_unique<WorkerProcess>();
            QCOMPARE(startWorker(*workers[std::size_t(number)], number), QString());
        }
        QTRY_VERIFY_WITH_TIMEOUT(
            waiting() == 0 && m_redis->cli({QStringLiteral("HLEN"), QStringLiteral("unacked")}) == u"0", 60'000);

        QHash<QString, int> counts;
        for (const QString &line : textOf(runs).split(u'\n', Qt::SkipEmptyParts))
            ++counts[line.section(u' ', 0, 0)];
        const auto again = std::count_if(counts.cbegin(), counts.cend(), [](int count) { return count > 1; });
        qInfo("%d jobs, %d kills: %lld ran more than once", jobs, kills, static_cast<long long>(again));
        QCOMPARE(counts.size(), jobs);
        QVERIFY2(kills > 0 && again <= kills * kHeld, qPrintable(QString::number(again)));
        QCOMPARE(m_redis->cli({QStringLiteral("EVAL"),
                     QStringLiteral("local n = 0 for _, k in ipairs(redis.call('KEYS', 'celery-task-meta-*')) do if "
                                    "cjson.decode(redis.call('GET', k)).status == 'SUCCESS' then n = n + 1 end end return n"),
                     QStringLiteral("0")}),
            QString::number(jobs));
    }
};

QTEST_GUILESS_MAIN(TestCeleryCrashes)
#include "test_celery_crashes.moc"
