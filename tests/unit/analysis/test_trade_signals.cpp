#include "analysis/scoring/signal_record.h"
#include "analysis/scoring/trade_signals.h"

#include <QTest>

#include <cmath>

using namespace soundings;
using namespace soundings::analysis;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Columns of one length, with nothing in the indicators until a test puts it there.
struct Chart {
    explicit Chart(std::size_t rows)
        : close(rows, 100)
        , sma50(rows, none)
        , sma200(rows, none)
        , rsi(rows, none)
    {
        for (std::size_t i = 0; i < rows; ++i)
            days.push_back(makeDay(2024, 1, 1) + std::chrono::days(i));
    }
    TradeSignalReport report() const { return tradeSignals({days, close, sma50, sma200, rsi}); }

    std::vector<Day> days;
    std::vector<double> close, sma50, sma200, rsi;
};

} // namespace

class TestTradeSignals : public QObject {
    Q_OBJECT

private slots:
    void theRecordSetsWhatCameAfterASignalBesideAnyDay()
    {
        Chart chart(6);
        chart.close = {100, 100, 100, 110, 121, 121};
        chart.sma200 = {50, 50, 50, 50, 50, 50};
        chart.sma50 = {40, 40, 60, 60, 60, 40}; // a golden cross in row 2; a death cross in row 5, which nothing follows
        const SignalRecord record = signalRecord({chart.days, chart.close, chart.sma50, chart.sma200, chart.rsi}, 2);
        QCOMPARE(int(record.signalCourses.size()), 4);
        const SignalCourse &golden = record.signalCourses[0];
        QCOMPARE(golden.indicator, TradeIndicator::goldenCross);
        QCOMPARE(golden.side, TradeSide::buy);
        QCOMPARE(golden.course.count, 1);
        QCOMPARE(golden.course.rose.value(), 1.0);
        QCOMPARE(golden.course.meanReturn.value(), 0.21);
        QCOMPARE(golden.course.medianReturn.value(), 0.21);
        QCOMPARE(record.signalCourses[1].indicator, TradeIndicator::deathCross);
        QCOMPARE(record.signalCourses[1].course.count, 0);
        QVERIFY(!record.signalCourses[1].course.rose && !record.signalCourses[1].course.meanReturn);
        QCOMPARE(record.anyDay.count, 4); // 0 %, 10 %, 21 %, 10 %
        QCOMPARE(record.anyDay.rose.value(), 0.75);
        QCOMPARE(record.anyDay.meanReturn.value(), 0.1025);
        QCOMPARE(record.anyDay.medianReturn.value(), 0.1);
    }

    void aShortChartHasNoRecord()
    {
        const Chart chart(3);
        const SignalRecord record = signalRecord({chart.days, chart.close, chart.sma50, chart.sma200, chart.rsi}, 3);
        QCOMPARE(record.anyDay.count, 0);
        QVERIFY(!record.anyDay.medianReturn);
        QCOMPARE(signalRecord({}, 21).anyDay.count, 0);
    }

    void crossesAreSeenOnTheirDay()
    {
        Chart chart(8);
        chart.close[3] = 101.239;
        const double fast[] = {none, 99, 99, 101, 102, 101, 99, 98};
        for (std::size_t i = 0; i < 8; ++i) {
            chart.sma50[i] = fast[i];
            chart.sma200[i] = 100;
        }
        const auto events = chart.report().events;
        QCOMPARE(events.size(), 2u);
        QCOMPARE(events[0].day, chart.days[3]);
        QCOMPARE(events[0].indicator, TradeIndicator::goldenCross);
        QCOMPARE(events[0].side, TradeSide::buy);
        QCOMPARE(events[0].strength, TradeStrength::strong);
        QCOMPARE(events[0].price, 101.24);
        QVERIFY(!events[0].reason.isEmpty());
        QCOMPARE(events[1].day, chart.days[6]);
        QCOMPARE(events[1].indicator, TradeIndicator::deathCross);
    }

