#include "analysis/portfolio/positions.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;

namespace {

Transaction entry(TransactionKind kind, Day day, double shares, double price, double fees = 0, const char *ticker = "AAPL")
{
    return {{}, Ticker::fromCanonical(QString::fromLatin1(ticker)), kind, day, shares, price, fees, {}, {}};
}

constexpr Day day(unsigned number)
{
    return makeDay(2024, 1, number);
}

using enum TransactionKind;

} // namespace

/// The numbers were worked out by hand.
class TestPositions : public QObject {
    Q_OBJECT

private slots:
    void purchasesMixTheirPrices()
    {
        const auto positions = positionsOf(std::vector{entry(buy, day(2), 10, 100, 5), entry(buy, day(3), 30, 120, 5)});
        QCOMPARE(positions->size(), 1u);
        const Position &position = positions->front();
        QCOMPARE(position.shares, 40.0);
        QCOMPARE(position.cost, 4610.0); // 1005 + 3605
        QCOMPARE(position.averagePrice(), 115.25);
        QCOMPARE(position.firstDay, day(2));
        QCOMPARE(position.lastDay, day(3));
    }

    void saleTakesTheAverageCostAway()
    {
        const auto positions = positionsOf(std::vector{entry(buy, day(2), 10, 100), entry(buy, day(3), 10, 200),
            entry(sell, day(4), 5, 180, 4), entry(dividend, day(5), 15, 0.5, 1)});
        const Position &position = positions->front();
        QCOMPARE(position.shares, 15.0);
        QCOMPARE(position.cost, 2250.0); // the average of 150 stays
        QCOMPARE(position.realisedGain, 146.0); // 5 x (180 - 150) - 4
        QCOMPARE(position.income, 6.5); // 15 x 0.5 - 1
    }

    void splitChangesSharesAndNotCost()
    {
        const auto positions =
            positionsOf(std::vector{entry(buy, day(2), 10, 400), entry(split, day(3), 4, 0), entry(sell, day(4), 20, 110)});
        const Position &position = positions->front();
        QCOMPARE(position.shares, 20.0);
        QCOMPARE(position.averagePrice(), 100.0);
        QCOMPARE(position.realisedGain, 200.0);
    }

    void sellingAllLeavesNothingBehind()
    {
        // 0.1 + 0.2 is not 0.3 in binary; the remainder is no position.
        const auto positions =
            positionsOf(std::vector{entry(buy, day(2), 0.1, 100), entry(buy, day(2), 0.2, 100), entry(sell, day(3), 0.3, 110)});
        QVERIFY(positions);
        QCOMPARE(positions->front().shares, 0.0);
        QCOMPARE(positions->front().cost, 0.0);
        QCOMPARE(positions->front().averagePrice(), 0.0);
        QVERIFY(std::abs(positions->front().realisedGain - 3) < 1e-9);
    }

    void moreCannotBeSoldThanWasHeldThatDay()
    {
        const auto refused =
            positionsOf(std::vector{entry(buy, day(2), 10, 100), entry(sell, day(3), 11, 100), entry(buy, day(4), 5, 100)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::invalidArgument);
        for (const char *said : {"11", "AAPL", "2024-01-03", "10 were held"})
            QVERIFY2(refused.error().message.contains(QLatin1String(said)), qPrintable(refused.error().message));
    }

    void ordersByDayThenSplitsThenPurchases()
    {
        std::vector transactions{entry(sell, day(3), 4, 1), entry(buy, day(3), 3, 1), entry(split, day(3), 2, 0),
            entry(buy, day(2), 1, 1), entry(buy, day(3), 7, 1)};
        sortByEffect(transactions);
        QCOMPARE(transactions[0].day, day(2));
        QCOMPARE(transactions[1].kind, split);
        QCOMPARE(transactions[2].shares, 3.0); // as entered among equals
        QCOMPARE(transactions[3].shares, 7.0);
        QCOMPARE(transactions[4].kind, sell);
    }

    void tickersDoNotMix()
    {
        const auto positions =
            positionsOf(std::vector{entry(buy, day(2), 1, 10, 0, "MSFT"), entry(buy, day(2), 2, 20, 0, "AAPL")});
        QCOMPARE(positions->size(), 2u);
        QCOMPARE(positions->at(0).ticker.text(), QStringLiteral("AAPL"));
        QCOMPARE(positions->at(1).shares, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestPositions)
#include "test_positions.moc"
