#include "providers/fmp/fmp_faults.h"
#include "providers/fmp/fmp_mapper.h"
#include "providers/http/pace.h"

#include <QTest>

using namespace soundings;
using namespace soundings::engine;
using namespace soundings::providers;
using namespace std::chrono_literals;

/// What answers of FMP mean. The texts are of the shapes that its users have reported.
class TestFmpAnswers : public QObject {
    Q_OBJECT

private slots:
    void tellsRefusalsApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("slug");
        QTest::newRow("data") << 200 << QByteArray("[{\"symbol\":\"AAPL\"}]") << QString();
        QTest::newRow("no data of the symbol") << 200 << QByteArray("[]") << QString();
        QTest::newRow("key") << 401 << QByteArray(R"({"Error Message": "Invalid API KEY. Feel free to create a Free API Key"})")
                             << "auth_invalid";
        QTest::newRow("key with 200") << 200 << QByteArray(R"({"Error Message": "Invalid API KEY."})") << "auth_invalid";
        QTest::newRow("legacy") << 403 << QByteArray(R"({"Error Message": "Legacy Endpoint : no longer supported"})")
                                << "legacy_endpoint";
        QTest::newRow("exclusive") << 402 << QByteArray(R"({"Error Message": "Exclusive Endpoint : upgrade your plan"})")
                                   << "plan_restricted_endpoint";
        QTest::newRow("restricted, text") << 402 << QByteArray("Restricted Endpoint: This endpoint is not available")
                                          << "plan_restricted_endpoint";
        QTest::newRow("parameter, text")
            << 402 << QByteArray("Premium Query Parameter: 'Special Endpoint : This value set for 'symbol' is not available")
            << "plan_restricted_symbol";
        QTest::newRow("402 without a word") << 402 << QByteArray() << "plan_restricted_symbol";
        QTest::newRow("limit") << 429 << QByteArray(R"({"Error Message": "Limit Reach . Please upgrade your plan"})")
                               << "rate_limited";
        QTest::newRow("limit with 200") << 200 << QByteArray(R"({"error": "Limit Reach . Please upgrade your plan"})")
                                        << "rate_limited";
        QTest::newRow("HTML") << 200 << QByteArray("<!DOCTYPE html><html></html>") << "malformed";
        QTest::newRow("HTML with 403") << 403 << QByteArray("<html>Attention required</html>") << "malformed";
        QTest::newRow("torn") << 200 << QByteArray("[{\"symbol\":\"AA") << "malformed";
        QTest::newRow("nothing") << 200 << QByteArray() << "malformed";
        QTest::newRow("an object without a complaint") << 200 << QByteArray("{\"symbol\":\"AAPL\"}") << "malformed";
        QTest::newRow("not there") << 404 << QByteArray("{}") << "not_found";
        QTest::newRow("a fault of theirs") << 500 << QByteArray("oops") << "network";
    }
    void tellsRefusalsApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, slug);
        const auto error = fmpFault({.status = status, .body = body}, QStringLiteral("secret"));
        QCOMPARE(error ? QString::fromLatin1(infoOf(error->fault).slug) : QString(), slug);
        if (error)
            QVERIFY(!error->message.isEmpty());
    }

    void repeatsNoKeyThatASourceRepeats()
    {
        const auto error =
            fmpFault({.status = 401, .body = R"({"Error Message":"Invalid API KEY SeCrEt123"})"}, QStringLiteral("secret123"));
        QVERIFY(error);
        QVERIFY2(!QString(error->message + error->detail).contains(QStringLiteral("secret123"), Qt::CaseInsensitive),
            qPrintable(error->detail));
    }

    void everyFaultHasANameOfItsOwn()
    {
        QSet<QString> slugs;
        for (const ProviderFaultInfo &info : allProviderFaults()) {
            slugs.insert(QString::fromLatin1(info.slug));
            QCOMPARE(&infoOf(info.fault), &info);
        }
        QCOMPARE(slugs.size(), qsizetype(allProviderFaults().size()));
        QCOMPARE(slugs.size(), 10);
    }

    void spellsClassesOfShares()
    {
        const auto spelled = [](const char *name) { return fmpSymbol(Ticker::fromCanonical(QString::fromLatin1(name))); };
        QCOMPARE(spelled("BRK.B"), QStringLiteral("BRK-B"));
        QCOMPARE(spelled("BRK-B"), QStringLiteral("BRK-B"));
        QCOMPARE(spelled("VOD.L"), QStringLiteral("VOD.L"));
        QCOMPARE(spelled("VOLV-B.ST"), QStringLiteral("VOLV-B.ST"));
        QCOMPARE(spelled("AAPL"), QStringLiteral("AAPL"));
        QVERIFY(isFmpSymbol(QStringLiteral("BRK-B"), Ticker::fromCanonical(QStringLiteral("BRK.B"))));
        QVERIFY(!isFmpSymbol(QStringLiteral("BRK-A"), Ticker::fromCanonical(QStringLiteral("BRK.B"))));
    }

    void barsAreOldestFirstAndMissIsMissing()
    {
        const auto records = readFmpRecords(R"([{"date":"2026-11-20","close":202,"open":null,"volume":5},
            {"date":"2026-11-19","close":"200.5"}, {"close":1}, {"date":"soon","close":1}, 7])");
        const FetchedBars fetched = fmpBars(records);
        QCOMPARE(fetched.bars.size(), std::size_t(2));
        QCOMPARE(fetched.bars[0].day, makeDay(2026, 11, 19));
        QCOMPARE(fetched.bars[0].close, 200.5);
        QVERIFY(std::isnan(fetched.bars[1].open));
        QCOMPARE(fetched.bars[1].volume, 5.0);
    }

    void figuresComeFromThreeAnswers()
    {
        const auto ratios = readFmpRecords(
            R"([{"priceToEarningsRatioTTM":0,"grossProfitMarginTTM":0.465,"debtToEquityRatioTTM":0,"dividendPayoutRatioTTM":0.16}])");
        const auto metrics = readFmpRecords(R"([{"evToEBITDATTM":22.5,"returnOnInvestedCapitalTTM":0.5,"marketCap":0}])");
        const auto income = readFmpRecords(R"([{"revenue":110,"netIncome":5},{"revenue":100,"netIncome":-3}])");
        const auto fetched = fmpFundamentals(Ticker::fromCanonical(QStringLiteral("AAPL")),
            {.ratios = &ratios[0], .keyMetrics = &metrics[0], .income = &income[0], .incomeBefore = &income[1]},
            makeDay(2026, 11, 20));
        const MetricValues &values = fetched.values;
        QVERIFY2(!values.has(Metric::peRatio), "0 is not a multiple");
        QCOMPARE(values[Metric::grossMargin], std::optional(46.5));
        QCOMPARE(values[Metric::debtEquity], std::optional(0.0));
        QCOMPARE(values[Metric::payoutRatio], std::optional(16.0));
        QCOMPARE(values[Metric::evEbitda], std::optional(22.5));
        QCOMPARE(values[Metric::roic], std::optional(50.0));
        QVERIFY(std::abs(*values[Metric::revenueGrowth] - 10) < 1e-9);
        QVERIFY2(!values.has(Metric::earningsGrowth), "from a loss there is no growth rate");
        QVERIFY(!fetched.facts.marketCap);
        QCOMPARE(fetched.asOf, makeDay(2026, 11, 20));
    }

    void noMinuteSeesMoreCallsThanAreStated_data()
    {
        QTest::addColumn<int>("perMinute");
        for (const int perMinute : {1, 5, 60, 300, 3000, 60'000})
            QTest::newRow(qPrintable(QString::number(perMinute))) << perMinute;
    }
    void noMinuteSeesMoreCallsThanAreStated()
    {
        QFETCH(int, perMinute);
        Pace pace(perMinute);
        const Pace::Moment start = Pace::Moment() + 1000h;
        auto now = start;
        int calls = 0;
        while (true) {
            now = std::max(now, pace.nextCall());
            if (now >= start + 60s)
                break;
            pace.called(now);
            ++calls;
        }
        QVERIFY2(calls <= perMinute, qPrintable(QString::number(calls)));
        QVERIFY2(calls >= perMinute * 9 / 10, qPrintable(QString::number(calls)));
    }
};

QTEST_GUILESS_MAIN(TestFmpAnswers)
#include "test_fmp_answers.moc"
