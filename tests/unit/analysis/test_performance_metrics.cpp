#include "analysis/risk/benchmark_metrics.h"
#include "analysis/risk/liquidity.h"
#include "analysis/risk/performance_metrics.h"
#include "analysis/risk/statistics.h"
#include "support/reference_data.h"
#include "unit/analysis/metric_comparison.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;
using test::Comparison;

namespace {

const QString kBenchmarkKey = QStringLiteral("vs_benchmark");

void compareWindows(Comparison &comparison, const QString &name, const QJsonObject &windows, const PriceSeries &series,
    const PriceSeries &benchmark)
{
    for (const auto &[key, window] : {std::pair(QStringLiteral("full"), ReturnWindow::full()),
             std::pair(QStringLiteral("last252"), ReturnWindow::last(252))}) {
        const QString what = name + u' ' + key;
        const QJsonObject reference = windows[key].toObject();
        const auto metrics = performanceMetrics(series, window);
        if (!metrics || reference.isEmpty()) {
            comparison.report(what + QStringLiteral(" could not be compared"));
            continue;
        }
        test::compareFields<PerformanceMetrics>(comparison, what, kPerformanceFields, *metrics, reference, {kBenchmarkKey});
        if (reference.contains(kBenchmarkKey)) {
            const auto against = benchmarkMetrics(series, benchmark, window);
            test::compareFields<BenchmarkMetrics>(comparison, what + QStringLiteral(" vs benchmark"), kBenchmarkFields,
                against.value(), reference[kBenchmarkKey].toObject());
        }
    }
}

void compareLiquidity(Comparison &comparison, const QString &name, const QJsonObject &reference, const PriceSeries &series)
{
    if (!reference.isEmpty())
        test::compareFields<Liquidity>(comparison, name, kLiquidityFields, liquidity(series), reference);
}

PriceSeries seriesOf(const std::vector<double> &closes, double volume = 1000)
{
    PriceSeries series;
    for (std::size_t row = 0; row < closes.size(); ++row) {
        PriceBar bar{makeDay(2020, 1, 1) + std::chrono::days(row)};
        bar.close = closes[row];
        bar.volume = volume;
        series.append(bar);
    }
    return series;
}

} // namespace

class TestPerformanceMetrics : public QObject {
    Q_OBJECT

private slots:
    void agreeWithTheReferenceOfOurOwnSeries()
    {
        const QJsonObject reference = test::readJson(test::testDataFile(QStringLiteral("synthetic/reference.json")));
        const QJsonObject series = reference[QStringLiteral("series")].toObject();
        const auto read = [](const QString &name) {
            return test::readPlainOhlcv(test::testDataFile(QStringLiteral("synthetic/%1.csv").arg(name)));
        };
        const PriceSeries benchmark = read(QStringLiteral("INDX"));
        Comparison comparison;
        for (const QString &name : series.keys()) {
            const QJsonObject entry = series[name].toObject();
            const PriceSeries prices = read(name);
            compareWindows(comparison, name, entry[QStringLiteral("metrics")].toObject(), prices, benchmark);
            compareLiquidity(comparison, name, entry[QStringLiteral("liquidity")].toObject(), prices);
        }
        const auto columns = test::readMatrix(test::testDataFile(QStringLiteral("synthetic/matrix.csv")));
        const QJsonObject tickers =
            reference[QStringLiteral("matrix")][QStringLiteral("synthetic")][QStringLiteral("tickers")].toObject();
        for (const QString &ticker : tickers.keys())
            compareWindows(comparison, QStringLiteral("matrix ") + ticker, tickers[ticker][QStringLiteral("metrics")].toObject(),
                columns.at(ticker), benchmark);
        qInfo("compared %d values of %d series and %d columns", comparison.count(), int(series.size()), int(tickers.size()));
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
        QVERIFY(comparison.count() >= 600);
    }

