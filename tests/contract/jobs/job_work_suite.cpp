#include "contract/jobs/job_suite.h"

#include <QTest>

#include <atomic>
#include <set>
#include <thread>

namespace soundings::test {

using namespace std::chrono_literals;
using engine::JobRequest;
using engine::JobSettlement;
using engine::TakenJob;

void JobSuite::jobsAreTakenInTheOrderOfPriorityAndAge()
{
    const QString late = add("late", 5).id;
    const QString first = add("first").id;
    const QString second = add("second").id;
    const auto taken = take("w1", 10);
    QCOMPARE(taken.size(), std::size_t(3));
    QCOMPARE(taken[0].job.id, first);
    QCOMPARE(taken[1].job.id, second);
    QCOMPARE(taken[2].job.id, late);
    QCOMPARE(taken[0].job.state, JobState::started);
    QCOMPARE(taken[0].job.attempts, 1);
    QCOMPARE(found(first).worker, QStringLiteral("w1@here"));
}

void JobSuite::aJobIsTakenOnce()
{
    add("a");
    enlist("w2");
    QCOMPARE(take("w1", 1).size(), std::size_t(1));
    QCOMPARE(take("w1", 1).size(), std::size_t(0));
    QCOMPARE(take("w2", 1).size(), std::size_t(0));
    const auto given = jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .listHeld = true});
    REQUIRE_OK(given);
    QCOMPARE(given->held.size(), std::size_t(1));
    QCOMPARE(given->held.front().claim, 1);
}

void JobSuite::aJobWaitsForItsTime()
{
    const JobRequest request{.task = QStringLiteral("a"), .notBefore = kNow + 1h};
    REQUIRE_OK(jobs().add(std::span(&request, 1), kNow));
    const auto early = jobs().work({.worker = QStringLiteral("w1"), .now = kNow + 59min, .start = 1});
    REQUIRE_OK(early);
    QVERIFY(early->taken.empty());
    QCOMPARE(early->nextDue, request.notBefore);
    const auto due = jobs().work({.worker = QStringLiteral("w1"), .now = kNow + 1h, .start = 1});
    REQUIRE_OK(due);
    QCOMPARE(due->taken.size(), std::size_t(1));
    QVERIFY(!due->nextDue);
}

void JobSuite::whatRunsSoonIsOnlyReceived()
{
    add("a");
    const QString second = add("a").id;
    const auto given = jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .start = 1, .prefetch = 5});
    REQUIRE_OK(given);
    QCOMPARE(given->taken.size(), std::size_t(2));
    QCOMPARE(given->taken[0].job.state, JobState::started);
    QCOMPARE(given->taken[1].job.state, JobState::received);
    QCOMPARE(found(second).state, JobState::received);
    const engine::JobNote begun{.number = given->taken[1].number, .claim = given->taken[1].claim, .startedAt = kNow + 1s};
    REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .notes = {begun}}));
    QCOMPARE(found(second).state, JobState::started);
    QCOMPARE(found(second).startedAt, std::optional<Timestamp>(kNow + 1s));
}

void JobSuite::aResultIsKept()
{
    const QString id = add("a").id;
    const TakenJob taken = takeOne("w1");
    const JobSettlement settled{.number = taken.number,
        .claim = taken.claim,
        .startedAt = kNow,
        .finishedAt = kNow + 250ms,
        .runtimeMs = 250,
        .result = QJsonObject{{QStringLiteral("n"), 7}}};
    REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .settled = {settled}}));
    const Job job = found(id);
    QCOMPARE(job.state, JobState::success);
    QCOMPARE(job.result, settled.result);
    QCOMPARE(job.runtimeMs, std::optional<std::int64_t>(250));
    QCOMPARE(job.finishedAt, std::optional<Timestamp>(settled.finishedAt));
    QCOMPARE(job.worker, QStringLiteral("w1@here"));
}

