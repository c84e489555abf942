#include "providers/edgar/edgar_figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace soundings;
using namespace soundings::providers;

namespace {

/// A company of our own invention, fact by fact, in the SEC's layout.
class Filing {
public:
    Filing &add(const char *tag, const char *unit, const char *start, const char *end, double value, const char *filed)
    {
        const QString path = QString::fromLatin1(tag);
        QJsonObject fact{{QStringLiteral("end"), QString::fromLatin1(end)}, {QStringLiteral("val"), value},
            {QStringLiteral("accn"), QStringLiteral("0000000000-26-000001")}, {QStringLiteral("fy"), 1999},
            {QStringLiteral("fp"), QStringLiteral("Q1")}, {QStringLiteral("form"), QStringLiteral("10-Q")},
            {QStringLiteral("filed"), QString::fromLatin1(filed)}};
        if (*start)
            fact.insert(QStringLiteral("start"), QString::fromLatin1(start));
        m_facts[path][QString::fromLatin1(unit)].append(fact);
        return *this;
    }
    /// The year to September 2025, nine months to June 2025 and to June 2026.
    Filing &addYearAndNineMonths(const char *tag, double year, double before, double now)
    {
        return add(tag, "USD", "2024-10-01", "2025-09-30", year, "2025-11-01")
            .add(tag, "USD", "2024-10-01", "2025-06-30", before, "2025-08-01")
            .add(tag, "USD", "2025-10-01", "2026-06-30", now, "2026-08-01");
    }
    QByteArray json() const
    {
        QJsonObject taxonomies;
        for (const auto &[path, units] : m_facts) {
            QJsonObject byUnit;
            for (const auto &[unit, facts] : units)
                byUnit.insert(unit, facts);
            QJsonObject tags = taxonomies[path.section(u'/', 0, 0)].toObject();
            tags.insert(path.section(u'/', 1),
                QJsonObject{{QStringLiteral("label"), QStringLiteral("x")}, {QStringLiteral("description"), QJsonValue()},
                    {QStringLiteral("units"), byUnit}});
            taxonomies.insert(path.section(u'/', 0, 0), tags);
        }
        return QJsonDocument(QJsonObject{{QStringLiteral("cik"), 1}, {QStringLiteral("entityName"), QStringLiteral("Example")},
                                 {QStringLiteral("facts"), taxonomies}})
            .toJson();
    }
    CompanyFacts facts() const { return CompanyFacts::parse(json(), edgarTags()).value(); }

private:
    std::map<QString, std::map<QString, QJsonArray>> m_facts;
};

Filing example()
{
    Filing filing;
    filing.addYearAndNineMonths("us-gaap/Revenues", 1000, 700, 800)
        .addYearAndNineMonths("us-gaap/NetIncomeLoss", 200, 140, 160)
        .addYearAndNineMonths("us-gaap/OperatingIncomeLoss", 300, 210, 240)
        .addYearAndNineMonths("us-gaap/GrossProfit", 500, 350, 400)
        .addYearAndNineMonths("us-gaap/InterestExpense", 30, 20, 23)
        .addYearAndNineMonths("us-gaap/NetCashProvidedByUsedInOperatingActivities", 260, 180, 200)
        .addYearAndNineMonths("us-gaap/PaymentsToAcquirePropertyPlantAndEquipment", 60, 40, 50)
        .addYearAndNineMonths("us-gaap/PaymentsOfDividends", 44, 33, 33)
        .addYearAndNineMonths("us-gaap/DepreciationDepletionAndAmortization", 80, 60, 60)
        .add("us-gaap/StockholdersEquity", "USD", "", "2026-06-30", 1100, "2026-08-01")
        .add("us-gaap/AssetsCurrent", "USD", "", "2026-06-30", 600, "2026-08-01")
        .add("us-gaap/LiabilitiesCurrent", "USD", "", "2026-06-30", 400, "2026-08-01")
        .add("us-gaap/CashAndCashEquivalentsAtCarryingValue", "USD", "", "2026-06-30", 150, "2026-08-01")
        .add("us-gaap/LongTermDebtNoncurrent", "USD", "", "2026-06-30", 440, "2026-08-01")
        .add("us-gaap/LongTermDebtCurrent", "USD", "", "2026-06-30", 110, "2026-08-01")
        .add("dei/EntityCommonStockSharesOutstanding", "shares", "", "2026-07-20", 100, "2026-08-01");
    return filing;
}

void compare(const EdgarFigures &figures, Metric metric, double expected)
{
    const auto value = figures.values[metric];
    QVERIFY2(value && std::abs(*value - expected) < 1e-9,
        qPrintable(QStringLiteral("%1: %2, expected %3")
                .arg(QString::fromLatin1(infoOf(metric).name))
                .arg(value.value_or(-1))
                .arg(expected)));
}

} // namespace

