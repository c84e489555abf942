#include "domain/day.h"
#include "support/reference_data.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace soundings;

namespace {

struct Run {
    int exitCode = -1;
    QByteArray out, err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    /// The only file of an import's answer.
    QJsonObject file() const { return json()[u"files"].toArray().first().toObject(); }
};

QByteArray ohlcv(int rows, const QString &ticker = {})
{
    QByteArray text = ticker.isEmpty() ? "Date,Open,High,Low,Close,Volume\n" : "Ticker,Date,Open,High,Low,Close,Volume\n";
    for (int i = 0; i < rows; ++i) {
        if (!ticker.isEmpty())
            text += ticker.toUtf8() + ',';
        text += toIso(makeDay(1990, 1, 2) + std::chrono::days(i)).toUtf8() + ",10,12,9,11,1000\n";
    }
    return text;
}

QByteArray withoutHeader(const QByteArray &csv)
{
    return csv.mid(csv.indexOf('\n') + 1);
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QHash<QString, QString> m_environment;

    QString path(const QString &name) const { return m_directory->filePath(name); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    void prepare(QProcess &process, QStringList arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
        environment.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
        environment.insert(QStringLiteral("PORT"), QStringLiteral("0")); // doctor looks whether it is taken
        for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(SOUNDINGS_SERVER));
        process.setArguments(arguments);
    }

    /// With the data folder of the test.
    Run run(const QStringList &arguments) const
    {
        return runPlain(QStringList{QStringLiteral("--data-dir"), path(QStringLiteral("data"))} + arguments);
    }

    Run runPlain(const QStringList &arguments) const
    {
        QProcess process;
        prepare(process, arguments);
        process.start();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }

    qsizetype storedPrices(const QString &ticker) const
    {
        const Run exported = run({"export", "prices", ticker, "--json"});
        return exported.json()[u"prices"].toArray().size();
    }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_environment.clear();
    }

    void tellsItsVersionAndHelp()
    {
        QCOMPARE(runPlain({"--version"}).exitCode, 0);
        QVERIFY(runPlain({"--version"}).out.startsWith("soundings-server "));
        const Run help = runPlain({"--help"});
        QCOMPARE(help.exitCode, 0);
        for (const char *command : {"import", "export", "score", "doctor"}) {
            QVERIFY(help.out.contains(command));
            const Run own = runPlain({QString::fromLatin1(command), "--help"});
            QCOMPARE(own.exitCode, 0);
            QVERIFY2(own.out.startsWith("Usage: soundings-server "), own.out.constData());
            QVERIFY(own.out.contains("--data-dir"));
        }
        QCOMPARE(runPlain({"import", "prices", "--help"}).exitCode, 0);
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown command") << QStringList{"dance"};
        QTest::newRow("no port") << QStringList{"serve", "--port", "abc"};
        QTest::newRow("no port, and serve not named") << QStringList{"--port", "abc"};
        QTest::newRow("unknown option") << QStringList{"score", "--fast"};
        QTest::newRow("no kind") << QStringList{"import"};
        QTest::newRow("unknown kind") << QStringList{"import", "rumours", "x.csv"};
        QTest::newRow("no file") << QStringList{"import", "prices"};
        QTest::newRow("bad ticker") << QStringList{"import", "prices", "x.csv", "--ticker", "a b"};
        QTest::newRow("one ticker for two files") << QStringList{"import", "prices", "x.csv", "y.csv", "--ticker", "A"};
        QTest::newRow("unknown profile") << QStringList{"score", "--profile", "wild"};
        QTest::newRow("unknown export") << QStringList{"export", "weather"};
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Run result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY(result.err.startsWith("soundings-server"));
        QVERIFY(!QFile::exists(path("data")));
    }

