#include "contract/store/store_suite.h"

#include <QTest>

namespace soundings::test {

void StoreSuite::auditIsTheNewestFirstAndBounded()
{
    engine::AuditStore &audit = store().audit();
    REQUIRE_OK(audit.before(0, 10));
    QVERIFY(audit.before(0, 10)->empty());
    const AuditEntry first{.at = kNow,
        .who = QStringLiteral("zoë"),
        .peer = QStringLiteral("192.0.2.1"),
        .action = QStringLiteral("DELETE /api/stocks/{ticker}"),
        .subject = QStringLiteral("/api/stocks/AAPL"),
        .outcome = 204,
        .requestId = QStringLiteral("r-1")};
    std::vector<AuditEntry> entries(5, first);
    for (int i = 0; i < 5; ++i)
        entries[std::size_t(i)].outcome = 200 + i;
    REQUIRE_OK(audit.append(entries, 100));
    const auto all = audit.before(0, 10);
    QCOMPARE(all->size(), std::size_t(5));
    QCOMPARE(all->front().outcome, 204);
    QCOMPARE(all->back().outcome, 200);
    QCOMPARE(all->front().who, first.who);
    QCOMPARE(all->front().peer, first.peer);
    QCOMPARE(all->front().action, first.action);
    QCOMPARE(all->front().subject, first.subject);
    QCOMPARE(all->front().at, kNow);
    QCOMPARE(all->front().requestId, first.requestId);
    const auto older = audit.before((*all)[1].number, 2);
    QCOMPARE(older->size(), std::size_t(2));
    QCOMPARE(older->front().outcome, 202);

    REQUIRE_OK(audit.append(entries, 3));
    const auto kept = audit.before(0, 10);
    QCOMPARE(kept->size(), std::size_t(3));
    QCOMPARE(kept->front().outcome, 204);
    QCOMPARE(kept->back().outcome, 202);
    QVERIFY(kept->back().number > all->front().number);
}

} // namespace soundings::test
