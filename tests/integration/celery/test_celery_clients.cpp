#include "celery_world.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings::test;

/// Celery's own client orders tasks of our worker.
class TestCeleryClients : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<WorkerProcess> m_worker;
    std::unique_ptr<Celery> m_celery;

    QJsonValue value(const char *expression)
    {
        const QJsonObject answer = m_celery->evaluate(QLatin1String(expression));
        if (answer.contains(QStringLiteral("error")))
            qWarning("%s: %s", expression, qPrintable(answer[QStringLiteral("message")].toString()));
        return answer[QStringLiteral("value")];
    }
    /// "ValueError: boom"
    QString error(const char *expression)
    {
        const QJsonObject answer = m_celery->evaluate(QLatin1String(expression));
        return answer[QStringLiteral("error")].toString() + QStringLiteral(": ") + answer[QStringLiteral("message")].toString();
    }
    bool nothingIsLeft() const
    {
        return QTest::qWaitFor([&] {
            return m_redis->cli({QStringLiteral("HLEN"), QStringLiteral("unacked")}) == u"0"
                && m_redis->cli({QStringLiteral("ZCARD"), QStringLiteral("unacked_index")}) == u"0"
                && m_redis->cli({QStringLiteral("LLEN"), QStringLiteral("celery")}) == u"0";
        });
    }
    QString deadCount() const { return m_redis->cli({QStringLiteral("LLEN"), QStringLiteral("soundings:celery:dead")}); }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled() || !Celery::isInstalled())
            QSKIP("redis-server or python3-celery is not installed");
        m_redis = std::make_unique<RedisServer>();
        QCOMPARE(m_redis->start(), QString());
        m_worker = std::make_unique<WorkerProcess>();
        QCOMPARE(
            m_worker->start(m_redis->url(), QStringLiteral("ours@test"), {QStringLiteral("--concurrency"), QStringLiteral("2")}),
            QString());
        m_celery = std::make_unique<Celery>(m_redis->url());
    }

    void aResultComesBack()
    {
        QCOMPARE(value("get(task('proto.add', 2, 3).delay())"), 5);
        QCOMPARE(
            value("get(task('proto.echo', 1, 'ä', None, x={'a': [True]}).delay()) == [[1, 'ä', None], {'x': {'a': [True]}}]"),
            true);
        QCOMPARE(value("[r for r in [task('proto.add', 1, 2).delay()] if get(r) == 3][0]._get_task_meta()['name']"),
            QStringLiteral("proto.add"));
    }

    void compressedMessagesAreRead()
    {
        QCOMPARE(value("get(task('proto.tsum', list(range(1000))).apply_async(compression='gzip'))"), 499500);
    }

    void oldProtocolIsRead()
    {
        QCOMPARE(
            value(
                "[app.conf.update(task_protocol=1), get(task('proto.add', 20, 3).delay()), app.conf.update(task_protocol=2)][1]"),
            23);
    }

    void failuresAreRaisedAsTheirClass()
    {
        QCOMPARE(error("get(task('proto.fail', 'too bad').delay())"), QStringLiteral("ValueError: too bad"));
        QVERIFY(error("get(task('no.such').delay())").startsWith(u"NotRegistered: "));
    }

    void retriesGoOnUntilTheyEnd()
    {
        QCOMPARE(value("get(task('proto.flaky', 2).delay())"), QStringLiteral("ok after 2"));
        QVERIFY(error("get(task('proto.flaky', 9).delay())").startsWith(u"RuntimeError: "));
    }

    void aTaskWaitsForItsTime()
    {
        QVERIFY(value("[t for t in [time.time()] if get(task('proto.add', 1, 1).apply_async(countdown=1)) == 2 for t in "
                      "[time.time() - t]][0]")
                    .toDouble()
            >= 1.0);
    }

    void anExpiredTaskDoesNotRun()
    {
        QVERIFY(error("get(task('proto.add', 1, 1).apply_async(expires=-5))").startsWith(u"TaskRevokedError: expired"));
    }

    void limitsEndATask()
    {
        QVERIFY(error("get(task('proto.nap', 60).apply_async(time_limit=0.5))").startsWith(u"TimeLimitExceeded"));
        QVERIFY(error("get(task('proto.nap', 60).apply_async(soft_time_limit=0.5, time_limit=30))")
                .startsWith(u"SoftTimeLimitExceeded"));
    }

    void aRunningTaskIsRevoked() { QVERIFY(error("revoke_running(60)").startsWith(u"TaskRevokedError: terminated")); }

    void aWaitingTaskIsRevoked()
    {
        QVERIFY(error("[r for r in [task('proto.add', 1, 1).apply_async(countdown=600)] if [time.sleep(0.5), r.revoke()] and "
                      "get(r)]")
                .startsWith(u"TaskRevokedError: revoked"));
    }

    void chainsGroupsAndChordsGoOn()
    {
        QCOMPARE(value("get(chain(task('proto.add', 2, 3), task('proto.add', 4), task('proto.add', 5)).delay())"), 14);
        QCOMPARE(value("get(group(task('proto.add', i, i) for i in range(4)).delay()) == [0, 2, 4, 6]"), true);
        QCOMPARE(value("get(chord([task('proto.add', i, i) for i in range(20)], task('proto.tsum')).delay())"), 380);
        QCOMPARE(value("get(chain(task('proto.add', 1, 1), group(task('proto.add', i) for i in range(3))).delay()) == [2, 3, 4]"),
            true);
    }

    void aFailureReachesTheEndOfAChain()
    {
        QCOMPARE(error("get(chain(task('proto.fail', 'x'), task('proto.add', 4)).delay())"), QStringLiteral("ValueError: x"));
        QVERIFY(error("chord([task('proto.add', 1, 1), task('proto.fail', 'x')], task('proto.tsum')).delay().get(timeout=30, "
                      "disable_sync_subtasks=False)")
                .contains(u'x'));
    }

    void callbacksFollow()
    {
        QCOMPARE(value("[r for r in [task('proto.add', 1, 2).apply_async(link=task('proto.add', 10))] if get(r) == 3 and "
                       "time.sleep(1) is None][0].children[0].get(timeout=30)"),
            13);
    }

    void ignoredResultIsNotStored()
    {
        QCOMPARE(
            value("[bool(get(s[1])) and [r.backend.client.exists('celery-task-meta-' + r.id) for r in s] for s in "
                  "[[task('proto.add', 1, 2).apply_async(ignore_result=True), task('proto.add', 1, 2).delay()]]][0] == [0, 1]"),
            true);
    }

    void theMoreUrgentTaskRunsFirst()
    {
        // Both threads are busy, and the worker holds as many as it may, so that the queue holds what comes now. One thread stays
        // busy: the other runs what is left one after the other.
        const QTemporaryDir folder;
        const QString order = folder.filePath(QStringLiteral("order"));
        value("[task('proto.nap', s).delay() for s in (5, 1.5, .2, .2, .2, .2, .2, .2)] and 1");
        QTest::qWait(300);
        const QJsonArray ids =
            value(qPrintable(QStringLiteral("[task('proto.count', '%1').apply_async(priority=p).id for p in (9, 0)]").arg(order)))
                .toArray();
        const QString late = ids[0].toString(), first = ids[1].toString();
        QVERIFY(QTest::qWaitFor([&] { return textOf(order).count(u'\n') == 2; }, 30'000));
        QVERIFY2(textOf(order).indexOf(first) < textOf(order).indexOf(late), qPrintable(textOf(order)));
    }

    void malformedMessagesArePutAside_data()
    {
        QTest::addColumn<QString>("message");
        const QString form = QStringLiteral(
            R"({"body":"%1","content-type":"application/json","headers":{"task":"proto.add","id":"x"%2},"properties":{"body_encoding":"base64","delivery_tag":"%3","delivery_info":{%4}}})");
        const QString body = QString::fromLatin1(QByteArray("[[1,2],{},{}]").toBase64()),
                      target = QStringLiteral("\"exchange\":\"\",\"routing_key\":\"celery\"");
        QTest::newRow("no JSON") << QStringLiteral("not json {");
        QTest::newRow("a number") << QStringLiteral("42");
        QTest::newRow("an empty object") << QStringLiteral("{}");
        QTest::newRow("two elements") << form.arg(
            QString::fromLatin1(QByteArray("[[1,2],{}]").toBase64()), QString(), QStringLiteral("t1"), target);
        QTest::newRow("a body that is no JSON")
            << form.arg(QString::fromLatin1(QByteArray("[[NaN],{},{}]").toBase64()), QString(), QStringLiteral("t2"), target);
        QTest::newRow("no base64") << form.arg(QStringLiteral("***"), QString(), QStringLiteral("t3"), target);
        QTest::newRow("no routing key") << form.arg(body, QString(), QStringLiteral("t4"), QString());
        QTest::newRow("no tag") << form.arg(body, QString(), QString(), target);
        QTest::newRow("an eta that is a number") << form.arg(body, QStringLiteral(",\"eta\":5"), QStringLiteral("t5"), target);
        QTest::newRow("no content-type")
            << form.arg(body, QString(), QStringLiteral("t6"), target).replace(QStringLiteral("application/json"), QString());
    }
    void malformedMessagesArePutAside()
    {
        QFETCH(const QString, message);
        const int before = deadCount().toInt();
        m_redis->cli({QStringLiteral("LPUSH"), QStringLiteral("celery"), message});
        QTRY_COMPARE_WITH_TIMEOUT(deadCount().toInt(), before + 1, 10'000);
        QCOMPARE(m_redis->cli({QStringLiteral("LINDEX"), QStringLiteral("soundings:celery:dead"), QStringLiteral("0")}), message);
        QVERIFY(nothingIsLeft());
        QCOMPARE(value("get(task('proto.add', 1, 1).delay())"), 2);
    }

    void anEmptyRedisAfterACrashIsNoReasonToEnd()
    {
        m_redis->kill();
        QTest::qWait(1000);
        QCOMPARE(m_redis->startAgain(), QString());
        // A client of its own: that of redis-py 6 can wait for itself for ever once its subscription has lost its connection.
        m_celery = std::make_unique<Celery>(m_redis->url());
        QCOMPARE(value("get(task('proto.add', 4, 4).delay())"), 8);
        QVERIFY(m_worker->runs());
    }

    void itEndsInOrderAndPutsBackWhatHasNotBegun()
    {
        value("[task('proto.nap', 0.7).delay() for i in range(6)] and 1");
        QTest::qWait(300);
        QVERIFY2(m_worker->stop(), qPrintable(m_worker->log()));
        QCOMPARE(m_redis->cli({QStringLiteral("HLEN"), QStringLiteral("unacked")}), QStringLiteral("0"));
        QCOMPARE(m_redis->cli({QStringLiteral("LLEN"), QStringLiteral("celery")}), QStringLiteral("4"));
    }
};

QTEST_GUILESS_MAIN(TestCeleryClients)
#include "test_celery_clients.moc"
