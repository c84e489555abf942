#include "contract/jobs/job_suite.h"

#include <QTest>

namespace soundings::test {

using namespace std::chrono_literals;
using engine::JobRequest;

void JobSuite::aNewJobIsPendingAndComesBackWhole()
{
    const JobRequest request{.task = QStringLiteral("proto.add"),
        .args = {1, 2.5, QStringLiteral("x")},
        .kwargs = {{QStringLiteral("deep"), QJsonArray{QJsonObject{{QStringLiteral("a"), QJsonValue()}}}}}};
    const auto added = jobs().add(std::span(&request, 1), kNow);
    REQUIRE_OK(added);
    QCOMPARE(added->front().state, JobState::pending);
    const Job job = found(added->front().id);
    QCOMPARE(job.task, request.task);
    QCOMPARE(job.args, request.args);
    QCOMPARE(job.kwargs, request.kwargs);
    QCOMPARE(job.queuedAt, kNow);
    QCOMPARE(job.attempts, 0);
    QVERIFY(!job.startedAt && !job.finishedAt && !job.runtimeMs && !job.error && !job.progress && !job.nextRetryAt);
    QCOMPARE(job.result, QJsonValue());
}

void JobSuite::anIdThatWasSeenIsNotQueuedAgain()
{
    const JobRequest first{.id = QStringLiteral("same"), .task = QStringLiteral("one")};
    const JobRequest second{.id = QStringLiteral("same"), .task = QStringLiteral("two")};
    REQUIRE_OK(jobs().add(std::span(&first, 1), kNow));
    settle("w1", takeOne("w1"), JobState::success);
    const auto again = jobs().add(std::span(&second, 1), kNow);
    REQUIRE_OK(again);
    QCOMPARE(again->front().task, QStringLiteral("one"));
    QCOMPARE(again->front().state, JobState::success);
    QCOMPARE(take("w1", 10).size(), std::size_t(0));
}

void JobSuite::listsTheNewestFirst()
{
    const QStringList ids{add("a").id, add("b").id, add("c").id};
    const auto page = jobs().list({});
    REQUIRE_OK(page);
    QCOMPARE(page->total, 3);
    QCOMPARE(page->jobs.size(), std::size_t(3));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(page->jobs[std::size_t(i)].id, ids[2 - i]);
}

void JobSuite::listsByStateAndTask()
{
    add("a");
    add("b");
    settle("w1", takeOne("w1"), JobState::failure);
    add("a");
    const auto failed = jobs().list({.state = JobState::failure});
    REQUIRE_OK(failed);
    QCOMPARE(failed->total, 1);
    QCOMPARE(failed->jobs.front().state, JobState::failure);
    const auto ofTask = jobs().list({.task = QStringLiteral("a")});
    REQUIRE_OK(ofTask);
    QCOMPARE(ofTask->total, 2);
    const auto both = jobs().list({.state = JobState::pending, .task = QStringLiteral("a")});
    REQUIRE_OK(both);
    QCOMPARE(both->total, 1);
    const auto counts = jobs().counts();
    REQUIRE_OK(counts);
    QCOMPARE(counts->of(JobState::pending), 2);
    QCOMPARE(counts->of(JobState::failure), 1);
    QCOMPARE(counts->of(JobState::success), 0);
}

void JobSuite::pagesAreCounted()
{
    for (int i = 0; i < 7; ++i)
        add("a");
    const auto page = jobs().list({.limit = 3, .offset = 6});
    REQUIRE_OK(page);
    QCOMPARE(page->total, 7);
    QCOMPARE(page->jobs.size(), std::size_t(1));
}

void JobSuite::anUnknownJobIsNothing()
{
    const auto none = jobs().find(QStringLiteral("none"));
    REQUIRE_OK(none);
    QVERIFY(!*none);
    QCOMPARE(jobs().cancel(QStringLiteral("none"), kNow).error().code, ErrorCode::notFound);
    QCOMPARE(jobs().retry(QStringLiteral("none"), kNow).error().code, ErrorCode::notFound);
}

void JobSuite::aWaitingJobIsRevoked()
{
    const Job job = add("a");
    const auto cancelled = jobs().cancel(job.id, kNow);
    REQUIRE_OK(cancelled);
    QCOMPARE(cancelled->state, JobState::revoked);
    QCOMPARE(cancelled->finishedAt, std::optional(kNow));
    QCOMPARE(take("w1", 1).size(), std::size_t(0));
}

void JobSuite::aRunningJobIsMarkedAndItsWorkerFindsThat()
{
    const Job job = add("a");
    const auto taken = takeOne("w1");
    const auto cancelled = jobs().cancel(job.id, kNow);
    REQUIRE_OK(cancelled);
    QCOMPARE(cancelled->state, JobState::started);
    const auto given = jobs().work({.worker = QStringLiteral("w1"), .now = kNow});
    REQUIRE_OK(given);
    QCOMPARE(given->cancelled, std::vector<std::int64_t>{taken.number});
    settle("w1", taken, JobState::revoked);
    QCOMPARE(found(job.id).state, JobState::revoked);
}

void JobSuite::aFinishedJobCannotBeCancelled()
{
    const Job job = add("a");
    settle("w1", takeOne("w1"), JobState::success);
    QCOMPARE(jobs().cancel(job.id, kNow).error().code, ErrorCode::conflict);
    QCOMPARE(found(job.id).state, JobState::success);
}

void JobSuite::aFinishedJobIsRetriedFromTheStart()
{
    const Job job = add("a");
    settle("w1", takeOne("w1"), JobState::failure);
    const auto again = jobs().retry(job.id, kNow + 1h);
    REQUIRE_OK(again);
    QCOMPARE(again->id, job.id);
    QCOMPARE(again->state, JobState::pending);
    QCOMPARE(again->attempts, 0);
    QVERIFY(!again->finishedAt && !again->error);
    QCOMPARE(takeOne("w1").job.id, job.id);
}

void JobSuite::onlyAFinishedJobIsRetried()
{
    QCOMPARE(jobs().retry(add("a").id, kNow).error().code, ErrorCode::conflict);
}

void JobSuite::historyIsBoundedByAgeAndNumber()
{
    for (int i = 0; i < 5; ++i) {
        add("a");
        settle("w1", takeOne("w1"), JobState::success);
    }
    const QString waiting = add("waits").id;
    const auto kept = jobs().forget({.ofEachState = 3}, kNow);
    REQUIRE_OK(kept);
    QCOMPARE(*kept, 2);
    const auto aged = jobs().forget({.age = std::chrono::days(30)}, kNow + std::chrono::days(31));
    REQUIRE_OK(aged);
    QCOMPARE(*aged, 3);
    QCOMPARE(found(waiting).state, JobState::pending);
}

void JobSuite::failuresAreKeptApart()
{
    const QString failed = add("a").id;
    settle("w1", takeOne("w1"), JobState::failure);
    for (int i = 0; i < 3; ++i) {
        add("b");
        settle("w1", takeOne("w1"), JobState::success);
    }
    REQUIRE_OK(jobs().forget({.ofEachState = 1}, kNow));
    QCOMPARE(found(failed).state, JobState::failure);
    QCOMPARE(jobs().list({})->total, 2);
}

void JobSuite::anyTextAndJsonSurvives()
{
    const QString odd = QStringLiteral("“Größe” \u0000 \n\t\U0001F4C8 ' ; DROP TABLE jobs; --");
    const JobRequest request{.task = QStringLiteral("a'b\"c"), .args = {odd, 1e300, -0.5, true, QJsonValue()}};
    const auto added = jobs().add(std::span(&request, 1), kNow);
    REQUIRE_OK(added);
    const auto taken = takeOne("w1");
    QCOMPARE(taken.job.args, request.args);
    engine::JobSettlement settled{.number = taken.number, .claim = taken.claim, .finishedAt = kNow, .result = odd};
    settled.progress = JobProgress{1, odd};
    settled.log = {odd};
    REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .settled = {settled}}));
    const Job job = found(added->front().id);
    QCOMPARE(job.task, request.task);
    QCOMPARE(job.result, QJsonValue(odd));
    QCOMPARE(job.log.size(), 1);
    QVERIFY(job.progress->note.startsWith(QStringLiteral("“Größe”")));
}

} // namespace soundings::test
