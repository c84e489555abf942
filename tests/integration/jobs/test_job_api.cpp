#include "jobs/job_runner.h"
#include "jobs/stored_job_queue.h"
#include "server/job_meter.h"
#include "server/routes/api_routes.h"
#include "server/server.h"
#include "storage/open_store.h"
#include "support/json_schema.h"
#include "support/raw_client.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::server;
using soundings::test::RawReply;

/// The routes of jobs on a real server, database and worker.
class TestJobApi : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    Executor m_executor{{.ioThreads = 2}};
    std::unique_ptr<engine::Store> m_store;
    std::unique_ptr<engine::Services> m_services;
    jobs::TaskRegistry m_tasks;
    std::unique_ptr<jobs::StoredJobQueue> m_queue;
    std::unique_ptr<jobs::JobRunner> m_runner;
    const std::shared_ptr<JobMeter> m_meter = std::make_shared<JobMeter>();
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;

    RawReply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        test::RawClient client(m_port);
        return client.exchange(method + ' ' + target
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    QJsonObject get(const QByteArray &target) const { return QJsonDocument::fromJson(send("GET", target).body).object(); }
    QByteArray order(const QByteArray &task, const QByteArray &body = {}) const
    {
        return QJsonDocument::fromJson(send("POST", "/api/jobs/run/" + task, body).body)[u"id"].toString().toLatin1();
    }
    bool reaches(const QByteArray &id, const char *state) const
    {
        return QTest::qWaitFor([&] { return get("/api/jobs/" + id)[u"state"].toString() == QLatin1String(state); }, 10'000);
    }
    /// Faults of a reply against the schema that the document promises for it.
    QStringList faults(const QString &path, const QString &method, int status, const RawReply &reply) const
    {
        const QJsonObject document = get("/openapi.json");
        const QJsonObject schema = document[QStringLiteral("paths")][path][method][QStringLiteral("responses")][QString::number(
            status)][QStringLiteral("content")][QStringLiteral("application/json")][QStringLiteral("schema")]
                                       .toObject();
        if (schema.isEmpty())
            return {path + QStringLiteral(" is not documented")};
        return test::schemaFaults(QJsonDocument::fromJson(reply.body).object(), schema,
            document[QStringLiteral("components")][QStringLiteral("schemas")].toObject(), path);
    }

private slots:
    void initTestCase()
    {
        auto opened = storage::openStore(QStringLiteral("sqlite:///") + m_folder.filePath(QStringLiteral("test.db")));
        QVERIFY(opened);
        m_store = std::move(*opened);
        m_services = std::make_unique<engine::Services>(*m_store, m_clock, TradingCalendar::nyse(), ScoringProfile::balanced);
        m_tasks.add({.name = QStringLiteral("echo"),
            .body = [](const QJsonArray &args, const QJsonObject &kwargs,
                        const jobs::TaskContext &context) -> std::expected<QJsonValue, jobs::TaskFailure> {
                context.progress(0.5, QStringLiteral("half"));
                context.log(QStringLiteral("a line"));
                return QJsonArray{args, kwargs};
            }});
        m_tasks.add({.name = QStringLiteral("fail"),
            .body = [](const QJsonArray &, const QJsonObject &,
                        const jobs::TaskContext &) -> std::expected<QJsonValue, jobs::TaskFailure> {
                return std::unexpected(jobs::TaskFailure{{QStringLiteral("ValueError"), QStringLiteral("boom"), {}}, false});
            }});
        m_queue = std::make_unique<jobs::StoredJobQueue>(m_store->jobs(), m_clock);
        m_queue->setObserver({.job = [meter = m_meter](const Job &job) { meter->observe(job); }});
        m_runner = std::make_unique<jobs::JobRunner>(
            m_store->jobs(), m_tasks, m_clock, jobs::JobRunner::Options{.name = QStringLiteral("w@here")}, m_queue->observer());
        QVERIFY(m_runner->start());
        m_queue->setRunner(m_runner.get());
        ServerOptions options;
        options.port = 0;
        options.jobs = {m_queue.get(), m_tasks.names(), m_meter};
        m_server = std::make_unique<HttpServer>(options, *m_services, m_executor);
        const auto port = m_server->listen();
        QVERIFY(port);
        m_port = *port;
    }

    void cleanupTestCase()
    {
        m_server.reset();
        m_queue->setRunner(nullptr);
        m_runner.reset();
        m_executor.stop();
    }

    void anOrderIsAcceptedAndRun()
    {
        const RawReply reply = send("POST", "/api/jobs/run/echo", R"({"args": [1, "a"], "kwargs": {"b": null}})");
        QCOMPARE(reply.status, 202);
        const QByteArray id = QJsonDocument::fromJson(reply.body)[u"id"].toString().toLatin1();
        QCOMPARE(reply.headers.value("location"), "/api/jobs/" + id);
        QVERIFY(reaches(id, "SUCCESS"));
        const QJsonObject job = get("/api/jobs/" + id);
        const QJsonArray result{QJsonArray{1, QStringLiteral("a")}, QJsonObject{{QStringLiteral("b"), QJsonValue()}}};
        QCOMPARE(job[u"result"].toArray(), result);
        QCOMPARE(job[u"worker"].toString(), QStringLiteral("w@here"));
        QVERIFY(job[u"log"][0].toString().endsWith(QStringLiteral("a line")));
    }

    void repliesAreAsDocumented()
    {
        const QByteArray good = order("echo"), bad = order("fail");
        QVERIFY(reaches(good, "SUCCESS") && reaches(bad, "FAILURE"));
        const auto check = [&](const QString &path, const QByteArray &method, const QByteArray &target, int status) {
            const RawReply reply = send(method, target);
            if (reply.status != status)
                return QStringList{path + QStringLiteral(" answers %1").arg(reply.status)};
            return faults(path, QString::fromLatin1(method.toLower()), status, reply);
        };
        QStringList all;
        all += check(QStringLiteral("/api/jobs"), "GET", "/api/jobs", 200);
        all += check(QStringLiteral("/api/jobs/{id}"), "GET", "/api/jobs/" + good, 200);
        all += check(QStringLiteral("/api/jobs/{id}"), "GET", "/api/jobs/" + bad, 200);
        all += check(QStringLiteral("/api/jobs/{id}/retry"), "POST", "/api/jobs/" + bad + "/retry", 200);
        all += check(QStringLiteral("/api/jobs/run/{task}"), "POST", "/api/jobs/run/echo", 202);
        all += check(QStringLiteral("/api/workers"), "GET", "/api/workers", 200);
        all += check(QStringLiteral("/health"), "GET", "/health", 200);
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
    }

    void listsAreFilteredAndPaged()
    {
        const QByteArray bad = order("fail");
        QVERIFY(reaches(bad, "FAILURE"));
        const QJsonObject failed = get("/api/jobs?state=failure&task=fail&limit=1");
        QCOMPARE(failed[u"jobs"].toArray().size(), 1);
        QCOMPARE(failed[u"jobs"][0][u"error"][u"type"].toString(), QStringLiteral("ValueError"));
        QCOMPARE(get("/api/jobs?offset=100000")[u"jobs"].toArray().size(), 0);
        QCOMPARE(get("/api/jobs?task=none")[u"total"].toInt(-1), 0);
    }

    void wrongRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const char *method, const char *target, const char *body, int status,
                             const char *said) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(body) << status << QByteArray(said);
        };
        row("unknown task", "POST", "/api/jobs/run/nope", "", 404, "There are: echo, fail");
        row("args are no array", "POST", "/api/jobs/run/echo", R"({"args": {}})", 422, "body.args must be a JSON array");
        row("kwargs are no object", "POST", "/api/jobs/run/echo", R"({"kwargs": []})", 422, "body.kwargs must be a JSON object");
        row("unknown field", "POST", "/api/jobs/run/echo", R"({"arg": []})", 422, "body.arg");
        row("no JSON", "POST", "/api/jobs/run/echo", "{", 400, "not valid JSON");
        row("unknown job", "GET", "/api/jobs/nope", "", 404, "There is no job nope");
        row("unknown job to retry", "POST", "/api/jobs/nope/retry", "", 404, "There is no job nope");
        row("unknown job to cancel", "POST", "/api/jobs/nope/cancel", "", 404, "There is no job nope");
        row("unknown state", "GET", "/api/jobs?state=done", "", 422, "PENDING, RECEIVED, STARTED");
        row("limit", "GET", "/api/jobs?limit=0", "", 422, "from 1 to 500");
        row("method", "DELETE", "/api/jobs", "", 405, "GET");
    }
    void wrongRequestsAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        const RawReply reply = send(method, target, body);
        QTEST(reply.status, "status");
        QFETCH(QByteArray, said);
        QVERIFY2(reply.body.contains(said), reply.body.constData());
    }

    void aFinishedJobIsNotCancelled()
    {
        const QByteArray id = order("echo");
        QVERIFY(reaches(id, "SUCCESS"));
        QCOMPARE(send("POST", "/api/jobs/" + id + "/cancel").status, 409);
    }

    void healthAndMetricsTellHowItStands()
    {
        const QByteArray id = order("fail");
        QVERIFY(reaches(id, "FAILURE"));
        const QJsonObject component = get("/health")[u"components"][u"jobs"].toObject();
        QCOMPARE(component[u"status"].toString(), QStringLiteral("healthy"));
        QCOMPARE(component[u"workers"].toInt(), 1);
        QVERIFY(component[u"failed"].toInt() > 0);
        m_meter->refresh(*m_queue);
        const QByteArray text = send("GET", "/metrics").body;
        QVERIFY(text.contains("soundings_jobs{state=\"FAILURE\"} "));
        QVERIFY(text.contains("soundings_jobs_waiting 0\n"));
        QVERIFY(text.contains("soundings_job_workers 1\n"));
        QVERIFY(text.contains("soundings_job_runs_total{task=\"fail\",state=\"FAILURE\"} "));
        QVERIFY(text.contains("soundings_job_run_duration_seconds_bucket{task=\"fail\",le=\"+Inf\"} "));
    }
};

QTEST_GUILESS_MAIN(TestJobApi)
#include "test_job_api.moc"
