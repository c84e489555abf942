#include "Charts/chart_csv.h"
#include "Charts/chart_sentences.h"
#include "Charts/chart_span.h"
#include "Charts/drawdown.h"
#include "Charts/figures.h"
#include "Controls/format.h"
#include "unit/charts/sample_columns.h"

#include <QLocale>
#include <QTest>

using namespace soundings::charts;
using namespace soundings::test;
using soundings::window::Format;

namespace {

/// Four days whose figures can be followed in the head.
PriceColumns fourDays()
{
    PriceColumns c;
    c.currency = QStringLiteral("USD");
    c.source = QStringLiteral("csv");
    c.period = QStringLiteral("1mo");
    c.days = {QDate(2026, 10, 5), QDate(2026, 10, 6), QDate(2026, 10, 7), QDate(2026, 11, 4)};
    c.close = {100, 110, 99, 125};
    c.volume = {1'500'000, 900'000, kNoValue, 2'000'000};
    c.volumeMean20 = {kNoValue, kNoValue, kNoValue, 1'000'000};
    c.sma50 = {kNoValue, 100, 110, 100};
    c.sma200 = {kNoValue, kNoValue, kNoValue, 130};
    c.rsi = {kNoValue, 73.81, 50, 28};
    c.events = {{1, false, QStringLiteral("RSI fell to 70 or below")}};
    return c;
}

} // namespace

class TestChartWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void figuresAreWrittenAsTheDesignSays()
    {
        QCOMPARE(Format::number(41472.938, 2), QStringLiteral("41,472.94"));
        QCOMPARE(Format::number(-1.5, 2), QStringLiteral("\u22121.50"));
        QCOMPARE(Format::number(-0.001, 2), QStringLiteral("0.00"));
        QCOMPARE(Format::number(kNoValue, 2), QStringLiteral("\u2013"));
        QCOMPARE(Format::percentage(14.62, 1), QStringLiteral("14.6\u202f%"));
        QCOMPARE(Format::signedPercentage(1.291, 2), QStringLiteral("+1.29\u202f%"));
        QCOMPARE(Format::signedPercentage(-0.114, 2), QStringLiteral("\u22120.11\u202f%"));
        QCOMPARE(Format::signedPercentage(0, 2), QStringLiteral("0.00\u202f%"));
        QCOMPARE(Figures::compact(1'694'000), QStringLiteral("1.69 M"));
        QCOMPARE(Figures::compact(3.2e9), QStringLiteral("3.20 bn"));
        QCOMPARE(Figures::compact(420), QStringLiteral("420"));
        QCOMPARE(Format::day(QDate(2024, 11, 20), QDate(2026, 1, 1)), QStringLiteral("20 Nov 2024"));
        QCOMPARE(Format::day(QDate(2026, 11, 20), QDate(2026, 1, 1)), QStringLiteral("20 Nov"));
        QCOMPARE(Format::changeSpoken(-0.114), QStringLiteral("down 0.11 percent"));
        QCOMPARE(Format::changeSpoken(0.001), QStringLiteral("unchanged"));
        QCOMPARE(Format::changeSpoken(kNoValue), QStringLiteral("no value"));
    }

    void theSummaryIsMadeOfTheNumbers()
    {
        QCOMPARE(ChartSentences::summary(fourDays()),
            QStringLiteral("Up 25.0\u202f% in a month, from 100.00 to 125.00. Highest at the end. Low 99.00 on 7 Oct. "
                           "Above the 50-day and below the 200-day average. 4 daily closes."));
    }

