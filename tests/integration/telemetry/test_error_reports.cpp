#include "support/error_collector.h"
#include "support/redis_server.h"
#include "support/server_process.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace soundings;
using test::ErrorCollector;
using test::ServerProcess;

/// The real server tells a collector of what goes wrong in it.
class TestErrorReports : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ErrorCollector> m_collector;

    QHash<QString, QString> environment(const QString &dsn) const
    {
        return {{QStringLiteral("SENTRY_DSN"), dsn}, {QStringLiteral("SOUNDINGS_DEMO_TASKS"), QStringLiteral("1")},
            {QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}};
    }
    static int ask(quint16 port, const QString &path, const QByteArray &body = {})
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? network.get(request) : network.post(request, body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
            return 0;
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    static QStringList threadsOf(qint64 pid)
    {
        QStringList names;
        const QString folder = QStringLiteral("/proc/%1/task").arg(pid);
        for (const QString &thread : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(folder + u'/' + thread + QStringLiteral("/comm"));
            if (file.open(QIODevice::ReadOnly))
                names.append(QString::fromLatin1(file.readAll().trimmed()));
        }
        return names;
    }
    bool waitForEvents(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_collector->events().size() >= count; }, 15'000);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_collector = std::make_unique<ErrorCollector>();
    }
    void cleanup() { QCOMPARE(m_collector->faults(), QStringList()); }

    void leavesNoTraceWithoutADsn()
    {
        ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(server.start(m_folder->path(), environment({})), QString());
        QCOMPARE(ask(server.port(), QStringLiteral("/health")), 200);
        QVERIFY(!threadsOf(server.pid()).isEmpty());
        QVERIFY(!threadsOf(server.pid()).contains(QStringLiteral("telemetry")));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("error-reports"))));
        QCOMPARE(m_collector->connections(), 0);
    }

    void refusesToStartWithWhatIsNoDsn()
    {
        ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
        QVERIFY(!server.start(m_folder->path(), environment(QStringLiteral("nonsense"))).isEmpty());
        QFile log(m_folder->filePath(QStringLiteral("server.log")));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray said = log.readAll();
        QVERIFY2(said.contains("SENTRY_DSN is not a DSN") && !said.contains("nonsense"), said.constData());
    }

    void tellsOfAJobThatFailsForGood()
    {
        ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(server.start(m_folder->path(), environment(m_collector->dsn())), QString());
        QVERIFY(threadsOf(server.pid()).contains(QStringLiteral("telemetry")));
        QCOMPARE(
            ask(server.port(), QStringLiteral("/api/jobs/run/proto.fail"), R"({"args":["password=hidden went wrong"]})"), 202);
        QVERIFY(waitForEvents(1));
        const QJsonObject event = m_collector->events()[0];
        const QJsonValue exception = event[u"exception"][u"values"][0];
        QCOMPARE(exception[u"type"].toString(), QStringLiteral("ValueError"));
        QCOMPARE(exception[u"value"].toString(), QStringLiteral("password=*** went wrong"));
        QCOMPARE(exception[u"mechanism"][u"type"].toString(), QStringLiteral("job"));
        QCOMPARE(event[u"transaction"].toString(), QStringLiteral("proto.fail"));
        QCOMPARE(event[u"tags"][u"program"].toString(), QStringLiteral("serve"));
        QVERIFY(!event[u"tags"][u"job_id"].toString().isEmpty());
        QVERIFY(event[u"breadcrumbs"][u"values"].toArray().size() >= 1);
        QVERIFY(!m_collector->bytes().contains("hidden"));
        QVERIFY(!m_collector->bytes().contains(QByteArray("soundings@" + QSysInfo::machineHostName().toUtf8())));
        QVERIFY(server.stop());
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("error-reports"))).entryList(QDir::Files), QStringList());
    }

    void tellsOfAJobThatFailsInAWorker()
    {
        if (!test::RedisServer::isInstalled())
            QSKIP("Redis is not installed");
        test::RedisServer redis;
        QCOMPARE(redis.start(), QString());
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        const auto settings = environment(m_collector->dsn());
        for (auto it = settings.cbegin(); it != settings.cend(); ++it)
            variables.insert(it.key(), it.value());
        variables.insert(QStringLiteral("CELERY_BROKER_URL"), redis.url());
        variables.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->path());
        variables.insert(QStringLiteral("PORT"), QStringLiteral("1")); // where no server listens
        QProcess worker, order;
        for (QProcess *process : {&worker, &order})
            process->setProcessEnvironment(variables);
        worker.start(QStringLiteral(SOUNDINGS_SERVER),
            {QStringLiteral("worker"), QStringLiteral("--concurrency"), QStringLiteral("1"), QStringLiteral("--data-dir"),
                m_folder->path()});
        QVERIFY(QTest::qWaitFor([&] { return worker.readAllStandardOutput().contains("ready"); }, 20'000));
        order.start(QStringLiteral(SOUNDINGS_SERVER),
            {QStringLiteral("jobs"), QStringLiteral("run"), QStringLiteral("proto.fail"), QStringLiteral("--data-dir"),
                m_folder->path()});
        QVERIFY(order.waitForFinished(20'000));
        QVERIFY(waitForEvents(1));
        const QJsonObject event = m_collector->events()[0];
        QCOMPARE(event[u"transaction"].toString(), QStringLiteral("proto.fail"));
        QCOMPARE(event[u"tags"][u"program"].toString(), QStringLiteral("worker"));
        worker.terminate();
        QVERIFY(worker.waitForFinished(20'000));
        QCOMPARE(worker.exitCode(), 0);
    }

    void tellsOfACrashAtTheNextStart()
    {
        {
            ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
            QCOMPARE(server.start(m_folder->path(), environment(m_collector->dsn())), QString());
            QCOMPARE(ask(server.port(), QStringLiteral("/api/stocks/nobody?token=abc")), 404);
            const qint64 pid = server.pid();
            QCOMPARE(::kill(pid_t(pid), SIGSEGV), 0);
            QTRY_VERIFY_WITH_TIMEOUT(threadsOf(pid).size() <= 1, 10'000);
            server.kill();
        }
        QCOMPARE(m_collector->requests(), 0); // a broken process sends nothing
        ServerProcess again(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(again.start(m_folder->path(), environment(m_collector->dsn())), QString());
        QVERIFY(waitForEvents(1));
        const QJsonObject event = m_collector->events()[0];
        const QJsonValue exception = event[u"exception"][u"values"][0];
        QCOMPARE(event[u"level"].toString(), QStringLiteral("fatal"));
        QCOMPARE(exception[u"type"].toString(), QStringLiteral("SIGSEGV"));
        QCOMPARE(exception[u"mechanism"][u"handled"].toBool(true), false);
        QCOMPARE(exception[u"mechanism"][u"meta"][u"signal"][u"number"].toInt(), SIGSEGV);
        const QJsonArray frames = exception[u"stacktrace"][u"frames"].toArray();
        QVERIFY(frames.size() > 3);
        const QByteArray text = QJsonDocument(frames).toJson();
        QVERIFY2(text.contains("soundings::app::runServe"), text.constData());
        QCOMPARE(
            event[u"breadcrumbs"][u"values"][0][u"message"].toString().left(29), QStringLiteral("GET /api/stocks/{ticker} 404,"));
        QVERIFY(!m_collector->bytes().contains("nobody"));
    }
};

QTEST_GUILESS_MAIN(TestErrorReports)
#include "test_error_reports.moc"
