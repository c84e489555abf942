#include "Compare/rebased_prices.h"

#include <QTest>

#include <limits>

using namespace soundings;
using window::rebase;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

protocol::PriceHistoryDto history(
    const std::vector<int> &days, const std::vector<double> &closes, const std::vector<double> &adjusted)
{
    protocol::PriceHistoryDto result;
    for (const int day : days)
        result.days.emplace_back(2026, 11, day);
    result.close = closes;
    result.adjustedClose = adjusted;
    return result;
}

} // namespace

/// Prices of several stocks from one beginning.
class TestRebasedPrices : public QObject {
    Q_OBJECT

private slots:
    void beginsAtAHundredOnTheFirstDayThatAllHave()
    {
        const auto prices = rebase({history({2, 3, 4, 5}, {10, 20, 22, 25}, {10, 20, 22, 25}), history({3, 5}, {4, 3}, {4, 3})});
        QCOMPARE(prices.days, (std::vector<QDate>{QDate(2026, 11, 3), QDate(2026, 11, 5)}));
        QCOMPARE(prices.lines[0], (std::vector<double>{100, 125}));
        QCOMPARE(prices.lines[1], (std::vector<double>{100, 75}));
    }
    void takesAdjustedClosesOnlyWhereAllAreThere()
    {
        const auto adjusted = rebase({history({2, 3}, {10, 5}, {5, 5})});
        QCOMPARE(adjusted.lines[0], (std::vector<double>{100, 100}));
        const auto mixed = rebase({history({2, 3}, {10, 5}, {kMissing, 5})});
        QCOMPARE(mixed.lines[0], (std::vector<double>{100, 50}));
    }
    void isEmptyWithoutACommonDay()
    {
        QVERIFY(rebase({history({2}, {1}, {1}), history({3}, {1}, {1})}).days.empty());
        QVERIFY(rebase({}).days.empty());
    }
    void isEmptyWhereThereIsNothingToBeginFrom() { QVERIFY(rebase({history({2, 3}, {0, 1}, {0, 1})}).lines.empty()); }
};

QTEST_GUILESS_MAIN(TestRebasedPrices)
#include "test_rebased_prices.moc"
