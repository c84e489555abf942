#include "celery/worker/settlement.h"

#include <QTest>

using namespace soundings;
using namespace soundings::celery;

/// What follows from the end of a task.
class TestSettlement : public QObject {
    Q_OBJECT

private:
    FixedClock m_clock{Timestamp(std::chrono::seconds(1'700'000'000))};
    const Settlements m_settlements{QStringLiteral("us@test"), m_clock};

    static QJsonObject signature(const char *id, QJsonArray args = {}, bool immutable = false)
    {
        return {{QStringLiteral("task"), QStringLiteral("next")}, {QStringLiteral("args"), args},
            {QStringLiteral("immutable"), immutable},
            {QStringLiteral("options"), QJsonObject{{QStringLiteral("task_id"), QLatin1String(id)}}}};
    }
    static HeldTaskPtr held(const TaskOrder &order)
    {
        auto task = std::make_shared<HeldTask>();
        task->delivery = *decodeTask(encodeTask(order));
        return task;
    }
    static jobs::RunOutcome outcome(JobState state, QJsonValue result = {})
    {
        jobs::RunOutcome outcome;
        outcome.state = state;
        outcome.result = result;
        if (state == JobState::failure || state == JobState::retry)
            outcome.failure = JobFailure{QStringLiteral("ValueError"), QStringLiteral("boom"), {}};
        return outcome;
    }

private slots:
    void theLastOfAChainIsNext()
    {
        const auto task = held(
            {.id = QStringLiteral("a"), .task = QStringLiteral("t"), .chain = {signature("third"), signature("second", {10})}});
        const Settlement settlement = m_settlements.ofRun(task, outcome(JobState::success, 5));
        QCOMPARE(settlement.orders.size(), std::size_t(1));
        const TaskOrder &next = settlement.orders.front();
        QCOMPARE(next.id, QStringLiteral("second"));
        QCOMPARE(next.args, (QJsonArray{5, 10}));
        QCOMPARE(next.chain.size(), 1);
        QCOMPARE(next.parentId, QStringLiteral("a"));
        QCOMPARE(next.rootId, QStringLiteral("a"));
        QCOMPARE(settlement.result->children, QJsonArray{QStringLiteral("second")});
    }

    void anImmutableFollowerKeepsItsArguments()
    {
        const auto task =
            held({.id = QStringLiteral("a"), .task = QStringLiteral("t"), .callbacks = {signature("b", {7}, true)}});
        QCOMPARE(m_settlements.ofRun(task, outcome(JobState::success, 5)).orders.front().args, QJsonArray{7});
    }

    void aFailureGoesToErrbacksAndToTheRestOfTheChain()
    {
        const auto task = held({.id = QStringLiteral("a"),
            .task = QStringLiteral("t"),
            .errbacks = {signature("err")},
            .chain = {signature("third"), signature("second")}});
        const Settlement settlement = m_settlements.ofRun(task, outcome(JobState::failure));
        QCOMPARE(settlement.orders.size(), std::size_t(1));
        QCOMPARE(settlement.orders.front().args, QJsonArray{QStringLiteral("a")});
        QCOMPARE(settlement.others.size(), std::size_t(2));
        QCOMPARE(settlement.others[0].id, QStringLiteral("third"));
        QCOMPARE(settlement.others[0].state, JobState::failure);
    }

    void aRetryPublishesNothingElse()
    {
        const auto task = held({.id = QStringLiteral("a"), .task = QStringLiteral("t"), .errbacks = {signature("err")}});
        auto failed = outcome(JobState::retry);
        failed.retryAfter = std::chrono::seconds(2);
        const Settlement settlement = m_settlements.ofRun(task, failed);
        QVERIFY(settlement.orders.empty());
        const auto retry = decodeTask(settlement.retry);
        QCOMPARE(retry->order.retries, 1);
        QCOMPARE(*retry->order.eta, m_clock.now() + std::chrono::seconds(2));
        QCOMPARE(settlement.result->state, JobState::retry);
        QVERIFY(!settlement.result->finishedAt);
    }

    void aStoppedWorkerPutsBack()
    {
        const auto task = held({.id = QStringLiteral("a"), .task = QStringLiteral("t")});
        const Settlement settlement = m_settlements.ofRun(task, outcome(JobState::pending));
        QCOMPARE(settlement.kind, Settlement::Kind::putBack);
        QVERIFY(!settlement.result);
    }

    void aChordGetsItsResultsInOrder()
    {
        TaskOrder part{.id = QStringLiteral("p"), .task = QStringLiteral("t"), .chord = signature("body", {1})};
        const auto body = chordOf(part, {R"([1, "a", "SUCCESS", 5])", R"([1, "b", "SUCCESS", [6]])"});
        QVERIFY(body.has_value());
        QCOMPARE(body->id, QStringLiteral("body"));
        QCOMPARE(body->args, (QJsonArray{QJsonArray{5, QJsonArray{6}}, 1}));
        TaskResult failure{.id = QStringLiteral("b"), .state = JobState::failure};
        failure.failure = JobFailure{QStringLiteral("ValueError"), QStringLiteral("boom"), {}};
        const auto failed = chordOf(part, {R"([1, "a", "SUCCESS", 5])", encodePart(failure)});
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().type, QStringLiteral("ChordError"));
        QCOMPARE(failed.error().message, QStringLiteral("Dependency b raised ValueError('boom')"));
    }

    void whatCannotFollowIsSaid()
    {
        QJsonObject chord = signature("c");
        chord[QStringLiteral("task")] = QStringLiteral("celery.chord");
        const auto task = held({.id = QStringLiteral("a"), .task = QStringLiteral("t"), .chain = {chord}});
        const Settlement settlement = m_settlements.ofRun(task, outcome(JobState::success, 5));
        QCOMPARE(settlement.result->state, JobState::failure);
        QVERIFY(settlement.result->failure->message.contains(u"celery.chord"));
    }
};

QTEST_GUILESS_MAIN(TestSettlement)
#include "test_settlement.moc"