    void agreeWithTheReferenceOfRealSeries()
    {
        const QString file = QStringLiteral("reference-metrics.json");
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        const QJsonObject reference = test::readJson(test::realDataFile(file));
        const QJsonObject series = reference[QStringLiteral("series")].toObject();
        const PriceSeries benchmark =
            test::readMatrix(test::realDataFile(QStringLiteral("index/SP500_close_1990-2022.csv"))).at(QStringLiteral("SP500"));
        Comparison comparison;
        for (const QString &name : series.keys()) {
            const QJsonObject entry = series[name].toObject();
            const PriceSeries prices = test::readPlainOhlcv(test::realDataFile(entry[QStringLiteral("file")].toString()));
            compareWindows(comparison, name, entry[QStringLiteral("metrics")].toObject(), prices, benchmark);
            compareLiquidity(comparison, name, entry[QStringLiteral("liquidity")].toObject(), prices);
        }
        const auto columns = test::readMatrix(test::realDataFile(QStringLiteral("matrix/close20_1990-2022.csv")));
        const QJsonObject tickers =
            reference[QStringLiteral("matrix")][QStringLiteral("close20")][QStringLiteral("tickers")].toObject();
        for (const QString &ticker : tickers.keys())
            compareWindows(
                comparison, ticker, tickers[ticker][QStringLiteral("metrics")].toObject(), columns.at(ticker), benchmark);
        qInfo("compared %d values of %d series and %d tickers", comparison.count(), int(series.size()), int(tickers.size()));
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
        QVERIFY(comparison.count() >= 2400);
    }

    void needTwoPrices()
    {
        for (const std::vector<double> &closes : {std::vector<double>{}, {100.0}}) {
            const auto metrics = performanceMetrics(seriesOf(closes));
            QVERIFY(!metrics);
            QCOMPARE(metrics.error().code, ErrorCode::invalidArgument);
            QVERIFY(metrics.error().message.contains(QStringLiteral("at least two")));
        }
        QVERIFY(!performanceMetrics(seriesOf({1, 2, 3}), ReturnWindow::last(0)));
    }

    void refuseAPriceThatIsNotAboveZero()
    {
        const auto metrics = performanceMetrics(seriesOf({100, 0, 100}));
        QVERIFY(!metrics);
        QVERIFY(metrics.error().message.contains(QStringLiteral("2020-01-02")));
    }

    void leaveOutWhatTwoPricesCannotTell()
    {
        const PerformanceMetrics metrics = performanceMetrics(seriesOf({100, 110})).value();
        QCOMPARE(metrics.returns, 1);
        QVERIFY(std::abs(*metrics.totalReturn - 0.1) < 1e-12);
        QCOMPARE(*metrics.maxDrawdown, 0.0);
        QVERIFY(!metrics.drawdownPeak && !metrics.drawdownTrough && !metrics.calmar && !metrics.sortino);
        QVERIFY(!metrics.volatilityLog && !metrics.sharpe && !metrics.skew && !metrics.varHist95 && !metrics.varParam99);
        QVERIFY(!metrics.roc21 && !metrics.momentum12_1);
    }

    void constantPricesHaveNoRiskAndNoRatios()
    {
        const PerformanceMetrics metrics = performanceMetrics(seriesOf(std::vector<double>(300, 42.0))).value();
        QCOMPARE(*metrics.volatilityLog, 0.0);
        QCOMPARE(*metrics.varHist95, 0.0);
        QCOMPARE(*metrics.varParam95, 0.0);
        QCOMPARE(*metrics.momentum12_1, 0.0);
        QVERIFY(!metrics.sharpe && !metrics.sortino && !metrics.calmar && !metrics.skew && !metrics.varCornishFisher99);
    }

    void steadyGrowthIsNotDividedByRounding()
    {
        std::vector<double> closes;
        for (int day = 0; day < 400; ++day)
            closes.push_back(std::pow(1.001, day));
        const PerformanceMetrics metrics = performanceMetrics(seriesOf(closes)).value();
        QVERIFY(!metrics.sharpe && !metrics.skew);
        QVERIFY(std::abs(*metrics.momentum12_1 - (std::pow(1.001, 231) - 1)) < 1e-12);
    }