    void aMonthWithAPointEndsItsSentenceOnce()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        auto columns = fourDays();
        columns.close = {125, 110, 99, 110};
        const QString summary = ChartSentences::summary(columns);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY2(summary.contains(QStringLiteral("Low 99,00 on 7 Okt. Above")), qPrintable(summary));
    }

    void theSummaryOfAYear()
    {
        auto c = sampleColumns(261);
        c.close.front() = 132.35;
        c.close[248] = 187.08;
        c.close[5] = 80;
        c.close.back() = 184.20;
        const QString text = ChartSentences::summary(c);
        QVERIFY2(text.startsWith(
                     QStringLiteral("Up 39.2\u202f% in a year, from 132.35 to 184.20. High 187.08 on 4 Nov. Low 80.00 on ")),
            qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("Above both averages. 261 daily closes.")), qPrintable(text));
    }

    void theSummaryNamesWhatIsThereAndNotWhatWasAskedFor()
    {
        auto c = fourDays();
        c.period = QStringLiteral("5y");
        QVERIFY(ChartSentences::summary(c).startsWith(QStringLiteral("Up 25.0\u202f% since 5 Oct 2026, ")));
        c.period = QStringLiteral("max");
        QVERIFY(ChartSentences::summary(c).startsWith(QStringLiteral("Up 25.0\u202f% since 5 Oct 2026, ")));
        c.days.front() = QDate(2026, 1, 2);
        c.period = QStringLiteral("ytd");
        QVERIFY(ChartSentences::summary(c).contains(QStringLiteral("since the start of the year")));
    }

    void theSummaryTellsFallsStandstillsAndSamples()
    {
        auto c = fourDays();
        c.close = {100, 110, 120, 90};
        QVERIFY(ChartSentences::summary(c).startsWith(QStringLiteral("Down 10.0\u202f% in a month")));
        QVERIFY(ChartSentences::summary(c).contains(QStringLiteral("Lowest at the end.")));
        c.close.back() = 100;
        QVERIFY(ChartSentences::summary(c).startsWith(QStringLiteral("Unchanged in a month")));
        c.source = QStringLiteral("sample");
        QVERIFY(ChartSentences::summary(c).endsWith(QStringLiteral("Sample data, not real prices.")));
        QCOMPARE(ChartSentences::summary({}), QStringLiteral("No prices."));
    }

    void everyPointSaysDayValueChangeAndSource()
    {
        const auto c = fourDays();
        const auto say = [&](ChartSeries series, std::size_t row) { return ChartSentences::point(c, series, row); };
        QCOMPARE(say(ChartSeries::close, 0), QStringLiteral("Mon 5 Oct 2026, close 100.00 dollars, source csv"));
        QCOMPARE(say(ChartSeries::close, 1),
            QStringLiteral(
                "Tue 6 Oct 2026, close 110.00 dollars, up 10.00 percent, sell signal: RSI fell to 70 or below, source csv"));
        QCOMPARE(
            say(ChartSeries::close, 2), QStringLiteral("Wed 7 Oct 2026, close 99.00 dollars, down 10.00 percent, source csv"));
        QCOMPARE(
            say(ChartSeries::sma50, 2), QStringLiteral("Wed 7 Oct 2026, SMA 50 110.00, close 10.0 percent below it, source csv"));
        QCOMPARE(say(ChartSeries::sma200, 2), QStringLiteral("Wed 7 Oct 2026, SMA 200 no value yet, source csv"));
        QCOMPARE(say(ChartSeries::volume, 3),
            QStringLiteral("Wed 4 Nov 2026, volume 2.00 million shares, 2.0 times the 20-day mean, source csv"));
        QCOMPARE(say(ChartSeries::volume, 2), QStringLiteral("Wed 7 Oct 2026, volume no value, source csv"));
        QCOMPARE(say(ChartSeries::rsi, 3), QStringLiteral("Wed 4 Nov 2026, RSI 14 28.0, 30 or below, source csv"));
        QCOMPARE(ChartSentences::whereAmI(c, ChartSeries::close, 2, QDate(2026, 11, 20)),
            QStringLiteral(
                "Close, point 3 of 4. Wed 7 Oct 2026, close 99.00 dollars, down 10.00 percent, source csv, 44 days ago"));
    }

    void sampleAndStaleAreSaidAtEveryPoint()
    {
        auto c = fourDays();
        c.source = QStringLiteral("sample");
        QVERIFY(ChartSentences::point(c, ChartSeries::close, 2).endsWith(QStringLiteral(", sample data")));
        c.source = QStringLiteral("fmp");
        c.stale = true;
        QVERIFY(ChartSentences::point(c, ChartSeries::close, 2).endsWith(QStringLiteral(", source fmp, stale")));
    }

    void aDrawdownNamesTheHighThatItIsBelow()
    {
        auto c = fourDays();
        addDrawdowns(c);
        const auto say = [&](std::size_t row) { return ChartSentences::point(c, ChartSeries::drawdown, row); };
        QCOMPARE(say(1),
            QStringLiteral("Tue 6 Oct 2026, no drawdown: the highest so far, sell signal: RSI fell to 70 or below, source csv"));
        QCOMPARE(say(2), QStringLiteral("Wed 7 Oct 2026, drawdown 10.00 percent, below the high of 6 Oct 2026, source csv"));
        QVERIFY(toCsv(c).contains(QStringLiteral("2026-10-07,,,,99,,110,,50,-10,,csv")));
    }

    void aPartOfThePeriodSaysThatItIsOne()
    {
        const auto whole = fourDays();
        QCOMPARE(ChartSentences::span(whole), QStringLiteral("5 Oct 2026 to 4 Nov 2026, all 4 days"));
        const auto part = sliceOf(whole, {1, 2});
        QCOMPARE(ChartSentences::span(part), QStringLiteral("6 Oct 2026 to 7 Oct 2026, 2 of 4 days"));
        const QString summary = ChartSentences::summary(part);
        QVERIFY2(summary.startsWith(QStringLiteral("Down 10.0\u202f% between 6 Oct 2026 and 7 Oct 2026, from 110.00 to 99.00.")),
            qPrintable(summary));
        QVERIFY2(summary.endsWith(QStringLiteral("2 of the 4 daily closes.")), qPrintable(summary));
        // Its first day has one before it, which is not seen.
        QVERIFY(std::abs(changePercentAt(part, 0) - 10) < 1e-9);
        QVERIFY(std::isnan(changePercentAt(whole, 0)));
        const QString first = ChartSentences::point(part, ChartSeries::close, 0);
        QVERIFY2(first.contains(QStringLiteral("up 10.00 percent")), qPrintable(first));
    }

    void theCsvHoldsEveryRowAndTheSource()
    {
        const QStringList lines = toCsv(fourDays()).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 6); // head, four rows, and nothing after the last line end
        QCOMPARE(lines[0], QStringLiteral("date,open,high,low,close,volume,sma_50,sma_200,rsi,drawdown,signal,source"));
        QCOMPARE(lines[1], QStringLiteral("2026-10-05,,,,100,1500000,,,,,,csv"));
        QCOMPARE(lines[2], QStringLiteral("2026-10-06,,,,110,900000,100,,73.81,,SELL,csv"));
        QCOMPARE(lines[4], QStringLiteral("2026-11-04,,,,125,2000000,100,130,28,,,csv"));
    }
};

QTEST_GUILESS_MAIN(TestChartWords)
#include "test_chart_words.moc"