void JobSuite::aFailureIsKeptWithItsTrace()
{
    const QString id = add("a").id;
    const TakenJob taken = takeOne("w1");
    JobSettlement settled{.number = taken.number, .claim = taken.claim, .state = JobState::failure, .finishedAt = kNow};
    settled.failure = JobFailure{QStringLiteral("ValueError"), QStringLiteral("boom"), QStringLiteral("one\ntwo")};
    REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .settled = {settled}}));
    const Job job = found(id);
    QCOMPARE(job.error->type, QStringLiteral("ValueError"));
    QCOMPARE(job.error->message, QStringLiteral("boom"));
    QCOMPARE(job.error->trace, QStringLiteral("one\ntwo"));
}

void JobSuite::aRetryWaitsAndCountsItsFailures()
{
    const QString id = add("a").id;
    const TakenJob taken = takeOne("w1");
    JobSettlement settled{.number = taken.number, .claim = taken.claim, .state = JobState::retry, .notBefore = kNow + 2s};
    settled.failure = JobFailure{QStringLiteral("Unavailable"), QStringLiteral("away"), {}};
    REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .settled = {settled}}));
    QCOMPARE(found(id).state, JobState::retry);
    QCOMPARE(found(id).nextRetryAt, settled.notBefore);
    QCOMPARE(take("w1", 1).size(), std::size_t(0));
    const auto later = jobs().work({.worker = QStringLiteral("w1"), .now = kNow + 2s, .start = 1});
    REQUIRE_OK(later);
    QCOMPARE(later->taken.front().failures, 1);
    QCOMPARE(later->taken.front().job.attempts, 2);
    QVERIFY2(found(id).error, "what went wrong the last time stays to be seen");
}

void JobSuite::whatIsGivenBackUnbegunWasNoAttempt()
{
    const QString id = add("a").id;
    const TakenJob taken = takeOne("w1");
    const JobSettlement back{.number = taken.number, .claim = taken.claim, .state = JobState::pending, .begun = false};
    REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .settled = {back}}));
    QCOMPARE(found(id).state, JobState::pending);
    QCOMPARE(found(id).attempts, 0);
    QCOMPARE(takeOne("w1").job.attempts, 1);
}

void JobSuite::progressAndLogAreKeptWithinBounds()
{
    const QString id = add("a").id;
    const TakenJob taken = takeOne("w1");
    for (int step = 0; step < 30; ++step) {
        engine::JobNote note{.number = taken.number, .claim = taken.claim};
        note.progress = JobProgress{step / 30.0, QStringLiteral("step %1").arg(step)};
        for (int line = 0; line < 10; ++line)
            note.log << QStringLiteral("line %1 ").arg(step * 10 + line) + QString(1000, u'x');
        REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .notes = {note}}));
    }
    const Job job = found(id);
    QCOMPARE(job.progress->fraction, 29 / 30.0);
    QCOMPARE(job.progress->note, QStringLiteral("step 29"));
    QCOMPARE(int(job.log.size()), engine::kJobLogLines);
    QVERIFY(job.log.front().startsWith(QStringLiteral("line 100 ")));
    QVERIFY(job.log.back().startsWith(QStringLiteral("line 299 ")));
    QCOMPARE(int(job.log.back().size()), engine::kJobLogLineLength);
}

void JobSuite::aTaskAloneNeverOverlaps()
{
    add("alone");
    add("alone");
    add("other");
    enlist("w2");
    const QStringList alone{QStringLiteral("alone")};
    const auto first = take("w1", 10, alone);
    QCOMPARE(first.size(), std::size_t(2));
    QCOMPARE(first[0].job.task, QStringLiteral("alone"));
    QCOMPARE(first[1].job.task, QStringLiteral("other"));
    QCOMPARE(take("w2", 10, alone).size(), std::size_t(0));
}

