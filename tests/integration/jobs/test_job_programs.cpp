#include "support/server_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;

/// `soundings-server jobs`, with and without a server.
class TestJobPrograms : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ServerProcess> m_server;
    const QHash<QString, QString> m_environment{{QStringLiteral("SOUNDINGS_DEMO_TASKS"), QStringLiteral("1")},
        {QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}};

    struct Run {
        int exitCode = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        QString operator[](const char *key) const { return json()[QLatin1String(key)].toString(); }
    };

    Run jobs(const QStringList &words) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
            environment.insert(it.key(), it.value());
        // Without a server: a port at which nobody listens.
        environment.insert(QStringLiteral("PORT"), m_server->port() ? QString::number(m_server->port()) : QStringLiteral("1"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SOUNDINGS_SERVER),
            QStringList{QStringLiteral("jobs"), QStringLiteral("--data-dir"), m_folder->path()} + words);
        if (!process.waitForFinished(30'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Run asJson(QStringList words) const { return jobs(words << QStringLiteral("--json")); }
    bool reaches(const QString &id, const char *state) const
    {
        return QTest::qWaitFor([&] { return asJson({QStringLiteral("show"), id})["state"] == QLatin1String(state); }, 20'000);
    }
    void serve(const QStringList &options = {})
    {
        const QString problem = m_server->start(m_folder->path(), m_environment, options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<test::ServerProcess>(QStringLiteral(SOUNDINGS_SERVER));
    }
    void cleanup() { QVERIFY(m_server->stop()); }

    void ordersAndShowsThroughTheServer()
    {
        serve();
        const Run ordered =
            asJson({QStringLiteral("run"), QStringLiteral("proto.add"), QStringLiteral("--args"), QStringLiteral("[2, 3]")});
        QVERIFY2(ordered.exitCode == 0, ordered.err.constData());
        QVERIFY(reaches(ordered["id"], "SUCCESS"));
        QCOMPARE(asJson({QStringLiteral("show"), ordered["id"]}).json()[u"result"], QJsonValue(5));
        const Run list = asJson({QStringLiteral("list"), QStringLiteral("--state"), QStringLiteral("success")});
        QCOMPARE(list.json()[u"total"], QJsonValue(1));
        QCOMPARE(list.json()[u"jobs"][0][u"id"].toString(), ordered["id"]);
    }

    void aDeadLetterTellsWhatWentWrongAndIsRetried()
    {
        serve();
        const Run ordered = asJson({QStringLiteral("run"), QStringLiteral("proto.fail"), QStringLiteral("--kwargs"),
            QStringLiteral("{\"message\": \"no luck\"}")});
        const QString id = ordered["id"];
        QVERIFY(reaches(id, "FAILURE"));
        const Run list = jobs({QStringLiteral("list"), QStringLiteral("--state"), QStringLiteral("FAILURE")});
        QVERIFY2(list.out.contains("ValueError: no luck"), list.out.constData());
        QVERIFY(jobs({QStringLiteral("show"), id}).out.contains("trace:\nTask proto.fail"));
        QCOMPARE(jobs({QStringLiteral("retry"), id}).exitCode, 0);
        QVERIFY(reaches(id, "FAILURE"));
        const Run refused = jobs({QStringLiteral("cancel"), id});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.err.contains("is finished"));
    }

    void aRunningJobIsCancelled()
    {
        serve();
        const QString id =
            asJson({QStringLiteral("run"), QStringLiteral("proto.nap"), QStringLiteral("--args"), QStringLiteral("[60]")})["id"];
        QVERIFY(reaches(id, "STARTED"));
        QCOMPARE(jobs({QStringLiteral("cancel"), id}).exitCode, 0);
        QVERIFY(reaches(id, "REVOKED"));
    }

    void aServerThatStopsGivesItsJobsBack()
    {
        serve();
        const QString id =
            asJson({QStringLiteral("run"), QStringLiteral("proto.nap"), QStringLiteral("--args"), QStringLiteral("[60]")})["id"];
        QVERIFY(reaches(id, "STARTED"));
        QVERIFY2(m_server->stop(), "which waits no longer than ten seconds");
        QCOMPARE(asJson({QStringLiteral("show"), id})["state"], QStringLiteral("PENDING"));
    }

    void withoutAServerTheDatabaseIsUsed()
    {
        const Run ordered =
            jobs({QStringLiteral("run"), QStringLiteral("proto.add"), QStringLiteral("--args"), QStringLiteral("[1, 1]")});
        QVERIFY2(ordered.exitCode == 0, ordered.err.constData());
        QVERIFY(ordered.out.contains("the next one will run it"));
        const QString id = asJson({QStringLiteral("list")}).json()[u"jobs"][0][u"id"].toString();
        QCOMPARE(asJson({QStringLiteral("show"), id})["state"], QStringLiteral("PENDING"));
        serve();
        QVERIFY(reaches(id, "SUCCESS"));
    }

    void aServerWithoutAWorkerOnlyTakesOrders()
    {
        serve({QStringLiteral("--no-worker")});
        const QString id = asJson(
            {QStringLiteral("run"), QStringLiteral("proto.add"), QStringLiteral("--args"), QStringLiteral("[1, 1]")})["id"];
        QTest::qWait(700);
        QCOMPARE(asJson({QStringLiteral("show"), id})["state"], QStringLiteral("PENDING"));
        QCOMPARE(jobs({QStringLiteral("cancel"), id}).exitCode, 0);
        QCOMPARE(asJson({QStringLiteral("show"), id})["state"], QStringLiteral("REVOKED"));
    }

    void pricesAreImportedAsAJob()
    {
        const QString path = m_folder->filePath(QStringLiteral("prices.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date,Open,High,Low,Close,Volume\n2024-01-02,10,12,9,11,1000\n2024-01-03,10,12,0,11,1000\n");
        file.close();
        serve();
        const auto import = [&](const QJsonObject &kwargs) {
            return asJson({QStringLiteral("run"), QStringLiteral("soundings.import_prices"), QStringLiteral("--kwargs"),
                QString::fromUtf8(QJsonDocument(kwargs).toJson(QJsonDocument::Compact))})["id"];
        };
        const QString good = import({{QStringLiteral("path"), path}, {QStringLiteral("ticker"), QStringLiteral("ABC")}});
        QVERIFY(reaches(good, "SUCCESS"));
        const QJsonObject job = asJson({QStringLiteral("show"), good}).json();
        QCOMPARE(job[u"result"][u"stored"], QJsonValue(1));
        QCOMPARE(job[u"result"][u"rejected_count"], QJsonValue(1));
        QCOMPARE(job[u"result"][u"tickers"][0], QJsonValue(QStringLiteral("ABC")));
        QVERIFY(job[u"log"][0].toString().contains(QStringLiteral("line 3 rejected")));
        const QString bad = import({});
        QVERIFY(reaches(bad, "FAILURE"));
    }

    void argumentsThatATaskDoesNotKnowAreNotPassedOver()
    {
        serve();
        const auto failureOf = [&](const char *task, const char *option, const char *given) {
            const QString id =
                asJson({QStringLiteral("run"), QLatin1String(task), QLatin1String(option), QLatin1String(given)})["id"];
            return reaches(id, "FAILURE") ? asJson({QStringLiteral("show"), id}).json()[u"error"].toObject() : QJsonObject();
        };
        const QJsonObject misspelt = failureOf("soundings.invalidate_cache", "--kwargs", R"({"patern": "stocks:*"})");
        QCOMPARE(misspelt[u"type"], QJsonValue(QStringLiteral("TypeError")));
        QCOMPARE(misspelt[u"message"], QJsonValue(QStringLiteral("There is no argument “patern”. The task takes: pattern.")));
        const QJsonObject tooMany = failureOf("soundings.snapshot_daily_scores", "--args", "[1]");
        QVERIFY(tooMany[u"message"].toString().endsWith(QStringLiteral("The task takes none.")));
        const QString right = asJson({QStringLiteral("run"), QStringLiteral("soundings.invalidate_cache"),
            QStringLiteral("--args"), QStringLiteral("[\"stocks:*\"]")})["id"];
        QVERIFY(reaches(right, "SUCCESS"));
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &words, int exitCode, const char *said) {
            QTest::newRow(name) << words.split(u' ') << exitCode << QString::fromLatin1(said);
        };
        row("unknown action", QStringLiteral("frobnicate x"), 2, "jobs list");
        row("no id", QStringLiteral("show"), 2, "one name or id");
        row("unknown state", QStringLiteral("list --state done"), 2, "is not a state");
        row("args are no array", QStringLiteral("run proto.add --args {}"), 2, "JSON array");
        row("limit", QStringLiteral("list --limit 0"), 2, "from 1 to 500");
        row("unknown task", QStringLiteral("run nope"), 1, "soundings.invalidate_cache");
        row("unknown job", QStringLiteral("retry nope"), 1, "There is no job");
    }
    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, words);
        const Run run = jobs(words);
        QTEST(run.exitCode, "exitCode");
        QFETCH(QString, said);
        QVERIFY2(run.err.contains(said.toUtf8()), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestJobPrograms)
#include "test_job_programs.moc"
