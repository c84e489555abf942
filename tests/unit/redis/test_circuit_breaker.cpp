#include "redis/circuit_breaker.h"

#include <QTest>

using namespace soundings;
using namespace soundings::redis;
using namespace std::chrono_literals;

namespace {

const Timestamp kStart = *timestampFromIso8601(QStringLiteral("2026-01-02T03:04:05Z"));

RedisError timedOut()
{
    return makeError(ErrorKind::timedOut, QStringLiteral("Redis at db:1, database 0"), QStringLiteral("while connecting"));
}

/// Waits of 100, 200 and 400 ms and then always 400, since the random part is at its most.
Backoff steadyBackoff()
{
    return Backoff({100ms, 400ms}, [] { return 1.0; });
}

} // namespace

class TestCircuitBreaker : public QObject {
    Q_OBJECT

private slots:
    void backoffDoublesUpToItsLimitAndStartsAgain()
    {
        Backoff backoff = steadyBackoff();
        for (const auto expected : {100ms, 200ms, 400ms, 400ms})
            QCOMPARE(backoff.next().count(), expected.count());
        backoff.reset();
        QCOMPARE(backoff.next().count(), std::int64_t(100));
    }

    void backoffIsHalfAsLongAtLeast()
    {
        Backoff backoff({100ms, 400ms}, [] { return 0.0; });
        QCOMPARE(backoff.next().count(), std::int64_t(50));
        QCOMPARE(backoff.next().count(), std::int64_t(100));
    }

    void admitsEverybodyWhileAllIsWell()
    {
        const FixedClock clock(kStart);
        CircuitBreaker breaker(clock, steadyBackoff());
        QVERIFY(breaker.admit());
        QVERIFY(breaker.admit());
        QVERIFY(!breaker.refusal());
        QCOMPARE(breaker.status().state, CircuitBreaker::State::closed);
        QVERIFY(!breaker.status().lastError);
    }

    void refusesAtOnceAfterAFailureAndSaysWhy()
    {
        FixedClock clock(kStart);
        CircuitBreaker breaker(clock, steadyBackoff());
        clock.set(kStart + 10s);
        breaker.failed(timedOut());
        QVERIFY(breaker.refusal());
        const auto refused = breaker.admit();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::suspended);
        QCOMPARE(refused.error().code, ErrorCode::unavailable);
        QCOMPARE(refused.error().message, timedOut().message);
        QVERIFY(refused.error().detail.contains(QStringLiteral("while connecting")));
        const auto status = breaker.status();
        QCOMPARE(status.state, CircuitBreaker::State::open);
        QCOMPARE(toIso8601(status.since), toIso8601(kStart + 10s));
        QCOMPARE(status.lastError->kind, ErrorKind::timedOut);
    }

    void letsASingleOneTryWhenTheWaitIsOver()
    {
        FixedClock clock(kStart);
        CircuitBreaker breaker(clock, steadyBackoff());
        breaker.failed(timedOut());
        clock.set(kStart + 99ms);
        QVERIFY(!breaker.admit());
        clock.set(kStart + 100ms);
        QVERIFY(!breaker.refusal());
        QVERIFY(breaker.admit());
        QCOMPARE(breaker.status().state, CircuitBreaker::State::halfOpen);
        QVERIFY(breaker.refusal());
        QVERIFY(!breaker.admit());
    }

    void waitsLongerAfterEachTryThatFails()
    {
        FixedClock clock(kStart);
        CircuitBreaker breaker(clock, steadyBackoff());
        breaker.failed(timedOut());
        clock.set(kStart + 100ms);
        QVERIFY(breaker.admit());
        breaker.failed(timedOut());
        clock.set(kStart + 299ms);
        QVERIFY(!breaker.admit());
        clock.set(kStart + 300ms);
        QVERIFY(breaker.admit());
        QCOMPARE(toIso8601(breaker.status().since), toIso8601(kStart)); // it fails since the first failure
    }

    void failuresOfTheSameMomentCountOnce()
    {
        FixedClock clock(kStart);
        CircuitBreaker breaker(clock, steadyBackoff());
        for (int caller = 0; caller < 8; ++caller)
            breaker.failed(timedOut());
        clock.set(kStart + 100ms);
        QVERIFY(breaker.admit());
    }

    void closesAfterASuccessAndForgetsTheLongWaits()
    {
        FixedClock clock(kStart);
        CircuitBreaker breaker(clock, steadyBackoff());
        breaker.failed(timedOut());
        clock.set(kStart + 1s);
        QVERIFY(breaker.admit());
        breaker.succeeded();
        QCOMPARE(breaker.status().state, CircuitBreaker::State::closed);
        QCOMPARE(toIso8601(breaker.status().since), toIso8601(kStart + 1s));
        QVERIFY(breaker.status().lastError); // of interest afterwards, too
        QVERIFY(breaker.admit());
        breaker.failed(timedOut());
        clock.set(kStart + 1s + 100ms);
        QVERIFY(breaker.admit());
    }

    void clockThatIsSetBackDoesNotKeepItOpen()
    {
        FixedClock clock(kStart);
        CircuitBreaker breaker(clock, steadyBackoff());
        breaker.failed(timedOut());
        clock.set(kStart - 1h);
        QVERIFY(breaker.admit());
    }

    void statesHaveTheNamesOfHealthAndMetrics()
    {
        QCOMPARE(nameOf(CircuitBreaker::State::closed), "closed");
        QCOMPARE(nameOf(CircuitBreaker::State::open), "open");
        QCOMPARE(nameOf(CircuitBreaker::State::halfOpen), "half-open");
    }
};

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "test_circuit_breaker.moc"
