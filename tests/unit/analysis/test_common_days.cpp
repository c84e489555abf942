#include "analysis/portfolio/common_days.h"
#include "unit/analysis/portfolio_fixture.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;
using test::seriesFrom;
using test::tickerNamed;

class TestCommonDays : public QObject {
    Q_OBJECT

    const Ticker m_one = tickerNamed(QStringLiteral("ONE"));
    const Ticker m_two = tickerNamed(QStringLiteral("TWO"));
    const Day m_first = makeDay(2024, 1, 1);

private slots:
    void takesTheNewestDaysThatAllHave()
    {
        PriceSeries one = seriesFrom(m_first, {10, 20, 30, 60, 30});
        PriceSeries two = seriesFrom(m_first, {1, 2, 4, 5, 10});
        for (auto *column : {&two.open, &two.high, &two.low, &two.close, &two.adjustedClose, &two.volume})
            column->erase(column->begin() + 3);
        two.days.erase(two.days.begin() + 3);
        const CommonDays common = commonDays(std::vector<TickerPrices>{{m_one, &one}, {m_two, &two}}, 2);
        QCOMPARE(common.days,
            (std::vector<Day>{m_first + std::chrono::days(1), m_first + std::chrono::days(2), m_first + std::chrono::days(4)}));
        QCOMPARE(common.returnCount(), 2);
        // Over the day that one of them lacks, both returns are of two days.
        QCOMPARE(common.returns, (std::vector<std::vector<double>>{{0.5, 0}, {1, 1.5}}));
        QCOMPARE(common.shortage, QString());
    }

    void usesAdjustedPricesWhereTheyAreComplete()
    {
        PriceSeries series = seriesFrom(m_first, {10, 20, 40});
        series.adjustedClose = {10, 10, 20};
        QCOMPARE(commonDays(std::vector<TickerPrices>{{m_one, &series}}, 2).returns.front(), (std::vector<double>{0, 1}));
    }

    void namesTheTickerThatBeginsLate()
    {
        const PriceSeries one = seriesFrom(m_first, std::vector<double>(10, 5.0));
        const PriceSeries two = seriesFrom(m_first + std::chrono::days(7), {1, 2, 3});
        const CommonDays common = commonDays(std::vector<TickerPrices>{{m_one, &one}, {m_two, &two}}, 5);
        QCOMPARE(common.returnCount(), 2);
        QCOMPARE(common.shortage, QStringLiteral("TWO begins on 2024-01-08"));
    }

    void namesTheTickerThatEndsEarlyAndTheOneWithGaps()
    {
        const PriceSeries one = seriesFrom(m_first, std::vector<double>(4, 5.0));
        PriceSeries two = seriesFrom(m_first + std::chrono::days(1), std::vector<double>(9, 5.0));
        two.close[1] = 0; // no price that a return can be computed from
        const CommonDays common = commonDays(std::vector<TickerPrices>{{m_one, &one}, {m_two, &two}}, 5);
        QCOMPARE(common.days, (std::vector<Day>{m_first + std::chrono::days(1), m_first + std::chrono::days(3)}));
        QCOMPARE(
            common.shortage, QStringLiteral("TWO begins on 2024-01-02, ONE ends on 2024-01-04, TWO lacks 1 days in between"));
    }

    void namesTickersWithoutPrices()
    {
        const PriceSeries one = seriesFrom(m_first, std::vector<double>(10, 5.0)), none;
        const Ticker three = tickerNamed(QStringLiteral("THREE"));
        const CommonDays common = commonDays(std::vector<TickerPrices>{{m_one, &one}, {m_two, nullptr}, {three, &none}}, 5);
        QCOMPARE(common.returnCount(), 0);
        QVERIFY(common.days.empty());
        QCOMPARE(common.shortage, QStringLiteral("TWO has no prices, THREE has no prices"));
        QVERIFY(commonDays({}, 5).days.empty());
    }

    void looksFurtherBackWhereNewestRowsHaveTooFewDaysInCommon()
    {
        // The last 30 days of the second are days that the first does not have.
        const PriceSeries one = seriesFrom(m_first, std::vector<double>(20, 5.0));
        const PriceSeries two = seriesFrom(m_first, std::vector<double>(50, 5.0));
        const CommonDays common = commonDays(std::vector<TickerPrices>{{m_one, &one}, {m_two, &two}}, 5);
        QCOMPARE(common.returnCount(), 5);
        QCOMPARE(common.days.back(), m_first + std::chrono::days(19));
        QCOMPARE(common.shortage, QString());
    }

    void seriesThatNeverMeetHaveNoDays()
    {
        const PriceSeries one = seriesFrom(m_first, {1, 2, 3}), two = seriesFrom(m_first + std::chrono::days(100), {1, 2, 3});
        const CommonDays common = commonDays(std::vector<TickerPrices>{{m_one, &one}, {m_two, &two}}, 5);
        QCOMPARE(common.returnCount(), 0);
        QCOMPARE(common.shortage, QStringLiteral("TWO begins on 2024-04-10, ONE ends on 2024-01-03"));
    }
};

QTEST_GUILESS_MAIN(TestCommonDays)
#include "test_common_days.moc"