void JobSuite::aTaskAloneRunsAgainWhenItIsDone()
{
    const QStringList alone{QStringLiteral("alone")};
    for (int i = 0; i < 4; ++i)
        add("alone");
    settle("w1", take("w1", 1, alone).front(), JobState::success);
    settle("w1", take("w1", 1, alone).front(), JobState::pending);
    settle("w1", take("w1", 1, alone).front(), JobState::retry);
    take("w1", 1, alone);
    QCOMPARE(take("w1", 1, alone).size(), std::size_t(0));
    REQUIRE_OK(jobs().bury(QStringLiteral("w1"), kNow));
    enlist("w2");
    QCOMPARE(take("w2", 10, alone).size(), std::size_t(1));
}

void JobSuite::aJobOfALostWorkerIsTakenAgain()
{
    const QString id = add("a").id;
    takeOne("w1");
    const auto released = jobs().bury(QStringLiteral("w1"), kNow);
    REQUIRE_OK(released);
    QCOMPARE(released->size(), std::size_t(1));
    QCOMPARE(released->front().state, JobState::pending);
    enlist("w2");
    const TakenJob again = takeOne("w2");
    QCOMPARE(again.job.id, id);
    QCOMPARE(again.losses, 1);
    QCOMPARE(again.failures, 0);
    QCOMPARE(again.job.attempts, 2);
}

void JobSuite::whoLostAJobCannotSettleIt()
{
    const QString id = add("a").id;
    const TakenJob old = takeOne("w1");
    REQUIRE_OK(jobs().bury(QStringLiteral("w1"), kNow));
    enlist("w2");
    const TakenJob mine = takeOne("w2");
    QCOMPARE(settle("w1", old, JobState::success).lost, std::vector<std::int64_t>{old.number});
    QCOMPARE(found(id).state, JobState::started);
    // Not even the same worker, with an older claim.
    TakenJob stale = mine;
    stale.claim = old.claim;
    QCOMPARE(settle("w2", stale, JobState::success).lost, std::vector<std::int64_t>{old.number});
    QVERIFY(settle("w2", mine, JobState::success).lost.empty());
    QCOMPARE(found(id).state, JobState::success);
}

void JobSuite::aJobThatKillsItsWorkersFails()
{
    const QString id = add("a").id;
    for (int life = 1; life <= engine::kFatalLosses; ++life) {
        enlist("w1");
        QCOMPARE(takeOne("w1").job.id, id);
        REQUIRE_OK(jobs().bury(QStringLiteral("w1"), kNow));
    }
    const Job job = found(id);
    QCOMPARE(job.state, JobState::failure);
    QCOMPARE(job.error->type, QStringLiteral("WorkerLost"));
    QCOMPARE(job.finishedAt, std::optional(kNow));
}

void JobSuite::suspectsRunOneAtATime()
{
    for (int i = 0; i < 3; ++i)
        add("a");
    for (int life = 1; life <= engine::kSuspectLosses; ++life) {
        enlist("w1");
        QCOMPARE(take("w1", 3).size(), std::size_t(3));
        REQUIRE_OK(jobs().bury(QStringLiteral("w1"), kNow));
    }
    add("innocent");
    enlist("w1");
    const auto given = jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .start = 4, .prefetch = 4});
    REQUIRE_OK(given);
    QCOMPARE(given->taken.size(), std::size_t(2));
    QCOMPARE(given->taken[0].losses, engine::kSuspectLosses);
    QCOMPARE(given->taken[1].job.task, QStringLiteral("innocent"));
    const auto more = jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .start = 4, .suspects = false});
    REQUIRE_OK(more);
    QVERIFY(more->taken.empty());
}

void JobSuite::aWorkerThatLeavesLosesNothing()
{
    const QString id = add("a").id;
    const QString unwanted = add("b").id;
    take("w1", 2);
    REQUIRE_OK(jobs().cancel(unwanted, kNow));
    REQUIRE_OK(jobs().leave(QStringLiteral("w1"), kNow));
    QCOMPARE(found(id).state, JobState::pending);
    QCOMPARE(found(unwanted).state, JobState::revoked);
    QVERIFY(jobs().workers()->empty());
    enlist("w1");
    const TakenJob again = takeOne("w1");
    QCOMPARE(again.job.id, id);
    QCOMPARE(again.losses, 0);
}