    void importsEveryCaseOfTheReferenceData_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("ticker");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("stored");
        QTest::addColumn<int>("rejected");
        const auto row = [](const char *file, const char *ticker, int read, int stored, int rejected = 0) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(ticker) << read << stored << rejected;
        };
        row("import-cases/tesla_quoted_thousands.csv", "TSLA", 757, 756, 1);
        row("import-cases/sp500_1950-2012_descending.csv", "^GSPC", 15'821, 15'821);
        row("import-cases/sp500_1999-2020_bom.csv", "^GSPC", 5'285, 5'285);
        row("import-cases/three_closes_mdy.csv", "", 2'517, 3 * 2'517);
        row("ohlcv/AAPL_2015-2017_with_dividends.csv", "", 753, 753);
        row("ohlcv/AAPL_2004-2018.csv", "AAPL", 3'379, 3'379);
        row("matrix/close20_1990-2022.csv", "", 8'313, 20 * 8'313);
        row("index/SP500_ohlcv_1999-2018.csv", "^GSPC", 5'031, 5'031);
    }
    void importsEveryCaseOfTheReferenceData()
    {
        QFETCH(QString, file);
        QFETCH(QString, ticker);
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        QStringList arguments{"import", "prices", test::realDataFile(file), "--json"};
        if (!ticker.isEmpty())
            arguments << QStringLiteral("--ticker") << ticker;
        const Run result = run(arguments);
        QVERIFY2(result.exitCode == 0, result.err.constData());
        const QJsonObject report = result.file();
        for (const char *key : {"file", "tickers", "read", "stored", "replaced", "rejected", "flagged"})
            QVERIFY2(report.contains(QLatin1String(key)), key);
        QTEST(report[u"read"].toInt(), "read");
        QTEST(report[u"stored"].toInt(), "stored");
        QCOMPARE(report[u"replaced"].toInt(), 0);
        QTEST(int(report[u"rejected"].toArray().size()), "rejected");
    }

    void aSecondImportReplaces()
    {
        const QString file = write("a.csv", ohlcv(10));
        QCOMPARE(run({"import", "prices", file, "--ticker", "abc"}).exitCode, 0);
        const Run again = run({"import", "prices", file, "--ticker", "ABC", "--json"});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.file()[u"stored"].toInt(), 0);
        QCOMPARE(again.file()[u"replaced"].toInt(), 10);
        QCOMPARE(again.file()[u"tickers"].toArray(), QJsonArray{QStringLiteral("ABC")});
        QCOMPARE(storedPrices("ABC"), 10);
    }

    void aDryRunStoresNothing()
    {
        const QString file = write("a.csv", ohlcv(10));
        const Run result = run({"import", "prices", file, "--ticker", "ABC", "--dry-run", "--json"});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(result.file()[u"stored"].toInt(), 10);
        QCOMPARE(run({"export", "stocks", "--json"}).json()[u"stocks"].toArray().size(), 0);
    }

    void strictStoresNothingOfAFileWithABadRow()
    {
        const QString file = write("a.csv", ohlcv(10) + "2020-01-02,10,12,9,0,1000\n");
        const Run strict = run({"import", "prices", file, "--ticker", "ABC", "--strict", "--json"});
        QCOMPARE(strict.exitCode, 1);
        QCOMPARE(strict.file()[u"stored"].toInt(), 0);
        QCOMPARE(strict.file()[u"rejected"].toArray().first().toObject()[u"line"].toInt(), 12);
        QVERIFY(strict.err.contains("strict"));
        QCOMPARE(run({"export", "stocks", "--json"}).json()[u"stocks"].toArray().size(), 0);

        QCOMPARE(run({"import", "prices", file, "--ticker", "ABC"}).exitCode, 0);
        QCOMPARE(storedPrices("ABC"), 10);
    }

    void oneBadFileDoesNotSpoilAnother()
    {
        const QString good = write("good.csv", ohlcv(5, "GOOD"));
        const QString bad = write("bad.csv", "Ticker,Date,Close\nX,2020-01-02,\"1\nX,2020-01-03,2\n");
        const Run result = run({"import", "prices", bad, good, path("missing.csv"), "--json"});
        QCOMPARE(result.exitCode, 0);
        const QJsonArray files = result.json()[u"files"].toArray();
        QCOMPARE(files.size(), 3);
        QVERIFY(files[0].toObject()[u"error"].toString().contains(u"line 2"));
        QCOMPARE(files[1].toObject()[u"stored"].toInt(), 5);
        QVERIFY(files[2].toObject().contains(u"error"));
        QVERIFY(result.err.contains("missing.csv"));
        QCOMPARE(run({"export", "stocks", "--json"}).json()[u"stocks"].toArray().size(), 1);
    }

    void nothingStoredIsAFailure()
    {
        QCOMPARE(run({"import", "prices", write("empty.csv", ""), "--ticker", "A"}).exitCode, 1);
        QCOMPARE(run({"import", "prices", path("missing.csv"), "--ticker", "A"}).exitCode, 1);
        const Run unnamed = run({"import", "prices", write("a.csv", ohlcv(3))});
        QCOMPARE(unnamed.exitCode, 1);
        QVERIFY(unnamed.err.contains("--ticker"));
    }

    void fundamentalsGoInAndComeOut()
    {
        const QString file = write("f.csv", "ticker,name,sector,pe_ratio,dividend_yield,roe\nabc,A & B,Energy,12.5,0,\n");
        const Run result = run({"import", "fundamentals", file, "--json"});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(result.file()[u"stored"].toInt(), 1);
        const QJsonObject stock = run({"export", "stocks", "--json"}).json()[u"stocks"].toArray().first().toObject();
        QCOMPARE(stock[u"name"].toString(), QStringLiteral("A & B"));
        QCOMPARE(stock[u"pe_ratio"].toDouble(), 12.5);
        QCOMPARE(stock[u"dividend_yield"].toDouble(-1), 0.0);
        QVERIFY(stock[u"roe"].isNull());
        QCOMPARE(stock[u"fundamentals_source"].toString(), QStringLiteral("csv"));

        // A file without a column leaves what is known; an empty cell says that it is not known.
        QCOMPARE(run({"import", "fundamentals", write("g.csv", "ticker,roe,dividend_yield\nABC,9,\n")}).exitCode, 0);
        const QJsonObject merged = run({"export", "stocks", "--json"}).json()[u"stocks"].toArray().first().toObject();
        QCOMPARE(merged[u"pe_ratio"].toDouble(), 12.5);
        QCOMPARE(merged[u"roe"].toDouble(), 9.0);
        QVERIFY(merged[u"dividend_yield"].isNull());
    }

    void theSP500ListsFitTogether()
    {
        SOUNDINGS_REQUIRE_REAL_DATA(QStringLiteral("companies/sp500_constituents.csv"));
        const Run stocks = run({"import", "stocks", test::realDataFile("companies/sp500_constituents.csv"), "--json"});
        QCOMPARE(stocks.file()[u"stored"].toInt(), 503);
        const Run figures = run({"import", "fundamentals", test::realDataFile("companies/sp500_financials.csv"), "--json"});
        QCOMPARE(figures.file()[u"stored"].toInt(), 232);
        const QJsonObject mmm = run({"export", "stocks", "MMM", "--json"}).json()[u"stocks"].toArray().first().toObject();
        QCOMPARE(mmm[u"sector"].toString(), QStringLiteral("Industrials"));
        QCOMPARE(mmm[u"dividend_yield"].toDouble(), 1.75);
        QCOMPARE(run({"score"}).exitCode, 0);
    }

    void exportedPricesCanBeImportedAgain()
    {
        QCOMPARE(run({"import", "prices", write("a.csv", ohlcv(7, "AAA") + withoutHeader(ohlcv(3, "BBB")))}).exitCode, 0);
        const Run exported = run({"export", "prices"});
        QCOMPARE(exported.exitCode, 0);
        QVERIFY(exported.out.startsWith("ticker,date,open,high,low,close,adj_close,volume,source\n"));
        const Run again = run({"import", "prices", write("b.csv", exported.out), "--strict", "--json"});
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QCOMPARE(again.file()[u"replaced"].toInt(), 10);
    }

    void theSampleMarketIsSeededOnceAndGivesWayToRealPrices()
    {
        m_environment.insert("SAMPLE_MARKET", "true");
        const Run scored = run({"score", "--json"});
        QVERIFY2(scored.exitCode == 0, scored.err.constData());
        QVERIFY(scored.json()[u"rated"].toInt() > 50);
        const QJsonArray stocks = run({"export", "stocks", "--json"}).json()[u"stocks"].toArray();
        QVERIFY(stocks.size() >= 60);
        for (const QJsonValue stock : stocks)
            QCOMPARE(stock.toObject()[u"source"].toString(), QStringLiteral("sample"));
        const qsizetype simulated = storedPrices("AAPL");
        QVERIFY(simulated > 1'200);

        const Run imported = run({"import", "prices", write("a.csv", ohlcv(10)), "--ticker", "AAPL", "--json"});
        QCOMPARE(imported.file()[u"sample_removed"].toInt(), int(simulated));
        QCOMPARE(imported.file()[u"stored"].toInt(), 10);
        QCOMPARE(run({"score"}).exitCode, 0);
        QCOMPARE(storedPrices("AAPL"), 10);
        QCOMPARE(storedPrices("MSFT"), simulated);
    }

    void doctorIsContentWithAnOrderlyInstallation()
    {
        QCOMPARE(run({"import", "prices", write("a.csv", ohlcv(3, "A"))}).exitCode, 0);
        const Run result = run({"doctor", "--json"});
        QVERIFY2(result.exitCode == 0, result.out.constData());
        QVERIFY(result.json()[u"healthy"].toBool());
        QVERIFY(result.json()[u"settings"].toArray().size() > 30);
        QCOMPARE(run({"doctor"}).exitCode, 0);
    }

    void doctorFindsABrokenStore()
    {
        QVERIFY(QDir().mkpath(path("data")));
        write("data/soundings.db", "this is not a database, whatever its name says. " + QByteArray(5'000, 'x'));
        const Run result = run({"doctor"});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.out.contains("fault"));
        QVERIFY(result.out.contains("To mend it"));
        const Run imported = run({"import", "prices", write("a.csv", ohlcv(3, "A"))});
        QCOMPARE(imported.exitCode, 1);
        QVERIFY2(imported.err.contains("soundings.db"), imported.err.constData());
    }

    void aWrongSettingStopsTheStart()
    {
        m_environment.insert("PORT", "eighty");
        const Run result = run({"score"});
        QCOMPARE(result.exitCode, 1);
        for (const char *part : {"PORT", "eighty", "65535"})
            QVERIFY(result.err.contains(part));
    }

    void aDataFolderThatCannotBeWrittenIsSaidClearly()
    {
#ifdef Q_OS_UNIX
        if (geteuid() == 0) {
            // Root may write everywhere but where there is a file in the place of the folder.
            write("data", "in the way");
        } else
#endif
        {
            QVERIFY(QDir().mkpath(path("data")));
            QVERIFY(QFile::setPermissions(path("data"), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        }
        const Run result = run({"import", "prices", write("a.csv", ohlcv(3, "A"))});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(path("data").toUtf8()), result.err.constData());
        QCOMPARE(run({"doctor"}).exitCode, 1);
    }

    void onlyTheirOwnerCanReadTheData()
    {
        QCOMPARE(run({"import", "prices", write("a.csv", ohlcv(3, "A"))}).exitCode, 0);
        constexpr auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFileInfo(path("data")).permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(path("data/soundings.db")).permissions() & others, QFile::Permissions());
        const Run onAFile = runPlain({"--data-dir", write("file", "x"), "score"});
        QCOMPARE(onAFile.exitCode, 1);
        QVERIFY2(onAFile.err.contains("is a file, where the data need a folder"), onAFile.err.constData());
    }

    void anImportThatIsKilledLeavesNothingOfTheFile()
    {
        QCOMPARE(run({"import", "prices", write("first.csv", ohlcv(10, "FIRST"))}).exitCode, 0);
        QByteArray large = "Ticker,Date,Close\n";
        for (int ticker = 0; ticker < 100; ++ticker) {
            for (int day = 0; day < 5'000; ++day)
                large += "T" + QByteArray::number(ticker) + ',' + toIso(makeDay(1990, 1, 2) + std::chrono::days(day)).toUtf8()
                    + ",11\n";
        }
        const QString file = write("large.csv", large);
        bool interrupted = false;
        // Killed sooner and later; once the import is done before the shot, the last state has been seen.
        for (int wait = 100; wait <= 25'600; wait *= 2) {
            QProcess process;
            prepare(process, {"--data-dir", path("data"), "import", "prices", file});
            process.start();
            const bool finished = process.waitForFinished(wait);
            process.kill();
            process.waitForFinished();
            const qsizetype stored = storedPrices("T0");
            if (finished) {
                QCOMPARE(stored, 5'000);
                break;
            }
            interrupted = true;
            QCOMPARE(storedPrices("FIRST"), 10);
            const qsizetype last = storedPrices("T99");
            QVERIFY2(stored == last && (stored == 0 || stored == 5'000), qPrintable(QString::number(stored)));
        }
        QVERIFY(interrupted);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
