#include "contract/store/store_suite.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace soundings::test {

using engine::ProviderMark;

namespace {

const QString kFmp = QStringLiteral("fmp");
constexpr Day kDay = makeDay(2026, 11, 20);

} // namespace

void StoreSuite::callsAreSpentUpToTheBudget()
{
    engine::RefreshStore &calls = store().refreshes();
    QCOMPARE(calls.callsSpent(kFmp, kDay).value_or(-1), 0);
    QCOMPARE(calls.takeCalls(kFmp, kDay, 200, 250).value_or(-1), 200);
    QCOMPARE(calls.takeCalls(kFmp, kDay, 100, 250).value_or(-1), 50);
    QCOMPARE(calls.takeCalls(kFmp, kDay, 1, 250).value_or(-1), 0);
    REQUIRE_OK(calls.giveBackCalls(kFmp, kDay, 10));
    QCOMPARE(calls.callsSpent(kFmp, kDay).value_or(-1), 240);
    REQUIRE_OK(calls.giveBackCalls(kFmp, kDay, -30)); // calls that were made although the budget was empty count too
    QCOMPARE(calls.callsSpent(kFmp, kDay).value_or(-1), 270);
    QCOMPARE(calls.takeCalls(kFmp, kDay, 5, 250).value_or(-1), 0);
}

void StoreSuite::callsAreCountedByDayAndProvider()
{
    engine::RefreshStore &calls = store().refreshes();
    QCOMPARE(calls.takeCalls(kFmp, kDay, 7, 10).value_or(-1), 7);
    QCOMPARE(calls.takeCalls(kFmp, kDay + std::chrono::days(1), 8, 10).value_or(-1), 8);
    QCOMPARE(calls.takeCalls(QStringLiteral("other"), kDay, 9, 10).value_or(-1), 9);
    QCOMPARE(calls.callsSpent(kFmp, kDay).value_or(-1), 7);
}

void StoreSuite::twoSpendersNeverOverdraw()
{
    constexpr int kBudget = 60;
    std::atomic<int> granted = 0, failed = 0;
    const auto spend = [&] {
        for (int i = 0; i < 25; ++i) {
            const auto got = store().refreshes().takeCalls(kFmp, kDay, 2, kBudget);
            got ? granted += *got : ++failed;
        }
    };
    std::thread first(spend), second(spend);
    first.join();
    second.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(granted.load(), kBudget);
}

void StoreSuite::marksComeBackAndAreReplaced()
{
    engine::RefreshStore &notes = store().refreshes();
    const ProviderMark marks[] = {
        {QStringLiteral("MSFT"), QStringLiteral("prices"), kNow},
        {QStringLiteral("AAPL"), QStringLiteral("prices"), kNow, QStringLiteral("not_found"), kNow + std::chrono::hours(12),
            QStringLiteral("W/\"x\""), QStringLiteral("FMP does not know “AAPL”.")},
    };
    REQUIRE_OK(notes.saveMarks(kFmp, marks));
    auto found = notes.marks(kFmp);
    REQUIRE_OK(found);
    QCOMPARE(found->size(), std::size_t(2));
    const ProviderMark &apple = found->front();
    QCOMPARE(apple.subject, QStringLiteral("AAPL"));
    QCOMPARE(apple.topic, QStringLiteral("prices"));
    QCOMPARE(apple.checkedAt, kNow);
    QCOMPARE(apple.outcome, QStringLiteral("not_found"));
    QCOMPARE(apple.notBefore, kNow + std::chrono::hours(12));
    QCOMPARE(apple.version, QStringLiteral("W/\"x\""));
    QCOMPARE(apple.message, QStringLiteral("FMP does not know “AAPL”."));

    const ProviderMark later{QStringLiteral("AAPL"), QStringLiteral("prices"), kNow + std::chrono::hours(1)};
    REQUIRE_OK(notes.saveMarks(kFmp, {&later, 1}));
    found = notes.marks(kFmp);
    REQUIRE_OK(found);
    QCOMPARE(found->size(), std::size_t(2));
    QCOMPARE(found->front().outcome, QString());
    QCOMPARE(found->front().checkedAt, later.checkedAt);

    REQUIRE_OK(notes.forgetMarks(QStringLiteral("other")));
    QCOMPARE(notes.marks(kFmp)->size(), std::size_t(2));
    REQUIRE_OK(notes.forgetMarks(kFmp));
    QVERIFY(notes.marks(kFmp)->empty());
}

} // namespace soundings::test
