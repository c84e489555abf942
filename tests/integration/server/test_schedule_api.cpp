#include "server/routes/schedule_routes.h"
#include "server/server.h"
#include "support/json_schema.h"
#include "support/memory_schedule_store.h"
#include "support/raw_client.h"
#include "support/recording_job_queue.h"
#include "support/settable_clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soundings;
using namespace soundings::server;
using namespace soundings::test;

/// The schedule as clients see and steer it.
class TestScheduleApi : public QObject {
    Q_OBJECT

private:
    SettableClock m_clock{timestampFromIso8601(QStringLiteral("2026-11-20T14:00:00Z")).value()};
    MemoryScheduleStore m_store{m_clock};
    RecordingJobQueue m_queue{m_clock};
    std::shared_ptr<jobs::Scheduler> m_scheduler = std::make_shared<jobs::Scheduler>(
        jobs::defaultSchedule(), m_store, m_queue, m_clock, jobs::Scheduler::Options{.holder = QStringLiteral("soundings@here")});
    Executor m_executor;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;

    QJsonObject get(const QByteArray &target = "/api/jobs/schedule") const
    {
        return QJsonDocument::fromJson(RawClient::get(m_port, target).body).object();
    }
    RawReply post(const QByteArray &target) const
    {
        return RawClient(m_port).exchange("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    }
    QJsonObject entry(int index) const { return get()[QStringLiteral("entries")].toArray()[index].toObject(); }

private slots:
    void initTestCase()
    {
        ServerOptions options;
        options.port = 0;
        options.scheduler = m_scheduler;
        m_server = std::make_unique<HttpServer>(options, RouteTable(), m_executor);
        m_port = m_server->listen().value();
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_executor.stop();
    }

    void showsWhatWasAndWillBe()
    {
        QVERIFY(get()[QStringLiteral("scheduler")].isNull());
        QVERIFY(entry(0)[QStringLiteral("last_run")].isNull());
        m_scheduler->turn();
        m_clock.set(timestampFromIso8601(QStringLiteral("2026-11-20T14:30:00Z")).value());
        m_scheduler->turn();
        const QJsonObject schedule = get();
        QCOMPARE(schedule[QStringLiteral("scheduler")].toString(), QStringLiteral("soundings@here"));
        QVERIFY(schedule[QStringLiteral("is_this_server")].toBool());
        QCOMPARE(schedule[QStringLiteral("entries")].toArray().size(), 3);
        const QJsonObject refresh = entry(0);
        QCOMPARE(refresh[QStringLiteral("task")].toString(), QStringLiteral("soundings.refresh_stock_data"));
        QCOMPARE(refresh[QStringLiteral("time_zone")].toString(), QStringLiteral("America/New_York"));
        QCOMPARE(
            refresh[QStringLiteral("last_run")][QStringLiteral("planned_at")].toString(), QStringLiteral("2026-11-20T14:30:00Z"));
        QCOMPARE(refresh[QStringLiteral("last_run")][QStringLiteral("job_id")].toString(), m_queue.queued[0].id);
        QCOMPARE(refresh[QStringLiteral("next_runs")].toArray().size(), 10);
        QCOMPARE(refresh[QStringLiteral("next_runs")].toArray()[0].toString(), QStringLiteral("2026-11-20T15:30:00Z"));
        QCOMPARE(get("/api/jobs/schedule?runs=2")[QStringLiteral("entries")][0][QStringLiteral("next_runs")].toArray().size(), 2);
    }

    void answersAsDocumented()
    {
        const QJsonObject components = get("/openapi.json")[QStringLiteral("components")][QStringLiteral("schemas")].toObject();
        const QJsonObject schema = components[QStringLiteral("Schedule")].toObject();
        QVERIFY(!schema.isEmpty());
        QCOMPARE(schemaFaults(get(), schema, components, QStringLiteral("schedule")), QStringList());
    }

    void pausesAndResumesAnEntry()
    {
        const RawReply paused = post("/api/jobs/schedule/refresh/pause");
        QCOMPARE(paused.status, 200);
        QVERIFY(QJsonDocument::fromJson(paused.body)[QStringLiteral("entries")][0][QStringLiteral("paused")].toBool());
        QVERIFY(!entry(1)[QStringLiteral("paused")].toBool());
        QCOMPARE(post("/api/jobs/schedule/refresh/resume").status, 200);
        QVERIFY(!entry(0)[QStringLiteral("paused")].toBool());
        const RawReply unknown = post("/api/jobs/schedule/lunch/pause");
        QCOMPARE(unknown.status, 404);
        QVERIFY(unknown.body.contains("It has: refresh, snapshot, backup."));
    }
};

QTEST_GUILESS_MAIN(TestScheduleApi)
#include "test_schedule_api.moc"