    void noCrossBeforeBothAveragesExist()
    {
        // What the original took for a cross: the average of 200 days begins on the other side.
        Chart chart(6);
        for (std::size_t i = 0; i < 6; ++i) {
            chart.sma50[i] = 101;
            chart.sma200[i] = i < 3 ? none : 100;
        }
        QVERIFY(chart.report().events.empty());
    }

    void aTouchIsNoCross()
    {
        Chart chart(5);
        const double fast[] = {101, 100, 101, 100, 99};
        for (std::size_t i = 0; i < 5; ++i) {
            chart.sma50[i] = fast[i];
            chart.sma200[i] = 100;
        }
        const auto events = chart.report().events;
        QCOMPARE(events.size(), 1u);
        QCOMPARE(events[0].day, chart.days[4]);
    }

    void rsiEventsWaitForTheWarmUpAndKeepTheirDistance()
    {
        Chart chart(60);
        for (std::size_t i = 14; i < 60; ++i)
            chart.rsi[i] = 50;
        chart.rsi[16] = 20; // recovers within the warm-up: not reported
        chart.rsi[35] = 25; // recovers on row 36
        chart.rsi[40] = 25; // again on row 41: too soon
        chart.rsi[42] = 75; // falls back on row 43: the other side
        chart.rsi[50] = 25; // recovers on row 51
        const auto events = chart.report().events;
        QCOMPARE(events.size(), 3u);
        QCOMPARE(events[0].day, chart.days[36]);
        QCOMPARE(events[0].indicator, TradeIndicator::rsiRecovery);
        QCOMPARE(events[1].day, chart.days[43]);
        QCOMPARE(events[1].indicator, TradeIndicator::rsiReversal);
        QCOMPARE(events[1].side, TradeSide::sell);
        QCOMPARE(events[2].day, chart.days[51]);
    }

    void outlookAddsUpItsPoints_data()
    {
        QTest::addColumn<double>("sma50");
        QTest::addColumn<double>("sma200");
        QTest::addColumn<double>("rsi");
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("stance");
        QTest::newRow("above both") << 90.0 << 80.0 << 50.0 << 2 << "BULLISH";
        QTest::newRow("above both but hot") << 90.0 << 80.0 << 75.0 << 1 << "NEUTRAL";
        QTest::newRow("below both") << 110.0 << 120.0 << 50.0 << -2 << "BEARISH";
        QTest::newRow("below both but sold off") << 110.0 << 120.0 << 25.0 << -1 << "NEUTRAL";
        QTest::newRow("no long average yet") << 90.0 << none << 25.0 << 2 << "BULLISH";
        QTest::newRow("nothing yet") << none << none << none << 0 << "NEUTRAL";
    }
    void outlookAddsUpItsPoints()
    {
        QFETCH(double, sma50);
        QFETCH(double, sma200);
        QFETCH(double, rsi);
        QFETCH(int, points);
        QFETCH(QString, stance);
        Chart chart(1);
        chart.sma50[0] = sma50;
        chart.sma200[0] = sma200;
        chart.rsi[0] = rsi;
        const Outlook outlook = chart.report().outlook;
        QCOMPARE(outlook.points, points);
        QCOMPARE(toText(outlook.stance), stance);
        QCOMPARE(outlook.sma200.has_value(), !std::isnan(sma200));
        QVERIFY(outlook.summary.endsWith(u'.'));
        QCOMPARE(outlook.asOf, chart.days[0]);
    }

    void noPricesAreNoOutlook()
    {
        const TradeSignalReport report = Chart(0).report();
        QVERIFY(report.events.empty());
        QVERIFY(!report.outlook.asOf);
        QCOMPARE(report.outlook.stance, Stance::neutral);
        QCOMPARE(report.outlook.summary, QStringLiteral("There are too few prices for an outlook."));
    }
};

QTEST_GUILESS_MAIN(TestTradeSignals)
#include "test_trade_signals.moc"
