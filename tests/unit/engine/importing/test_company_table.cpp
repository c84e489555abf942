#include "engine/importing/company_table.h"
#include "support/reference_data.h"

#include <QFile>
#include <QTest>

using namespace soundings;
using namespace soundings::engine;

namespace {

struct Reading {
    Result<CompanyTable> table;
    ImportReport report;
};

Reading read(ImportKind kind, const QByteArray &text)
{
    ImportReport report;
    auto table = readCompanyTable(kind, {text.constData(), std::size_t(text.size())}, {}, report);
    return {std::move(table), std::move(report)};
}

QByteArray content(const QString &file)
{
    QFile source(test::realDataFile(file));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    return source.readAll();
}

} // namespace

class TestCompanyTable : public QObject {
    Q_OBJECT

private slots:
    void readsTheConstituents()
    {
        SOUNDINGS_REQUIRE_REAL_DATA(QStringLiteral("companies/sp500_constituents.csv"));
        const auto [table, report] = read(ImportKind::stocks, content(QStringLiteral("companies/sp500_constituents.csv")));
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(report.read, 503);
        QCOMPARE(report.rejected.count(), 0);
        const StockUpdate &first = table->stocks.front();
        QCOMPARE(first.ticker.text(), QStringLiteral("MMM"));
        QCOMPARE(first.name, QStringLiteral("3M"));
        QCOMPARE(first.sector, QStringLiteral("Industrials"));
        QCOMPARE(first.industry, QStringLiteral("Industrial Conglomerates"));
        QVERIFY(!first.marketCap);
    }

    void readsTheFinancialsWithTheirFractionsAndSubIndustries()
    {
        SOUNDINGS_REQUIRE_REAL_DATA(QStringLiteral("companies/sp500_financials.csv"));
        const auto [table, report] = read(ImportKind::fundamentals, content(QStringLiteral("companies/sp500_financials.csv")));
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(report.read, 232);
        QCOMPARE(report.rejected.count(), 0);
        const MetricValues &values = table->fundamentals.front().values;
        QCOMPARE(values[Metric::peRatio], std::optional(31.786858));
        QCOMPARE(values[Metric::pbRatio], std::optional(31.26485));
        QCOMPARE(values[Metric::psRatio], std::optional(3.665357));
        QCOMPARE(values[Metric::dividendYield], std::optional(0.0175 * 100));
        QVERIFY(!values.has(Metric::roe));
        const StockUpdate &stock = table->stocks.front();
        QCOMPARE(stock.sector, QString());
        QCOMPARE(stock.industry, QStringLiteral("Industrial Conglomerates"));
        QCOMPARE(stock.marketCap, std::optional(92'293'693'440.0));
    }

    void namesOfTheStoreAreReadAndZeroIsNotMissing()
    {
        const auto [table, report] = read(ImportKind::fundamentals,
            "ticker,name,sector,pe_ratio,roe,dividend_yield,debt_equity,Market Cap\n"
            "abc,\"A, B & C\",Energy,-3.5,12.5%,0,,3.4T\n");
        QVERIFY(table);
        const MetricValues &values = table->fundamentals.front().values;
        QCOMPARE(values[Metric::peRatio], std::optional(-3.5));
        QCOMPARE(values[Metric::roe], std::optional(12.5));
        QCOMPARE(values[Metric::dividendYield], std::optional(0.0));
        QVERIFY(!values.has(Metric::debtEquity));
        QCOMPARE(table->stocks.front().name, QStringLiteral("A, B & C"));
        QCOMPARE(table->stocks.front().sector, QStringLiteral("Energy"));
        QCOMPARE(table->stocks.front().marketCap, std::optional(3.4e12));
        QVERIFY(table->metrics.test(std::size_t(Metric::debtEquity)));
        QVERIFY(!table->metrics.test(std::size_t(Metric::roic)));
    }

    void badRowsAreRejectedWithLineAndReason()
    {
        const auto [table, report] = read(ImportKind::stocks,
            "ticker,name,instrument_type,currency,isin,market_cap\n"
            "A,a,etf,usd,US0378331005,5\n"
            "a b,x,,,,\n"
            ",x,,,,\n"
            "B,x,ROCKET,,,\n"
            "C,x,,EURO,,\n"
            "D,x,,,123,\n"
            "E,x,,,,-5\n"
            "a,again,,,,\n"
            "F,x\n");
        QVERIFY(table);
        QStringList reasons;
        for (const RowNote &note : report.rejected.kept())
            reasons << QStringLiteral("%1: %2").arg(note.line).arg(note.reason.section(u' ', 0, 1));
        QCOMPARE(reasons,
            QStringList({"3: “a b”", "4: ticker is", "5: type “ROCKET”", "6: currency “EURO”", "7: isin “123”",
                "8: market_cap “-5”", "9: A has", "10: has 2"}));
        QCOMPARE(table->stocks.size(), 1U);
        QCOMPARE(*table->stocks.front().type, InstrumentType::etf);
        QCOMPARE(table->stocks.front().currency, QStringLiteral("USD"));
    }

    void aFileWithoutTickersOrFiguresSaysWhatIsMissing()
    {
        QVERIFY(read(ImportKind::stocks, "name\nx\n").table.error().message.contains(u"tickers"));
        QVERIFY(read(ImportKind::fundamentals, "ticker,name\nA,x\n").table.error().message.contains(u"pe_ratio"));
    }
};

QTEST_GUILESS_MAIN(TestCompanyTable)
#include "test_company_table.moc"
