#include "protocol/dto/decode_jobs.h"

#include <QTest>

using namespace soundings;
using namespace soundings::protocol;

/// Jobs, schedule and events as the engine writes them, and as it never should.
class TestDecodeJobs : public QObject {
    Q_OBJECT

private slots:
    void readsAJob()
    {
        const auto job =
            decodeJob(R"({"id": "j1", "task": "soundings.backup", "state": "FAILURE", "args": [1], "kwargs": {"a": 2},
            "attempts": 3, "queued_at": "2026-11-20T14:30:00Z", "started_at": "2026-11-20T14:30:01.500Z", "finished_at": null,
            "runtime_ms": 1200, "progress": {"fraction": 0.5, "note": "half"}, "result": null,
            "error": {"type": "io", "message": "The disk is full.", "trace": "a\nb"}, "worker": "soundings@here"})");
        QVERIFY(job);
        QCOMPARE(job->state, QStringLiteral("FAILURE"));
        QCOMPARE(job->attempts, 3);
        QCOMPARE(job->startedAt.toMSecsSinceEpoch() - job->queuedAt.toMSecsSinceEpoch(), 1500);
        QVERIFY(!job->finishedAt.isValid());
        QCOMPARE(job->runtimeMs, std::optional<qint64>(1200));
        QCOMPARE(job->progress->fraction, 0.5);
        QCOMPARE(job->error->trace, QStringLiteral("a\nb"));
    }
    void readsAJobThatHasNotBegun()
    {
        const auto job = decodeJob(R"({"id": "j1", "task": "t", "state": "PENDING", "progress": null, "error": null})");
        QVERIFY(job && !job->progress && !job->error && !job->runtimeMs);
    }
    void readsTheSchedule()
    {
        const auto schedule = decodeSchedule(R"({"scheduler": null, "entries": [{"name": "refresh", "task": "t", "rule": "Often",
            "paused": true, "last_run": null, "next_runs": ["2026-11-20T14:30:00Z"]}]})");
        QVERIFY(schedule);
        QVERIFY(schedule->scheduler.isEmpty());
        QVERIFY(schedule->entries[0].paused && !schedule->entries[0].lastPlanned.isValid());
        QCOMPARE(schedule->entries[0].next.size(), 1);
    }
    void readsEvents()
    {
        const auto read = [](const char *json) { return decodeEvent(json).value(); };
        QCOMPARE(std::get<JobDto>(read(R"({"type": "job_updated", "job": {"id": "j"}})")).id, QStringLiteral("j"));
        QVERIFY(std::get<WorkerDto>(read(R"({"type": "worker_updated", "worker": {"alive": true}})")).alive);
        const auto prices = std::get<DataEventDto>(read(R"({"type": "prices_updated", "all": false, "tickers": ["AAPL"]})"));
        QVERIFY(prices.kind == DataEventDto::Kind::prices && !prices.all);
        QCOMPARE(prices.tickers, QStringList{QStringLiteral("AAPL")});
        QVERIFY(std::get<DataEventDto>(read(R"({"type": "scores_updated", "all": true, "tickers": []})")).all);
        QVERIFY(std::get<DataEventDto>(read(R"({"type": "cache_invalidated", "pattern": "*"})")).all);
        QVERIFY(std::holds_alternative<OtherEventDto>(read(R"({"type": "from a newer engine"})")));
    }
    void refusesWhatIsNoObject()
    {
        for (const char *json : {"", "[]", "nonsense", "{"})
            QCOMPARE(decodeEvent(json).error().code, ErrorCode::corrupt);
    }
};

QTEST_GUILESS_MAIN(TestDecodeJobs)
#include "test_decode_jobs.moc"