void JobSuite::aWorkerThatWasBuriedIsToldSo()
{
    REQUIRE_OK(jobs().bury(QStringLiteral("w1"), kNow));
    add("a");
    const auto given = jobs().work({.worker = QStringLiteral("w1"), .now = kNow, .start = 1, .alive = true});
    REQUIRE_OK(given);
    QVERIFY(!given->known);
    QVERIFY(given->taken.empty());
}

void JobSuite::workersShowWhatTheyDo()
{
    REQUIRE_OK(jobs().work({.worker = QStringLiteral("w1"), .now = kNow + 5s, .alive = true, .active = 2, .processed = 1234}));
    const auto workers = jobs().workers();
    REQUIRE_OK(workers);
    QCOMPARE(workers->size(), std::size_t(1));
    const engine::StoredWorker &worker = workers->front();
    QCOMPARE(worker.name, QStringLiteral("w1@here"));
    QCOMPARE(worker.lastSeen, Timestamp(kNow + 5s));
    QCOMPARE(worker.active, 2);
    QCOMPARE(worker.processed, 1234);
    QCOMPARE(worker.concurrency, 2);
    QCOMPARE(worker.process.pid, 4711);
    QCOMPARE(worker.process.startedAt, 12345);
}

void JobSuite::cancelledJobsAreNotGivenBack()
{
    const QString retried = add("a").id;
    const QString lost = add("b").id;
    const auto taken = take("w1", 2);
    REQUIRE_OK(jobs().cancel(retried, kNow));
    REQUIRE_OK(jobs().cancel(lost, kNow));
    settle("w1", taken[0], JobState::retry);
    QCOMPARE(found(retried).state, JobState::revoked);
    REQUIRE_OK(jobs().bury(QStringLiteral("w1"), kNow));
    QCOMPARE(found(lost).state, JobState::revoked);
}

void JobSuite::manyWorkersTakeEachJobOnce()
{
    constexpr int kJobs = 200;
    for (int i = 0; i < kJobs; ++i)
        add("a");
    std::vector<std::vector<std::int64_t>> taken(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 0; thread < taken.size(); ++thread) {
            const QByteArray worker = "t" + QByteArray::number(int(thread));
            enlist(worker.constData());
            threads.emplace_back([this, worker, &mine = taken[thread]] {
                const auto store = openAgain(); // a process of its own has its own connections
                for (;;) {
                    const auto given =
                        store->jobs().work({.worker = QString::fromLatin1(worker), .now = kNow, .start = 2, .prefetch = 1});
                    if (!given || given->taken.empty())
                        return;
                    for (const TakenJob &job : given->taken)
                        mine.push_back(job.number);
                }
            });
        }
    }
    std::multiset<std::int64_t> all;
    for (const auto &some : taken)
        all.insert(some.begin(), some.end());
    QCOMPARE(all.size(), std::size_t(kJobs));
    QCOMPARE(std::set<std::int64_t>(all.begin(), all.end()).size(), std::size_t(kJobs));
}

void JobSuite::twoProcessesNeverOverlapATaskAlone()
{
    constexpr int kJobs = 40;
    for (int i = 0; i < kJobs; ++i)
        add("alone");
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> threads;
        for (const char *worker : {"p1", "p2", "p3"}) {
            enlist(worker);
            threads.emplace_back([&, worker] {
                const auto store = openAgain();
                engine::WorkStep step{
                    .worker = QString::fromLatin1(worker), .now = kNow, .start = 2, .tasksAlone = {QStringLiteral("alone")}};
                while (done < kJobs) {
                    const auto given = store->jobs().work(step);
                    step.settled.clear();
                    if (!given)
                        return;
                    for (const TakenJob &job : given->taken) {
                        most = std::max(most.load(), ++running);
                        std::this_thread::yield();
                        --running;
                        ++done;
                        step.settled.push_back({.number = job.number, .claim = job.claim, .finishedAt = kNow});
                    }
                }
            });
        }
    }
    QCOMPARE(done.load(), kJobs);
    QCOMPARE(most.load(), 1);
}

} // namespace soundings::test