    void quantilesAreThoseOfTheirDefinition()
    {
        std::vector<double> returns;
        for (int k = -50; k <= 50; ++k)
            returns.push_back(k / 1000.0);
        // 101 values: place (101 - 1) x 5 % is exactly the sixth smallest; type 1 takes number ceil(5.05) = 6 as well.
        QCOMPARE(historicalLoss(returns, kConfidence95).var, 0.045);
        QVERIFY(std::abs(historicalLoss(returns, kConfidence95).cvar - 0.0475) < 1e-15);
        QCOMPARE(observedLoss(returns, kConfidence95).var, 0.045);
        returns.pop_back(); // 100 values: place 4.95 lies between the fifth and sixth, number 5 is the fifth
        QVERIFY(std::abs(historicalLoss(returns, kConfidence95).var - 0.04505) < 1e-15);
        QCOMPARE(observedLoss(returns, kConfidence95).var, 0.046);
        QCOMPARE(observedLoss(returns, kConfidence99).var, 0.05);
    }

    void windowsAreReadAndCut()
    {
        QCOMPARE(parseReturnWindow(u"full").value(), ReturnWindow::full());
        QCOMPARE(parseReturnWindow(u"252").value(), ReturnWindow::last(252));
        for (const QStringView bad : {u"", u"0", u"-1", u"1.5", u"year", u"999999999999"}) {
            const auto window = parseReturnWindow(bad);
            QVERIFY(!window);
            QVERIFY(window.error().message.contains(QStringLiteral("full")));
        }
        const PriceSeries series = seriesOf({1, 2, 3, 4, 5});
        QCOMPARE(performanceMetrics(series, ReturnWindow::last(2)).value().start, makeDay(2020, 1, 3));
        QCOMPARE(performanceMetrics(series, ReturnWindow::last(99)).value().returns, 4);
    }

    void aBenchmarkThatIsTheSeriesItself()
    {
        const PriceSeries series = test::readPlainOhlcv(test::testDataFile(QStringLiteral("synthetic/ALFA.csv")));
        const BenchmarkMetrics metrics = benchmarkMetrics(series, series).value();
        QVERIFY(std::abs(*metrics.beta - 1) < 1e-12 && std::abs(*metrics.correlation - 1) < 1e-12);
        QVERIFY(std::abs(*metrics.alphaAnnual) < 1e-12 && *metrics.trackingError == 0 && !metrics.informationRatio);
    }

    void aBenchmarkIsJoinedByDay()
    {
        const PriceSeries series = seriesOf({100, 101, 103, 102, 104});
        PriceSeries benchmark;
        for (const std::size_t row : {0, 1, 3, 4}) // without the third day
            benchmark.append(series.bar(row));
        const BenchmarkMetrics metrics = benchmarkMetrics(series, benchmark).value();
        QCOMPARE(metrics.commonReturns, 3);
        QVERIFY(std::abs(*metrics.beta - 1) < 1e-12);

        PriceSeries elsewhere;
        for (int day = 0; day < 5; ++day)
            elsewhere.append({makeDay(2010, 1, 1) + std::chrono::days(day), 1, 1, 1, 1 + day * 0.1, 1, 1});
        QVERIFY(benchmarkMetrics(series, elsewhere).error().message.contains(QStringLiteral("in common")));
        const BenchmarkMetrics flat = benchmarkMetrics(series, seriesOf(std::vector<double>(5, 10.0))).value();
        QVERIFY(!flat.beta && !flat.correlation && !flat.downsideBeta);
    }

    void liquidityNeedsVolumeAndDays()
    {
        QVERIFY(!liquidity({}).averageShares20);
        const Liquidity some = liquidity(seriesOf(std::vector<double>(30, 10.0)));
        QCOMPARE(*some.averageShares20, 1000.0);
        QCOMPARE(*some.averageValue20, 10000.0);
        QVERIFY(!some.averageValue60 && !some.amihud252);
        QCOMPARE(*some.daysToSell100000, 500.0);
        QCOMPARE(*daysToSell(200, some), 1.0);

        const Liquidity unknown = liquidity(seriesOf(std::vector<double>(300, 10.0), std::numeric_limits<double>::quiet_NaN()));
        for (const auto &field : kLiquidityFields)
            QVERIFY(std::holds_alternative<std::monostate>(field.of(unknown)));
        const Liquidity none = liquidity(seriesOf(std::vector<double>(300, 10.0), 0));
        QCOMPARE(*none.averageShares20, 0.0);
        QVERIFY(!none.daysToSell100000 && !none.amihud252);
    }
};

QTEST_GUILESS_MAIN(TestPerformanceMetrics)
#include "test_performance_metrics.moc"
