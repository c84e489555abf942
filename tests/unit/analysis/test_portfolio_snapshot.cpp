#include "analysis/portfolio/portfolio_snapshot.h"
#include "unit/analysis/portfolio_fixture.h"

#include <QTest>

#include <numeric>

using namespace soundings;
using namespace soundings::analysis;
using test::swinging;
using test::tickerNamed;

class TestPortfolioSnapshot : public QObject {
    Q_OBJECT

    const Ticker m_a = tickerNamed(QStringLiteral("AAA")), m_b = tickerNamed(QStringLiteral("BBB")),
                 m_c = tickerNamed(QStringLiteral("CCC"));
    const PriceSeries m_prices = swinging(300, 0), m_others = swinging(300, 1);

    std::vector<SnapshotInput> inputs() const
    {
        return {{m_c, 1, 600, &m_prices, {}}, {m_a, 2, 100, &m_others, {}}, {m_b, 0, 50, &m_prices, {}}};
    }

private slots:
    void ordersPositionsAndLeavesOutWhatIsNotHeld()
    {
        const auto snapshot = takeSnapshot(inputs(), m_c).value();
        QCOMPARE(snapshot->positions.size(), 2u);
        QCOMPARE(snapshot->positions[0].ticker, m_a);
        QCOMPARE(snapshot->position().ticker, m_c);
        QVERIFY(!snapshot->hypothetical);
        QCOMPARE(snapshot->heldValue, 800.0);
        QCOMPARE(snapshot->weights(), (std::vector<double>{0.25, 0.75}));
        QCOMPARE(snapshot->weightsWithout(), (std::vector<double>{1, 0}));
        QCOMPARE(snapshot->window.returnCount(), kMetricWindow);
        QCOMPARE(snapshot->window.returns.size(), 2u);
    }

    void assumesTheMedianValueOfATickerThatIsNotHeld()
    {
        const auto snapshot = takeSnapshot(inputs(), m_b).value();
        QVERIFY(snapshot->hypothetical);
        QCOMPARE(snapshot->analysed, 1u);
        QCOMPARE(snapshot->position().value(), 400.0); // between 200 and 600
        QCOMPARE(snapshot->position().shares, 8.0);
        QCOMPARE(snapshot->heldValue, 800.0);
        QCOMPARE(snapshot->window.returns.size(), 3u);
        QCOMPARE(snapshot->ownWindow.returns.front(), snapshot->window.returns[1]);
    }

    void assumesOneShareInAnEmptyPortfolio()
    {
        const auto snapshot = takeSnapshot(std::vector<SnapshotInput>{{m_b, 0, 50, &m_prices, {}}}, m_b).value();
        QVERIFY(snapshot->hypothetical);
        QCOMPARE(snapshot->position().shares, 1.0);
        QCOMPARE(snapshot->weights(), std::vector<double>{1});
        QCOMPARE(snapshot->weightsWithout(), std::vector<double>{0});
    }

    void theSeedFollowsFromTheNumbersAndNotFromTheirOrder()
    {
        std::vector<SnapshotInput> same = inputs(), other = inputs();
        std::ranges::reverse(same);
        other[1].price += 0.01;
        const std::uint64_t seed = seedOf(*takeSnapshot(inputs(), m_c).value());
        QCOMPARE(seedOf(*takeSnapshot(same, m_c).value()), seed);
        QVERIFY(seedOf(*takeSnapshot(other, m_c).value()) != seed);
        QVERIFY(seedOf(*takeSnapshot(inputs(), m_a).value()) != seed);
        QVERIFY(seed <= kLargestSeed);
    }

    void refusesNumbersThatCannotBeComputedWith_data()
    {
        QTest::addColumn<double>("shares");
        QTest::addColumn<double>("price");
        QTest::addColumn<double>("score");
        QTest::addColumn<QString>("says");
        QTest::newRow("negative shares") << -1.0 << 10.0 << 50.0 << QStringLiteral("zero or above");
        QTest::newRow("shares that are no number") << kMissing << 10.0 << 50.0 << QStringLiteral("zero or above");
        QTest::newRow("no price") << 1.0 << 0.0 << 50.0 << QStringLiteral("no price above zero");
        QTest::newRow("a price that is no number") << 1.0 << kMissing << 50.0 << QStringLiteral("no price above zero");
        QTest::newRow("an endless value") << 1e200 << 1e200 << 50.0 << QStringLiteral("too large");
        QTest::newRow("a score of 101") << 1.0 << 10.0 << 101.0 << QStringLiteral("between 0 and 100");
    }
    void refusesNumbersThatCannotBeComputedWith()
    {
        QFETCH(double, shares);
        QFETCH(double, price);
        QFETCH(double, score);
        QFETCH(QString, says);
        const auto taken = takeSnapshot(std::vector<SnapshotInput>{{m_a, shares, price, &m_prices, score}}, m_a);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::invalidArgument);
        QVERIFY2(taken.error().message.contains(says), qPrintable(taken.error().message));
    }

    void refusesATickerTwiceAndOneThatIsNotThere()
    {
        std::vector<SnapshotInput> twice = inputs();
        twice.push_back(twice.front());
        const auto taken = takeSnapshot(twice, m_a);
        QVERIFY(!taken && taken.error().message.contains(QStringLiteral("CCC is listed twice")));
        const auto missing = takeSnapshot(inputs(), tickerNamed(QStringLiteral("ZZZ")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::notFound);
    }
};

QTEST_GUILESS_MAIN(TestPortfolioSnapshot)
#include "test_portfolio_snapshot.moc"
