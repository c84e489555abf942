#include "client/http_api_client.h"
#include "client/import_calls.h"
#include "support/server_process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::protocol;
using client::HttpApiClient;

/// CSV files as the window's client sends them, on the real server with the sample market.
class TestImportCalls : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    HttpApiClient m_client;

    template<class T> Result<T> wait(std::optional<Result<T>> &answer)
    {
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
            return fail(ErrorCode::timeout, QStringLiteral("no answer"));
        return std::move(*answer);
    }
    Result<ImportReportDto> send(const QString &kind, const QByteArray &csv, const QString &ticker, bool dryRun)
    {
        std::optional<Result<ImportReportDto>> answer;
        m_client.send(client::importFile(kind, csv, ticker, dryRun), this, [&](auto reply) { answer = std::move(reply); });
        return wait(answer);
    }
    QString sourceOf(const QString &ticker)
    {
        std::optional<Result<StockDetailDto>> answer;
        m_client.stockDetail(ticker, this, [&](auto reply) { answer = std::move(reply); });
        const auto detail = wait(answer);
        return !detail ? detail.error().message : detail->stock.quote ? detail->stock.quote->provenance.source : QString();
    }

    template<class T> Result<T> ask(const client::Call<T> &call)
    {
        std::optional<Result<T>> answer;
        m_client.send(call, this, [&](auto reply) { answer = std::move(reply); });
        return wait(answer);
    }
    /// Closes of a hundred tickers that nobody has heard of: enough to be seen on its way.
    static QByteArray longFile()
    {
        QByteArray csv = "ticker,date,close\n";
        for (int ticker = 100; ticker < 200; ++ticker) {
            for (QDate day(2012, 1, 2); day < QDate(2022, 1, 1); day = day.addDays(1)) {
                if (day.dayOfWeek() <= 5)
                    csv += "ZQ" + QByteArray::number(ticker) + ',' + day.toString(Qt::ISODate).toLatin1() + ",10.5\n";
            }
        }
        return csv;
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_server.start(m_folder.path()), QString());
        m_client.setEndpoint(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port())), {}, QStringLiteral("Test"));
    }
    void cleanupTestCase() { m_server.stop(); }

    void anImportIsWatchedAndStoppedByItsName()
    {
        const QString name = QStringLiteral("by-hand");
        QCOMPARE(ask(client::importProgress(name)).error().code, ErrorCode::notFound);
        std::optional<Result<ImportReportDto>> answer;
        m_client.send(client::importFile(QStringLiteral("prices"), longFile(), {}, name), this,
            [&](auto reply) { answer = std::move(reply); });
        double share = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            (share = ask(client::importProgress(name)).value_or(client::ImportProgress()).share) > 0 || answer, 30'000);
        QVERIFY2(!answer, "the import was over before it could be seen");
        QVERIFY(share <= 1);
        QVERIFY(ask(client::stopImport(name)));
        const auto outcome = wait(answer);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::cancelled);
        QCOMPARE(ask(client::stopImport(name)).error().code, ErrorCode::notFound);
        for (const char *ticker : {"ZQ100", "ZQ150", "ZQ199"})
            QVERIFY2(sourceOf(QLatin1String(ticker)).contains(QLatin1String(ticker)), "nothing of it may be there");
    }

    void aDryRunSaysWhatWouldBeStoredAndStoresNothing()
    {
        const QByteArray csv = "Date,Close\n2020-01-02,61.5\n2020-01-03,\n2020-01-06,62\n";
        const auto seen = send(QStringLiteral("prices"), csv, QStringLiteral("KO"), true);
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().message));
        QVERIFY(seen->dryRun);
        QCOMPARE(seen->read, 3);
        QCOMPARE(seen->stored, 2);
        QCOMPARE(seen->rejectedCount, 1);
        QCOMPARE(seen->rejected.size(), 1);
        QCOMPARE(seen->rejected[0].line, 3);
        QVERIFY(!seen->rejected[0].reason.isEmpty());
        QVERIFY(seen->sampleRemoved > 0);
        QCOMPARE(sourceOf(QStringLiteral("KO")), QStringLiteral("sample"));

        const auto stored = send(QStringLiteral("prices"), csv, QStringLiteral("KO"), false);
        QVERIFY(stored);
        QVERIFY(!stored->dryRun);
        QCOMPARE(stored->stored, 2);
        QCOMPARE(sourceOf(QStringLiteral("KO")), QStringLiteral("csv"));
    }

    void takesStocksAndFundamentalsOver()
    {
        const auto stocks = send(QStringLiteral("stocks"), "Symbol,Security,GICS Sector\nZZZ,Last One,Energy\n", {}, false);
        QVERIFY2(stocks, stocks ? "" : qPrintable(stocks.error().message));
        QCOMPARE(stocks->tickers, QStringList{QStringLiteral("ZZZ")});
        const auto figures = send(QStringLiteral("fundamentals"), "Symbol,Price/Earnings\nZZZ,12.5\n", {}, false);
        QVERIFY2(figures, figures ? "" : qPrintable(figures.error().message));
        std::optional<Result<StockDetailDto>> answer;
        m_client.stockDetail(QStringLiteral("ZZZ"), this, [&](auto reply) { answer = std::move(reply); });
        const auto detail = wait(answer);
        QVERIFY(detail);
        QCOMPARE(detail->stock.name, QStringLiteral("Last One"));
        QCOMPARE(detail->stock.peRatio, 12.5);
    }

    void refusesWithTheReasonsOfTheFirstRows()
    {
        const auto nothing = send(QStringLiteral("prices"), "Date,Close\nyesterday,61\n", QStringLiteral("KO"), true);
        QVERIFY(!nothing);
        QVERIFY2(nothing.error().message.contains(QStringLiteral("line 2")), qPrintable(nothing.error().message));
        const auto unknown = send(QStringLiteral("letters"), "a,b\n1,2\n", {}, true);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::invalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestImportCalls)
#include "test_import_calls.moc"
