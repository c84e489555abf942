#include "engine/services/chart_summary.h"

#include <QTest>

using namespace soundings;
using namespace soundings::engine;

namespace {

/// The four days of the window's own test (tests/unit/charts/test_chart_words.cpp): both must say the same.
PriceTable fourDays()
{
    PriceTable table;
    table.history.provenance.source = QStringLiteral("csv");
    table.history.series.days = {makeDay(2026, 10, 5), makeDay(2026, 10, 6), makeDay(2026, 10, 7), makeDay(2026, 11, 4)};
    table.history.series.close = {100, 110, 99, 125};
    table.indicators.sma50 = {kMissing, 100, 110, 100};
    table.indicators.sma200 = {kMissing, kMissing, kMissing, 130};
    return table;
}

QString summaryOf(const PriceTable &table, const char *period)
{
    return chartSummary(table, *Period::parse(QLatin1String(period)));
}

} // namespace

class TestChartSummary : public QObject {
    Q_OBJECT

private slots:
    void saysWhatTheWindowSays()
    {
        QCOMPARE(summaryOf(fourDays(), "1mo"),
            QStringLiteral("Up 25.0\u202f% in a month, from 100.00 to 125.00. Highest at the end. Low 99.00 on 7 Oct. "
                           "Above the 50-day and below the 200-day average. 4 daily closes."));
    }

    void namesWhatIsThereAndNotWhatWasAskedFor()
    {
        PriceTable table = fourDays();
        QVERIFY(summaryOf(table, "5y").startsWith(QStringLiteral("Up 25.0\u202f% since 5 Oct 2026, ")));
        QVERIFY(summaryOf(table, "max").startsWith(QStringLiteral("Up 25.0\u202f% since 5 Oct 2026, ")));
        table.history.series.days.front() = makeDay(2026, 1, 2);
        QVERIFY(summaryOf(table, "ytd").contains(QStringLiteral("since the start of the year")));
    }

    void tellsFallsStandstillsAndSamples()
    {
        PriceTable table = fourDays();
        table.history.series.close = {100, 110, 120, 90};
        QVERIFY(summaryOf(table, "1mo").startsWith(QStringLiteral("Down 10.0\u202f% in a month")));
        QVERIFY(summaryOf(table, "1mo").contains(QStringLiteral("Lowest at the end.")));
        table.history.series.close.back() = 100;
        QVERIFY(summaryOf(table, "1mo").startsWith(QStringLiteral("Unchanged in a month")));
        table.history.provenance.source = QStringLiteral("sample");
        QVERIFY(summaryOf(table, "1mo").endsWith(QStringLiteral("Sample data, not real prices.")));
    }

    void looksAtThePeriodOnly()
    {
        PriceTable table = fourDays();
        table.firstRow = 2;
        QVERIFY(summaryOf(table, "1mo").startsWith(QStringLiteral("Up 26.3\u202f% in a month, from 99.00 to 125.00.")));
        QVERIFY(summaryOf(table, "1mo").contains(QStringLiteral("2 daily closes.")));
    }

    void tellsOfOneCloseAndOfThousands()
    {
        PriceTable table = fourDays();
        table.firstRow = 3;
        table.indicators = {};
        table.history.series.close.back() = 41472.938;
        QCOMPARE(summaryOf(table, "max"), QStringLiteral("One close: 41,472.94 on 4 Nov 2026."));
    }
};

QTEST_GUILESS_MAIN(TestChartSummary)
#include "test_chart_summary.moc"
