#include "Compare/rebased_chart.h"
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
    void theChartSaysWhoTakesTheLead()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        auto first = history({2, 3, 4, 5}, {10, 11, 11, 12}, {10, 11, 11, 12});
        auto second = history({2, 3, 4, 5}, {4, 4, 4.4, 5}, {4, 4, 4.4, 5});
        first.ticker = QStringLiteral("AAA");
        first.provenance.source = QStringLiteral("csv");
        second.ticker = QStringLiteral("BBB");
        second.provenance.source = QStringLiteral("sample");
        const auto chart = window::rebasedChart({first, second});
        // AAA is ahead on the second day, level on the third; BBB is ahead on the fourth.
        QCOMPARE(chart.events, std::vector<int>{3});
        QCOMPARE(chart.series[0].words[0], QStringLiteral("Mon 2 Nov 2026, AAA 100.0, source csv"));
        QCOMPARE(chart.series[1].words[3],
            QStringLiteral("Thu 5 Nov 2026, BBB 125.0, up 25.0 percent since the start, BBB takes the lead, sample data"));
        QCOMPARE(chart.summary,
            QStringLiteral("Since 2 Nov 2026, each from 100: AAA up 20.0 percent, BBB up 25.0 percent. Changes of the lead: 1, "
                           "the last on 5 Nov 2026. 4 days in common. Sample data, not real prices."));
        QCOMPARE(
            chart.csv.section(u'\n', 0, 1), QStringLiteral("date,AAA,BBB,AAA_source,BBB_source\n2026-11-02,100,100,csv,sample"));
        QCOMPARE(chart.records[0].toMap().value(QStringLiteral("t1")).toDouble(), 125.0); // newest first
        QVERIFY(chart.oneScale && chart.audible);
        QVERIFY(window::rebasedChart({first, history({9}, {1}, {1})}).labels.isEmpty());
    }
    void isEmptyWhereThereIsNothingToBeginFrom() { QVERIFY(rebase({history({2, 3}, {0, 1}, {0, 1})}).lines.empty()); }
};

QTEST_GUILESS_MAIN(TestRebasedPrices)
#include "test_rebased_prices.moc"
