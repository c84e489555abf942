#include "contract/schedule/schedule_suite.h"

#include <QTest>

#include <future>

namespace soundings::test {

using engine::ScheduleMark;
using namespace std::chrono_literals;

namespace {

const QString kA = QStringLiteral("a"), kB = QStringLiteral("b"), kEntry = QStringLiteral("refresh");
constexpr Timestamp kNine(std::chrono::milliseconds(1'795'179'000'000)), kTen = kNine + 1h;

} // namespace

void ScheduleSuite::init()
{
    m_store = m_make();
    m_other = m_again();
}

std::int64_t ScheduleSuite::lease(const char *holder)
{
    return m_store->holdLease(QString::fromLatin1(holder), 1min).value().value();
}

void ScheduleSuite::givesTheLeaseToOne()
{
    QCOMPARE(m_store->leaseHolder().value(), QString());
    const auto fence = m_store->holdLease(kA, 1min);
    QVERIFY(fence && *fence);
    QCOMPARE(m_other->holdLease(kB, 1min).value(), std::nullopt);
    QCOMPARE(m_store->holdLease(kA, 1min).value(), *fence); // once more, under the same number
    QCOMPARE(m_other->leaseHolder().value(), kA);
}

void ScheduleSuite::givesTheLeaseOfOneThatIsGone()
{
    const auto first = m_store->holdLease(kA, 50ms).value();
    QTRY_VERIFY(m_other->holdLease(kB, 1min).value());
    QVERIFY(m_other->holdLease(kB, 1min).value() > first);
    QCOMPARE(m_store->holdLease(kA, 1min).value(), std::nullopt);
}

void ScheduleSuite::givesItBackAtOnce()
{
    lease();
    QVERIFY(m_other->releaseLease(kB)); // not its own
    QCOMPARE(m_store->leaseHolder().value(), kA);
    QVERIFY(m_store->releaseLease(kA));
    QCOMPARE(m_store->leaseHolder().value(), QString());
    QVERIFY(m_other->holdLease(kB, 1min).value());
}

void ScheduleSuite::knowsNothingOfANewEntry()
{
    QVERIFY(m_store->marks().value().empty());
}

void ScheduleSuite::movesAMarkFromWhereItWasSeen()
{
    const std::int64_t fence = lease();
    QVERIFY(m_store->advance(kEntry, std::nullopt, {kNine}, fence).value());
    QVERIFY(!m_store->advance(kEntry, std::nullopt, {kTen}, fence).value());
    QVERIFY(!m_store->advance(kEntry, kTen, {kTen}, fence).value());
    QVERIFY(m_store->advance(kEntry, kNine, {kTen}, fence).value());
    QCOMPARE(m_other->marks().value().at(kEntry).doneUntil, std::optional(kTen));
    QVERIFY(m_store->advance(kEntry, kTen, {kNine}, fence).value()); // also back
    QCOMPARE(m_other->marks().value().at(kEntry).doneUntil, std::optional(kNine));
}

void ScheduleSuite::remembersTheNewestRun()
{
    const std::int64_t fence = lease();
    QVERIFY(m_store->advance(kEntry, std::nullopt, {kNine, QStringLiteral("job-9")}, fence).value());
    QVERIFY(m_store->advance(kEntry, kNine, {kTen}, fence).value()); // dropped
    const ScheduleMark mark = m_other->marks().value().at(kEntry);
    QCOMPARE(mark.doneUntil, std::optional(kTen));
    QCOMPARE(mark.lastPlanned, std::optional(kNine));
    QCOMPARE(mark.lastJob, QStringLiteral("job-9"));
}

void ScheduleSuite::refusesWhoLostTheLease()
{
    const std::int64_t fence = lease();
    QVERIFY(m_store->advance(kEntry, std::nullopt, {kNine}, fence).value());
    QVERIFY(m_store->releaseLease(kA));
    const std::int64_t later = m_other->holdLease(kB, 1min).value().value();
    QVERIFY(later > fence);
    QVERIFY(!m_store->advance(kEntry, kNine, {kTen}, fence).value());
    QVERIFY(m_other->advance(kEntry, kNine, {kTen}, later).value());
}

void ScheduleSuite::givesTheLeaseToOneOfManyThreads()
{
    std::vector<std::future<bool>> asked;
    for (int i = 0; i < 8; ++i) {
        asked.push_back(std::async(std::launch::async, [this, i] {
            const auto held = (i % 2 ? m_store : m_other)->holdLease(QStringLiteral("server %1").arg(i), 1min);
            return held.value().has_value();
        }));
    }
    int holders = 0;
    for (std::future<bool> &answer : asked)
        holders += answer.get();
    QCOMPARE(holders, 1);
}

void ScheduleSuite::pausesAnEntry()
{
    QVERIFY(m_store->setPaused(kEntry, true));
    const ScheduleMark mark = m_other->marks().value().at(kEntry);
    QVERIFY(mark.isPaused);
    QCOMPARE(mark.doneUntil, std::nullopt);
    QVERIFY(m_store->advance(kEntry, std::nullopt, {kNine}, lease()).value());
    QVERIFY(m_other->marks().value().at(kEntry).isPaused);
    QVERIFY(m_store->setPaused(kEntry, false));
    QVERIFY(!m_other->marks().value().at(kEntry).isPaused);
    QCOMPARE(m_other->marks().value().at(kEntry).doneUntil, std::optional(kNine));
}

} // namespace soundings::test
