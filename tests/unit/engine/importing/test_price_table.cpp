#include "engine/importing/price_table.h"
#include "support/reference_data.h"

#include <QFile>
#include <QTest>

using namespace soundings;
using namespace soundings::engine;

namespace {

const Day kToday = makeDay(2026, 3, 2);

struct Reading {
    Result<PriceTable> table;
    ImportReport report;
};

Reading read(const QByteArray &text, const QString &ticker = {})
{
    ImportOptions options;
    if (!ticker.isEmpty())
        options.ticker = Ticker::parse(ticker).value();
    ImportReport report{.file = QStringLiteral("test.csv")};
    auto table = readPriceTable({text.constData(), std::size_t(text.size())}, kToday, options, report);
    report.rejected.sort();
    report.flagged.sort();
    return {std::move(table), std::move(report)};
}

Reading readFile(const QString &path, const QString &ticker = {})
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return read(file.readAll(), ticker);
}

QStringList notes(const RowNotes &notes)
{
    QStringList lines;
    for (const RowNote &note : notes.kept())
        lines << QStringLiteral("%1: %2").arg(note.line).arg(note.reason);
    return lines;
}

} // namespace

class TestPriceTable : public QObject {
    Q_OBJECT

private slots:
    void readsEveryFileOfTheReferenceData_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("ticker");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("tickers");
        QTest::addColumn<int>("rejected");
        QTest::addColumn<int>("flagged");
        const auto row = [](const char *file, const char *ticker, int rows, const char *first, const char *last, int tickers = 1,
                             int rejected = 0, int flagged = 0) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(ticker) << rows << QString::fromLatin1(first)
                                << QString::fromLatin1(last) << tickers << rejected << flagged;
        };
        row("import-cases/tesla_quoted_thousands.csv", "TSLA", 756, "2015-10-15", "2018-10-15", 1, 1);
        row("import-cases/sp500_1950-2012_descending.csv", "^GSPC", 15'821, "1950-01-03", "2012-11-15");
        row("import-cases/sp500_1999-2020_bom.csv", "^GSPC", 5'285, "1999-09-07", "2020-09-04");
        // C +58 % on 2008-11-24.
        row("import-cases/three_closes_mdy.csv", "", 2'517, "2004-03-10", "2014-03-10", 3, 0, 1);
        row("ohlcv/AAPL_2015-2017_with_dividends.csv", "", 753, "2015-01-02", "2017-12-29");
        row("ohlcv/AAPL_2004-2018.csv", "AAPL", 3'379, "2004-08-19", "2018-01-19");
        row("ohlcv/GOOG_2004-2018.csv", "GOOG", 3'379, "2004-08-19", "2018-01-19");
        row("ohlcv/INTC_1995-2004.csv", "INTC", 2'335, "1995-01-03", "2004-04-08");
        // Two rows have a low above the open.
        row("ohlcv/SPY_2007-2017.csv", "SPY", 2'519, "2007-12-31", "2017-12-29", 1, 0, 2);
        // RRC -67 % and +53 %, AMD +52 %, AAPL -52 %.
        row("matrix/close20_1990-2022.csv", "", 8'313, "1990-01-02", "2022-12-28", 20, 0, 4);
        row("index/SP500_close_1990-2022.csv", "", 8'313, "1990-01-02", "2022-12-28");
        row("index/SP500_ohlcv_1999-2018.csv", "^GSPC", 5'031, "1999-01-04", "2018-12-31");
    }
    void readsEveryFileOfTheReferenceData()
    {
        QFETCH(QString, file);
        QFETCH(QString, ticker);
        QFETCH(int, rows);
        QFETCH(QString, first);
        QFETCH(QString, last);
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        const auto [table, report] = readFile(test::realDataFile(file), ticker);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QTEST(int(table->tickers.size()), "tickers");
        QTEST(int(report.rejected.count()), "rejected");
        QFETCH(int, flagged);
        QVERIFY2(report.flagged.count() == flagged, qPrintable(notes(report.flagged).join(u'\n').left(2000)));
        QCOMPARE(report.read, rows + report.rejected.count());
        for (const TickerPrices &prices : table->tickers) {
            QCOMPARE(int(prices.bars.size()), rows);
            QCOMPARE(toIso(prices.bars.front().day), first);
            QCOMPARE(toIso(prices.bars.back().day), last);
        }
    }

    void theRowWithATimeForADateIsNamed()
    {
        SOUNDINGS_REQUIRE_REAL_DATA(QStringLiteral("import-cases/tesla_quoted_thousands.csv"));
        const auto [table, report] =
            readFile(test::realDataFile(QStringLiteral("import-cases/tesla_quoted_thousands.csv")), QStringLiteral("tsla"));
        QCOMPARE(notes(report.rejected), QStringList{QStringLiteral("2: “11:34” is not a date")});
        const PriceBar bar = table->tickers.front().bars.back();
        QCOMPARE(bar.close, 259.59);
        QCOMPARE(bar.open, 259.06);
        QCOMPARE(bar.high, 263.28);
        QCOMPARE(bar.low, 254.5367);
        QCOMPARE(bar.volume, 6'189'026.0);
    }

    void dividendsAndSplitsAreCounted()
    {
        SOUNDINGS_REQUIRE_REAL_DATA(QStringLiteral("ohlcv/AAPL_2015-2017_with_dividends.csv"));
        const auto [table, report] = readFile(test::realDataFile(QStringLiteral("ohlcv/AAPL_2015-2017_with_dividends.csv")));
        QCOMPARE(report.dividends, 11); // the file lacks the session of the twelfth
        QCOMPARE(report.splits, 0);
        QCOMPARE(table->tickers.front().ticker.text(), QStringLiteral("AAPL"));
        QCOMPARE(table->tickers.front().bars.back().adjustedClose, 169.23);
    }

    void ourOwnFilesAgreeWithAPlainReader()
    {
        for (const QString &ticker :
            {QStringLiteral("ALFA"), QStringLiteral("BETA"), QStringLiteral("GAMA"), QStringLiteral("INDX")}) {
            const QString path = test::testDataFile(u"synthetic/" + ticker + u".csv");
            const auto [table, report] = readFile(path, ticker);
            const PriceSeries expected = test::readPlainOhlcv(path);
            QVERIFY(table);
            QCOMPARE(report.rejected.count(), 0);
            const auto &bars = table->tickers.front().bars;
            QCOMPARE(bars.size(), expected.size());
            for (std::size_t row = 0; row < bars.size(); ++row) {
                QCOMPARE(bars[row].day, expected.days[row]);
                QCOMPARE(bars[row].open, expected.open[row]);
                QCOMPARE(bars[row].high, expected.high[row]);
                QCOMPARE(bars[row].low, expected.low[row]);
                QCOMPARE(bars[row].close, expected.close[row]);
                QCOMPARE(bars[row].volume, expected.volume[row]);
                QVERIFY(std::isnan(bars[row].adjustedClose));
            }
        }
    }

    void badRowsAreRejectedWithLineAndReason()
    {
        const auto [table, report] = read("Date,Open,High,Low,Close,Volume\n"
                                          "2026-02-02,10,11,9,10,100\n"
                                          "2026-02-03,0,11,9,10,100\n" // 3
                                          "2026-02-04,10,11,9,-1,100\n" // 4
                                          "2026-02-30,10,11,9,10,100\n" // 5
                                          "2026-03-03,10,11,9,10,100\n" // 6
                                          "2026-02-05,10,x,9,10,100\n" // 7
                                          "2026-02-06,10,11,,10,100\n" // 8
                                          "2026-02-09,10,11,9,10\n" // 9
                                          "2026-02-02,10,11,9,10.5,100\n" // 10
                                          "2026-02-10,10,11,9,10,-5\n" // 11
                                          "2026-02-11,10,11,9,10,many\n" // 12
                                          ",10,11,9,10,1\n" // 13
                                          "2026-02-12,10,11,9,10,\n"
                                          "2026-03-02,10,11,9,10,1\n",
            QStringLiteral("x"));
        QVERIFY(table);
        QCOMPARE(notes(report.rejected),
            QStringList({
                "3: open 0 is not above zero",
                "4: close -1 is not above zero",
                "5: “2026-02-30” is not a date",
                "6: 2026-03-03 is in the future",
                "7: high “x” is not a number",
                "8: low is missing",
                "9: has 5 fields where the header has 6",
                "10: X has a second row for 2026-02-02; the one on line 2 is kept",
                "11: volume -5 is below zero",
                "12: volume “many” is not a number",
                "13: date is missing",
            }));
        QCOMPARE(report.read, 14);
        const auto &bars = table->tickers.front().bars;
        QCOMPARE(bars.size(), 3U);
        QCOMPARE(bars[0].close, 10.0);
        QVERIFY(std::isnan(bars[1].volume));
        QCOMPARE(bars[2].day, kToday);
    }

    void oddRowsAreKeptAndFlagged()
    {
        const auto [table, report] = read("Date,Open,High,Low,Close,Volume\n"
                                          "2026-02-02,10,9.5,9,10,100\n"
                                          "2026-02-03,10,11,10.5,11,0\n"
                                          "2026-02-04,16,17,16,16.6,5\n"
                                          "2026-02-05,9,9,8,8.2,5\n"
                                          "2026-02-06,12,13,8,12.2,5\n",
            QStringLiteral("X"));
        QVERIFY(table);
        QCOMPARE(table->barCount, 5);
        QCOMPARE(notes(report.flagged),
            QStringList({
                "2: high 9.5 is below another price of the day (10)",
                "3: low 10.5 is above another price of the day (10)",
                "3: volume is zero",
                "4: X moved by 50.9 % in a day",
                "5: X moved by -50.6 % in a day",
            }));
    }

    void readsTheDialects_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("ticker");
        QTest::addColumn<QString>("day");
        QTest::addColumn<double>("close");
        const auto row = [](const char *name, const QByteArray &text, const char *ticker, const char *day, double close) {
            QTest::newRow(name) << text << QString::fromLatin1(ticker) << QString::fromLatin1(day) << close;
        };
        row("European", "Datum;Date;Close\n;31.12.2025;1.234,5\n;30.12.2025;12,25\n", "X", "2025-12-31", 1234.5);
        row("day first", "Date,Close\n1/2/2026,5\n13/1/2026,6\n", "X", "2026-02-01", 5);
        row("month first", "Date,Close\n1/2/2026,5\n", "X", "2026-01-02", 5);
        row("day first by the weekends", "Date,Close\n05/02/2026,5\n06/02/2026,6\n09/02/2026,7\n", "X", "2026-02-09", 7);
        row("month first by the weekends", "Date,Close\n02/05/2026,5\n02/06/2026,6\n02/09/2026,7\n", "X", "2026-02-09", 7);
        row("month first shown late", "Date,Close\n1/1/2026,5\n1/2/2026,5\n1/13/2026,6\n", "X", "2026-01-13", 6);
        row("tab and thousands", "Date\tClose\tVolume\n2026-01-02\t1,234.50\t1,234\n", "X", "2026-01-02", 1234.5);
        row("pandas index", ",Open,High,Low,Close\n2026-01-02,1,2,1,1.5\n", "X", "2026-01-02", 1.5);
        row("only adjusted", "Date,Adj Close\n2026-01-02,7\n", "X", "2026-01-02", 7);
        row("Nasdaq", "Date,Close/Last,Volume\n01/02/2026,$7.50,100\n", "X", "2026-01-02", 7.5);
        row("long", "date,close,Name\n2026-01-02,7,abc\n", "", "2026-01-02", 7);
        row("matrix of one", "Date,SP500\n2026-01-02,7\n", "", "2026-01-02", 7);
    }
    void readsTheDialects()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, ticker);
        const auto [table, report] = read(text, ticker);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(notes(report.rejected), QStringList());
        QTEST(toIso(table->tickers.front().bars.back().day), "day");
        QTEST(table->tickers.front().bars.back().close, "close");
    }

    void saysWhereTheOrderOfDayAndMonthIsAGuess()
    {
        const auto [table, report] = read("Date,Close\n03/03/2025,4\n04/02/2025,5\n04/03/2025,6\n", QStringLiteral("X"));
        QVERIFY(table);
        QCOMPARE(toIso(table->tickers.front().bars.back().day), QStringLiteral("2025-04-03"));
        QCOMPARE(notes(report.flagged),
            QStringList{
                QStringLiteral("3: “04/02/2025” was read as 2025-04-02: no row tells whether the day or the month comes first. "
                               "Write dates as 2025-04-02 if that is wrong")});
        QCOMPARE(notes(read("Date,Close\n04/02/2025,5\n04/13/2025,6\n", QStringLiteral("X")).report.flagged), QStringList());
    }

    void aMatrixMayHaveGapsAndTickersThatLookLikeHeadings()
    {
        const auto [table, report] = read("Date,LOW,OPEN,B\n2026-01-02,1,,3\n2026-01-05,2,x,3\n");
        QVERIFY(table);
        QCOMPARE(table->barCount, 4);
        QCOMPARE(int(table->tickers.size()), 2);
        QCOMPARE(table->tickers[1].ticker.text(), QStringLiteral("LOW"));
        QCOMPARE(notes(report.rejected), QStringList{QStringLiteral("3: OPEN “x” is not a number")});
    }

    void aLongFileMayMixTickersInAnyOrderAndCase()
    {
        const auto [table, report] =
            read("Symbol,Date,Close\nb,2026-01-05,2\nA,2026-01-02,1\nB,2026-01-02,3\na b,2026-01-02,3\n,2026-01-02,3\n");
        QVERIFY(table);
        QCOMPARE(int(table->tickers.size()), 2);
        QCOMPARE(table->tickers[1].bars.size(), 2U);
        QCOMPARE(table->tickers[1].bars[0].close, 3.0);
        QCOMPARE(notes(report.rejected),
            QStringList({QStringLiteral("5: “a b” is not a ticker"), QStringLiteral("6: ticker is missing")}));
    }

    void aFileThatCannotBeUnderstoodSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("ticker");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << "" << "empty";
        QTest::newRow("only a header") << QByteArray("Date,Close\n") << "X" << "no rows";
        QTest::newRow("no dates") << QByteArray("a,b\n1,2\n") << "X" << "No column of dates";
        QTest::newRow("no ticker") << QByteArray("Date,Close\n2026-01-02,1\n") << "" << "--ticker";
        QTest::newRow("no prices") << QByteArray("Date,\n2026-01-02,1\n") << "" << "not a ticker";
        QTest::newRow("two of one") << QByteArray("Date,A,a\n2026-01-02,1,2\n") << "" << "two columns";
        QTest::newRow("ticker for a matrix") << QByteArray("Date,A,B\n2026-01-02,1,2\n") << "X" << "matrix";
        QTest::newRow("quote") << QByteArray("Date,Close\n2026-01-02,1\n2026-01-05,\"1\n") << "X" << "line 3";
    }
    void aFileThatCannotBeUnderstoodSaysWhy()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, ticker);
        QFETCH(QString, part);
        const auto [table, report] = read(text, ticker);
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(part), qPrintable(table.error().message));
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        ImportOptions options{.ticker = Ticker::fromCanonical(QStringLiteral("X"))};
        options.stop = source.get_token();
        QByteArray text = "Date,Close\n";
        for (int i = 0; i < 20'000; ++i)
            text += "2026-01-02,1\n";
        ImportReport report;
        const auto table = readPriceTable({text.constData(), std::size_t(text.size())}, kToday, options, report);
        QVERIFY(!table);
        QCOMPARE(table.error().code, ErrorCode::cancelled);
    }

    void countsAllNotesAndKeepsTheFirst()
    {
        QByteArray text = "Date,Close\n2026-01-02,1\n";
        for (int i = 0; i < 1'500; ++i)
            text += "2026-01-02,0\n";
        const auto [table, report] = read(text, QStringLiteral("X"));
        QCOMPARE(report.rejected.count(), 1'500);
        QCOMPARE(report.rejected.kept().size(), RowNotes::kKept);
    }
};

QTEST_GUILESS_MAIN(TestPriceTable)
#include "test_price_table.moc"
