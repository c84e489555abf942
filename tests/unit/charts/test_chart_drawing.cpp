#include "Charts/axis_ticks.h"
#include "Charts/chart_navigation.h"
#include "Charts/chart_span.h"
#include "Charts/decimation.h"
#include "Charts/drawdown.h"
#include "Charts/drawn_chart.h"
#include "unit/charts/sample_columns.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <random>

using namespace soundings::charts;
using namespace soundings::test;

namespace {

std::vector<double> noise(std::size_t count)
{
    std::mt19937 random(20261121);
    std::normal_distribution<double> step(0, 1);
    std::vector<double> values;
    double value = 1000;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(value += step(random));
    return values;
}

} // namespace

class TestChartDrawing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void keepsTheExtremesOfEveryBucket()
    {
        const auto values = noise(13'000);
        constexpr std::size_t kPoints = 802; // 400 buckets and both ends
        const auto kept = keepExtremes(values, kPoints);
        QVERIFY(std::size_t(kept.size()) <= kPoints);
        QVERIFY(std::ranges::is_sorted(kept, {}, [](QPointF p) { return p.x(); }));
        QCOMPARE(kept.constFirst(), QPointF(0, values.front()));
        QCOMPARE(kept.constLast(), QPointF(12'999, values.back()));
        for (std::size_t bucket = 0; bucket < 400; ++bucket) {
            const auto begin = values.begin() + std::ptrdiff_t(bucket * values.size() / 400);
            const auto end = values.begin() + std::ptrdiff_t((bucket + 1) * values.size() / 400);
            const auto [low, high] = std::minmax_element(begin, end);
            QVERIFY(kept.contains(QPointF(double(low - values.begin()), *low)));
            QVERIFY(kept.contains(QPointF(double(high - values.begin()), *high)));
        }
    }

    void keepsASingleSpike()
    {
        auto values = std::vector<double>(100'000, 50.0);
        values[77'777] = 500;
        QVERIFY(keepExtremes(values, 1'600).contains(QPointF(77'777, 500)));
    }

    void keepsWhatFitsAndLeavesOutWhatIsMissing()
    {
        const std::vector<double> values{kNoValue, 2, kNoValue, 4};
        const QList<QPointF> expected{{1, 2}, {3, 4}};
        QCOMPARE(keepExtremes(values, 100), expected);
        QCOMPARE(keepShape(values, 100), expected);
        QVERIFY(keepExtremes({}, 100).isEmpty());
        QVERIFY(keepShape(std::vector<double>(10, kNoValue), 5).isEmpty());
    }

    void keepsTheShapeOfSmoothLines()
    {
        std::vector<double> wave;
        for (int i = 0; i < 10'000; ++i)
            wave.push_back(std::sin(i / 400.0));
        const auto kept = keepShape(wave, 500);
        QCOMPARE(kept.size(), 500);
        // Between kept points a straight line stays close to the wave.
        double worst = 0;
        for (qsizetype i = 1; i < kept.size(); ++i) {
            for (int x = int(kept[i - 1].x()); x <= int(kept[i].x()); ++x) {
                const double part = (x - kept[i - 1].x()) / (kept[i].x() - kept[i - 1].x());
                worst =
                    std::max(worst, std::abs(kept[i - 1].y() + part * (kept[i].y() - kept[i - 1].y()) - wave[std::size_t(x)]));
            }
        }
        QVERIFY2(worst < 0.01, qPrintable(QString::number(worst)));
    }

    void drawsAtMostTwoPointsAPixel()
    {
        auto columns = sampleColumns(13'000);
        const auto drawn = drawChart(columns, 640, true);
        QVERIFY(drawn.close.size() <= 2 * 640);
        QVERIFY(drawn.sma200.size() <= 2 * 640);
        QVERIFY(drawn.rsi.size() <= 2 * 640);
        QVERIFY(drawn.volumes.size() <= 320);
        QCOMPARE(drawn.span, CandleSpan::month);
        QCOMPARE(drawn.volumeHigh, std::ranges::max(columns.volume));
        QVERIFY(drawn.low <= std::ranges::min(columns.low));
        QVERIFY(drawn.high >= std::ranges::max(columns.high));
    }

    void onlyABandIsCrowded()
    {
        const auto year = drawChart(sampleColumns(252), 640, false);
        QVERIFY(!year.crowded);
        QVERIFY(!year.averagesCrowded);
        auto columns = sampleColumns(9'000);
        for (std::size_t row = 0; row < columns.size(); ++row) {
            columns.close[row] = 100 + (row % 2 == 0 ? 10 : -10);
            columns.sma50[row] = columns.sma200[row] = 100;
        }
        const auto band = drawChart(columns, 640, false);
        QVERIFY(band.crowded);
        QVERIFY(!band.averagesCrowded);
        columns.sma50 = columns.close;
        QVERIFY(drawChart(columns, 640, false).averagesCrowded);
    }

    void weeksAreMadeOfTheirDays()
    {
        const auto columns = sampleColumns(252);
        QCOMPARE(spanFor(columns, 252 * 4), CandleSpan::day);
        QCOMPARE(spanFor(columns, 252 * 4 - 4), CandleSpan::week);
        const auto weeks = candlesOf(columns, CandleSpan::week);
        QVERIFY(weeks.size() >= 51 && weeks.size() <= 52);
        std::size_t next = 0;
        for (const Candle &week : weeks) {
            QCOMPARE(week.first, next);
            next = week.last + 1;
            QCOMPARE(week.open, columns.open[week.first]);
            QCOMPARE(week.close, columns.close[week.last]);
            const auto at = [](const std::vector<double> &column, std::size_t row) {
                return column.begin() + std::ptrdiff_t(row);
            };
            QCOMPARE(week.high, *std::max_element(at(columns.high, week.first), at(columns.high, next)));
            QCOMPARE(week.low, *std::min_element(at(columns.low, week.first), at(columns.low, next)));
            QCOMPARE(columns.days[week.first].weekNumber(), columns.days[week.last].weekNumber());
        }
        QCOMPARE(next, columns.size());
    }

    void candlesOfClosesAloneAreFlat()
    {
        auto columns = sampleColumns(5);
        columns.open.clear();
        columns.high.clear();
        columns.low.clear();
        const auto days = candlesOf(columns, CandleSpan::day);
        QCOMPARE(days.size(), 5);
        QCOMPARE(days[2].open, columns.close[2]);
        QCOMPARE(days[2].high, columns.close[2]);
    }

    void ticksAreRound_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("step");
        QTest::newRow("shares") << 113.2 << 187.1 << 20.0;
        QTest::newRow("pennies") << 0.013 << 0.040 << 0.005;
        QTest::newRow("index") << 17'500.0 << 41'472.0 << 5'000.0;
        QTest::newRow("narrow") << 99.98 << 100.02 << 0.01;
    }
    void ticksAreRound()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, step);
        const ValueScale scale = scaleFor(low, high, 6);
        QVERIFY(qFuzzyCompare(scale.step, step));
        QVERIFY(scale.low < low && scale.high > high);
        QVERIFY(scale.ticks.size() >= 2 && scale.ticks.size() <= 7);
        for (const double tick : scale.ticks) {
            QVERIFY(tick >= scale.low && tick <= scale.high);
            QVERIFY(std::abs(tick / step - std::round(tick / step)) < 1e-6);
        }
    }

    void oneValueStillHasAScale()
    {
        const ValueScale scale = scaleFor(50, 50, 5);
        QVERIFY(scale.low < 50 && scale.high > 50);
        QVERIFY(!scale.ticks.empty());
        QVERIFY(scaleFor(0, 0, 2, true).high > 0);
    }

    void monthsStandAtTheirFirstTradingDay()
    {
        const auto days = weekDays(252, QDate(2026, 11, 20));
        const auto marks = timeMarks(days, 12);
        QCOMPARE(marks[0].label, QStringLiteral("Jan 2026"));
        QCOMPARE(days[marks[0].index], QDate(2026, 1, 1));
        QCOMPARE(marks[1].label, QStringLiteral("Feb"));
        QCOMPARE(days[marks[1].index], QDate(2026, 2, 2)); // the first was a Sunday
        QCOMPARE(marks.back().label, QStringLiteral("Nov"));
    }

    void longAxesCountQuartersAndYears()
    {
        const auto days = weekDays(1'300, QDate(2026, 11, 20));
        const auto few = timeMarks(days, 6);
        QVERIFY(few.size() <= 7);
        QCOMPARE(few.back().label, QStringLiteral("2026"));
        for (const TimeMark &mark : timeMarks(days, 22))
            QVERIFY(days[mark.index].month() % 3 == 1);
        QVERIFY(timeMarks(std::vector<QDate>{QDate(2026, 1, 2)}, 6).empty());
    }

    void marksAreWhereTheDaysCrossTheirSteps()
    {
        // Years without any day in between; the second way to find the marks looks at every day.
        std::vector<QDate> days = weekDays(2'600, QDate(2026, 11, 20));
        std::erase_if(days, [](QDate day) { return day.year() == 2019 || (day.year() == 2021 && day.month() < 10); });
        const auto month = [](QDate day) { return day.year() * 12 + day.month() - 1; };
        for (const auto &[room, step] : {std::pair{200, 1}, {60, 2}, {25, 6}, {11, 12}, {6, 24}}) {
            std::vector<std::size_t> expected;
            for (std::size_t row = 1; row < days.size(); ++row) {
                if (month(days[row]) / step != month(days[row - 1]) / step)
                    expected.push_back(row);
            }
            std::vector<std::size_t> found;
            for (const TimeMark &mark : timeMarks(days, room))
                found.push_back(mark.index);
            QCOMPARE(found, expected);
        }
    }

    void zoomingKeepsTheRowWhereItIs()
    {
        const ChartSpan all{0, 1000};
        const ChartSpan half = zoomed(all, 1000, 0.5, 400);
        QCOMPARE(half.count, 500u);
        QCOMPARE(half.first, 200u); // 400 stands at two fifths, before and after
        QCOMPARE(zoomed(half, 1000, 2, 400), all);
        QCOMPARE(zoomed(all, 1000, 0.5, 999).end(), 1000u);
        QCOMPARE(zoomed({0, 10}, 1000, 0.1, 5).count, kFewestRows);
        QCOMPARE(zoomed(half, 1000, 9, 400), all);
        QCOMPARE(zoomed({0, 4}, 4, 0.5, 1).count, 4u);
        QCOMPARE(zoomed({}, 0, 0.5, 0), ChartSpan());
    }

    void aSpanEndsWhereTheRowsEnd()
    {
        const ChartSpan span{200, 100};
        QCOMPARE(movedTo(span, 1000, -5).first, 0u);
        QCOMPARE(movedTo(span, 1000, 5000).end(), 1000u);
        QCOMPARE(including(span, 1000, 250), span);
        QCOMPARE(including(span, 1000, 199).first, 199u);
        QCOMPARE(including(span, 1000, 300).end(), 301u);
    }

    void aSliceHasTheRowsOfEveryColumnAndItsSignals()
    {
        auto columns = sampleColumns(252);
        addDrawdowns(columns);
        columns.events = {{40, true, {}}, {90, false, {}}};
        const auto slice = sliceOf(columns, {60, 50});
        QCOMPARE(slice.size(), 50u);
        QCOMPARE(slice.wholeSize, 252u);
        QCOMPARE(slice.days.front(), columns.days[60]);
        QCOMPARE(slice.peaks.back(), columns.peaks[109]);
        QCOMPARE(slice.close.back(), columns.close[109]);
        QCOMPARE(slice.drawdown[7], columns.drawdown[67]); // from the period's high, not from that of the part
        QVERIFY(slice.adjusted.empty());
        QCOMPARE(slice.events.size(), 1u);
        QCOMPARE(slice.events[0].index, 30u);
    }

    void drawdownsAreMeasuredFromTheHighestSoFar()
    {
        auto columns = sampleColumns(252);
        addDrawdowns(columns);
        // The second way looks back over all days for each.
        for (std::size_t row = 0; row < columns.size(); ++row) {
            const auto end = columns.close.begin() + std::ptrdiff_t(row + 1);
            const auto peak = std::max_element(columns.close.begin(), end);
            QCOMPARE(columns.drawdown[row], (columns.close[row] / *peak - 1) * 100);
            QCOMPARE(columns.peaks[row], columns.days[std::size_t(peak - columns.close.begin())]);
        }
        columns.adjusted = std::vector<double>(252, 50);
        addDrawdowns(columns);
        QCOMPARE(std::ranges::min(columns.drawdown), 0.0);
        columns.adjusted[3] = kNoValue; // not every row has one: the close counts
        addDrawdowns(columns);
        QVERIFY(std::ranges::min(columns.drawdown) < 0);
    }

    void rowsThatAreNoDaysAreWalkedByFives()
    {
        const std::vector<double> values{3, 1, kNoValue, 9, 2, 4, 8};
        QCOMPARE(plainTarget(values, 0, ChartMove::nextDay), 1u);
        QCOMPARE(plainTarget(values, 0, ChartMove::previousDay), 0u);
        QCOMPARE(plainTarget(values, 0, ChartMove::nextWeek), 5u);
        QCOMPARE(plainTarget(values, 6, ChartMove::previousMonth), 0u);
        QCOMPARE(plainTarget(values, 6, ChartMove::lowest), 1u);
        QCOMPARE(plainTarget(values, 6, ChartMove::highest), 3u);
        QVERIFY(!plainTarget(values, 6, ChartMove::nextEvent));
        QVERIFY(!plainTarget({}, 0, ChartMove::first));
    }

    void keysLeadToTheRightRows()
    {
        auto columns = sampleColumns(252);
        columns.events = {{40, true, {}}, {90, false, {}}};
        const auto go = [&](std::size_t from, ChartMove move) { return target(columns, ChartSeries::close, from, move); };
        QCOMPARE(go(10, ChartMove::nextDay), 11u);
        QCOMPARE(go(10, ChartMove::previousDay), 9u);
        QCOMPARE(go(0, ChartMove::previousDay), 0u);
        QCOMPARE(go(251, ChartMove::nextDay), 251u);
        QCOMPARE(go(10, ChartMove::nextWeek), 15u);
        QCOMPARE(go(10, ChartMove::previousWeek), 5u);
        QCOMPARE(go(3, ChartMove::previousWeek), 0u);
        QCOMPARE(go(251, ChartMove::first), 0u);
        QCOMPARE(go(0, ChartMove::last), 251u);
        QCOMPARE(columns.days[*go(100, ChartMove::nextMonth)] >= columns.days[100].addMonths(1), true);
        QCOMPARE(columns.days[*go(100, ChartMove::nextMonth) - 1] < columns.days[100].addMonths(1), true);
        QCOMPARE(columns.close[*go(0, ChartMove::lowest)], std::ranges::min(columns.close));
        QCOMPARE(columns.close[*go(0, ChartMove::highest)], std::ranges::max(columns.close));
        QCOMPARE(go(0, ChartMove::nextEvent), 40u);
        QCOMPARE(go(40, ChartMove::nextEvent), 90u);
        QVERIFY(!go(90, ChartMove::nextEvent));
        QCOMPARE(go(90, ChartMove::previousEvent), 40u);
        QVERIFY(!go(40, ChartMove::previousEvent));
        QVERIFY(!target({}, ChartSeries::close, 0, ChartMove::nextDay));
    }

    void extremesBelongToTheChosenLine()
    {
        const auto columns = sampleColumns(252);
        const auto row = target(columns, ChartSeries::sma50, 0, ChartMove::lowest);
        QCOMPARE(row, 49u); // the first row that has an average
        auto without = columns;
        without.sma200.clear();
        QVERIFY(!target(without, ChartSeries::sma200, 0, ChartMove::highest));
    }

    void theMeanOfVolumesNeedsTwentyDays()
    {
        std::vector<double> volumes(30, 10.0);
        volumes[25] = 30;
        const auto means = meanOf20(volumes);
        QVERIFY(std::isnan(means[18]));
        QCOMPARE(means[19], 10.0);
        QCOMPARE(means[25], 11.0);
        volumes[5] = kNoValue;
        QVERIFY(std::isnan(meanOf20(volumes)[24]));
        QCOMPARE(meanOf20(volumes)[25], 11.0);
    }
};

QTEST_GUILESS_MAIN(TestChartDrawing)
#include "test_chart_drawing.moc"