/// The traps of reported facts. The expected numbers are worked out by hand beside them.
class TestEdgarFigures : public QObject {
    Q_OBJECT

private slots:
    void figuresAreThoseOfTheLastFourQuarters()
    {
        // Revenue 1000 + 800 - 700 = 1100, net income 220, operating income 330, cash 280, investments 70.
        const EdgarFigures figures = edgarFigures(example().facts(), 33, "USD");
        compare(figures, Metric::netMargin, 20);
        compare(figures, Metric::operatingMargin, 30);
        compare(figures, Metric::grossMargin, 50);
        compare(figures, Metric::interestCoverage, 10);
        compare(figures, Metric::roe, 20);
        compare(figures, Metric::debtEquity, 0.5);
        compare(figures, Metric::currentRatio, 1.5);
        compare(figures, Metric::payoutRatio, 20);
        // No tax is reported: 21 %. 330 x 0.79 / (1100 + 550 - 150) = 17.38 %.
        compare(figures, Metric::roic, 17.38);
        QCOMPARE(figures.marketCap, std::optional(3300.0));
        compare(figures, Metric::peRatio, 15);
        compare(figures, Metric::pbRatio, 3);
        compare(figures, Metric::psRatio, 3);
        compare(figures, Metric::evEbitda, 3700.0 / 410);
        compare(figures, Metric::fcfYield, 210.0 / 33);
        compare(figures, Metric::dividendYield, 44.0 / 33);
        QCOMPARE(figures.filed, makeDay(2026, 8, 1));
        QCOMPARE(figures.currency, std::string("USD"));
    }

    void growthComparesTheSameFourQuarters()
    {
        Filing filing = example();
        // Up to June 2025: 900 + 700 - 600 = 1000, against 1100.
        filing.add("us-gaap/Revenues", "USD", "2023-10-01", "2024-09-30", 900, "2024-11-01")
            .add("us-gaap/Revenues", "USD", "2023-10-01", "2024-06-30", 600, "2024-08-01");
        const EdgarFigures figures = edgarFigures(filing.facts(), std::nullopt, "USD");
        compare(figures, Metric::revenueGrowth, 10);
        QVERIFY2(!figures.values.has(Metric::earningsGrowth), "the year before is not known");
        QVERIFY2(!figures.values.has(Metric::peRatio), "without a price there is no multiple");
    }

    void theLatestFilingOfAPeriodCounts()
    {
        Filing filing;
        filing.add("us-gaap/Revenues", "USD", "2025-01-01", "2025-12-31", 120, "2026-11-01")
            .add("us-gaap/Revenues", "USD", "2025-01-01", "2025-12-31", 100, "2026-02-01");
        const auto &facts = filing.facts();
        const auto reported = facts.facts("us-gaap/Revenues", "USD");
        QCOMPARE(reported.size(), std::size_t(1));
        QCOMPARE(reported[0].value, 120.0);
    }

    void aQuarterAloneIsNoYear()
    {
        const std::vector<ReportedFact> quarters = {{.start = makeDay(2026, 1, 1), .end = makeDay(2026, 3, 31), .value = 10},
            {.start = makeDay(2026, 4, 1), .end = makeDay(2026, 6, 30), .value = 11}};
        QVERIFY(!trailingYear(quarters));
        std::vector<ReportedFact> gap = {{.start = makeDay(2024, 1, 1), .end = makeDay(2024, 12, 31), .value = 40}};
        gap.insert(gap.end(), quarters.begin(), quarters.end());
        QVERIFY2(!trailingYear(gap), "a year is missing in between");
        QCOMPARE(trailingYear({gap.front()}), std::optional(40.0));
    }

    void aTagThatIsNotReportedAnyMoreIsNotRead()
    {
        Filing filing = example();
        filing.add("us-gaap/SalesRevenueNet", "USD", "2016-10-01", "2017-09-30", 5, "2017-11-01")
            .add("us-gaap/ShortTermBorrowings", "USD", "", "2015-06-30", 9999, "2015-08-01");
        compare(edgarFigures(filing.facts(), 33, "USD"), Metric::netMargin, 20);
        compare(edgarFigures(filing.facts(), 33, "USD"), Metric::debtEquity, 0.5);
    }

    void sharesThatWereSplitGiveNoMultiple()
    {
        Filing filing = example();
        filing.add(
            "us-gaap/WeightedAverageNumberOfDilutedSharesOutstanding", "shares", "2026-04-01", "2026-06-30", 25, "2026-08-01");
        const EdgarFigures figures = edgarFigures(filing.facts(), 33, "USD");
        QVERIFY(!figures.marketCap);
        QVERIFY(!figures.values.has(Metric::peRatio));
        compare(figures, Metric::roe, 20);
    }

    void anotherCurrencyGivesNoMultiple()
    {
        Filing filing;
        filing.add("ifrs-full/Revenue", "EUR", "2025-01-01", "2025-12-31", 500, "2026-03-01")
            .add("ifrs-full/ProfitLoss", "EUR", "2025-01-01", "2025-12-31", 50, "2026-03-01")
            .add("dei/EntityCommonStockSharesOutstanding", "shares", "", "2025-12-31", 100, "2026-03-01");
        const EdgarFigures figures = edgarFigures(filing.facts(), 33, "USD");
        QCOMPARE(figures.currency, std::string("EUR"));
        compare(figures, Metric::netMargin, 10);
        QVERIFY(!figures.values.has(Metric::peRatio));
    }

    void whatIsNotJsonIsAnError()
    {
        const QByteArray whole = example().json();
        for (const QByteArray &broken : {QByteArray("<html>"), whole.left(whole.size() / 2), QByteArray()})
            QVERIFY(!CompanyFacts::parse(broken, edgarTags()));
        const auto empty = CompanyFacts::parse("{\"facts\":{}}", edgarTags());
        QVERIFY(empty);
        QCOMPARE(edgarFigures(*empty, 33, "USD").values.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestEdgarFigures)
#include "test_edgar_figures.moc"
