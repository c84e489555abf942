#include "analysis/indicators/momentum.h"
#include "analysis/indicators/named_indicator.h"
#include "analysis/indicators/trend.h"
#include "analysis/indicators/volatility.h"
#include "analysis/indicators/volume.h"
#include "support/comparison.h"
#include "support/reference_data.h"

#include <QJsonArray>
#include <QTest>

#include <map>
#include <numeric>
#include <random>

using namespace soundings;
using namespace soundings::analysis;
using test::Comparison;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Every column of the reference file under its name there.
std::map<QString, std::vector<double>> allIndicators(const PriceSeries &series)
{
    std::map<QString, std::vector<double>> result;
    const auto named = [&](const char *reference, const char *name) {
        result[QString::fromLatin1(reference)] = compute(parseIndicator(QString::fromLatin1(name)).value(), series);
    };
    named("sma20", "sma_20");
    named("sma50", "sma_50");
    named("sma200", "sma_200");
    named("ema12", "ema_12");
    named("ema26", "ema_26");
    named("rsi14", "rsi_14");
    named("macd", "macd");
    named("macd_signal", "macd_signal");
    named("macd_hist", "macd_histogram");
    named("bb_mid", "bollinger_middle");
    named("bb_upper", "bollinger_upper");
    named("bb_lower", "bollinger_lower");
    named("roc10", "roc_10");
    named("atr14", "atr_14");
    named("stoch_k14", "stochastic_k");
    named("stoch_d3", "stochastic_d");
    named("obv", "obv");
    std::vector<double> deviation(series.size());
    for (std::size_t row = 0; row < deviation.size(); ++row)
        deviation[row] = (result[QStringLiteral("bb_upper")][row] - result[QStringLiteral("bb_lower")][row]) / 4;
    result[QStringLiteral("bb_sd")] = deviation;
    return result;
}

/// meta.tolerances of the reference file.
struct Tolerance {
    double relative = 1e-9;
    double absolute = 0;
};

Tolerance toleranceOf(const QString &indicator, double meanClose)
{
    if (indicator.startsWith(QStringLiteral("macd")))
        return {0, 1e-10 * meanClose};
    if (indicator.startsWith(QStringLiteral("bb_")))
        return {1e-8, 0};
    if (indicator.startsWith(QStringLiteral("rsi")) || indicator.startsWith(QStringLiteral("stoch")))
        return {0, 1e-7};
    return {indicator == QStringLiteral("obv") ? 1e-12 : 1e-9, 0};
}

void compareSeries(Comparison &comparison, const QString &name, const QJsonObject &reference, const PriceSeries &series)
{
    comparison.check(name + QStringLiteral(" rows"), double(series.size()), reference[QStringLiteral("rows")].toDouble(), 0);
    const auto indicators = allIndicators(series);
    const double meanClose = std::accumulate(series.close.begin(), series.close.end(), 0.0) / double(series.size());

    const QJsonObject firstValid = reference[QStringLiteral("first_valid_index")].toObject();
    const QJsonObject checks = reference[QStringLiteral("series_checks")].toObject();
    for (const auto &[indicator, column] : indicators) {
        const QString what = name + u' ' + indicator;
        const auto first = std::ranges::find_if(column, [](double value) { return !std::isnan(value); }) - column.begin();
        comparison.check(what + QStringLiteral(" first valid row"), double(first), firstValid[indicator].toInt(-1), 0);

        double count = 0, sum = 0, squares = 0, sizes = 0;
        for (const double value : column) {
            if (!std::isnan(value)) {
                count += 1;
                sum += value;
                squares += value * value;
                sizes += std::abs(value);
            }
        }
        const QJsonObject check = checks[indicator].toObject();
        comparison.check(what + QStringLiteral(" count"), count, check[QStringLiteral("count")].toDouble(-1), 0);
        // Values of both signs can sum to nearly nothing, so the sum is judged by the size of what was summed.
        comparison.check(what + QStringLiteral(" sum"), sum, check[QStringLiteral("sum")].toDouble(kNan), 1e-8, 1e-8 * sizes);
        comparison.check(what + QStringLiteral(" squares"), squares, check[QStringLiteral("sum_sq")].toDouble(kNan), 1e-8);
    }

    for (const QJsonValue &entry : reference[QStringLiteral("samples")].toArray()) {
        const QJsonObject sample = entry.toObject();
        const auto row = std::size_t(sample[QStringLiteral("index")].toInt());
        comparison.check(name + QStringLiteral(" date"), toIso(series.days[row]), sample[QStringLiteral("date")].toString());
        for (const auto &[indicator, column] : indicators) {
            const double expected = sample.contains(indicator) ? sample[indicator].toDouble() : kNan;
            const Tolerance tolerance = toleranceOf(indicator, meanClose);
            comparison.check(QStringLiteral("%1 %2 row %3").arg(name, indicator).arg(row), column[row], expected,
                tolerance.relative, tolerance.absolute);
        }
    }
}

std::vector<double> randomWalk(std::size_t rows, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> step(0, 0.02);
    std::vector<double> result(rows);
    double price = 100;
    for (double &value : result)
        value = price *= std::exp(step(random));
    return result;
}

bool sameColumn(const std::vector<double> &a, const std::vector<double> &b, double tolerance = 1e-11)
{
    return std::ranges::equal(a, b, [&](double x, double y) {
        return (std::isnan(x) && std::isnan(y)) || std::abs(x - y) <= tolerance * std::max(1.0, std::abs(y));
    });
}

std::size_t countKnown(const std::vector<double> &column)
{
    return std::size_t(std::ranges::count_if(column, [](double value) { return !std::isnan(value); }));
}

/// The definition of the moving average, one window at a time.
std::vector<double> plainSma(const std::vector<double> &values, std::size_t period)
{
    std::vector<double> result(values.size(), kNan);
    for (std::size_t row = period - 1; row < values.size(); ++row)
        result[row] =
            std::accumulate(values.begin() + std::ptrdiff_t(row + 1 - period), values.begin() + std::ptrdiff_t(row + 1), 0.0)
            / double(period);
    return result;
}

std::vector<double> plainEma(const std::vector<double> &values, std::size_t period)
{
    std::vector<double> result(values.size(), kNan);
    double state = 0;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (row < period)
            state += values[row] / double(period);
        else
            state += 2.0 / (double(period) + 1) * (values[row] - state);
        if (row + 1 >= period)
            result[row] = state;
    }
    return result;
}

PriceSeries seriesOf(const std::vector<double> &closes)
{
    PriceSeries series;
    for (std::size_t row = 0; row < closes.size(); ++row) {
        const double close = closes[row];
        series.append({makeDay(2020, 1, 1) + std::chrono::days(row), close, close, close, close, close, 1000});
    }
    return series;
}

} // namespace

class TestIndicators : public QObject {
    Q_OBJECT

private slots:
    void agreeWithTheReferenceOfOurOwnSeries()
    {
        const QJsonObject reference = test::readJson(test::testDataFile(QStringLiteral("synthetic/reference.json")));
        const QJsonObject series = reference[QStringLiteral("series")].toObject();
        Comparison comparison;
        for (const QString &name : series.keys())
            compareSeries(comparison, name, series[name].toObject(),
                test::readPlainOhlcv(test::testDataFile(QStringLiteral("synthetic/%1.csv").arg(name))));
        qInfo("compared %d values of %d series", comparison.count(), int(series.size()));
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
        QVERIFY(comparison.count() >= 1600);
    }

    void agreeWithTheReferenceOfRealSeries()
    {
        const QString file = QStringLiteral("reference-metrics.json");
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        const QJsonObject reference = test::readJson(test::realDataFile(file));
        const QJsonObject series = reference[QStringLiteral("series")].toObject();
        Comparison comparison;
        for (const QString &name : series.keys()) {
            const QJsonObject entry = series[name].toObject();
            compareSeries(
                comparison, name, entry, test::readPlainOhlcv(test::realDataFile(entry[QStringLiteral("file")].toString())));
        }
        const QString matrix = QStringLiteral("close20");
        const auto columns = test::readMatrix(test::realDataFile(QStringLiteral("matrix/close20_1990-2022.csv")));
        const QJsonObject tickers = reference[QStringLiteral("matrix")][matrix][QStringLiteral("tickers")].toObject();
        for (const QString &ticker : tickers.keys()) {
            const PriceSeries &prices = columns.at(ticker);
            const double meanClose = std::accumulate(prices.close.begin(), prices.close.end(), 0.0) / double(prices.size());
            const QJsonObject last = tickers[ticker][QStringLiteral("last_indicators")].toObject();
            const auto indicators = allIndicators(prices);
            for (const QString &indicator : last.keys()) {
                const Tolerance tolerance = toleranceOf(indicator, meanClose);
                comparison.check(ticker + u' ' + indicator, indicators.at(indicator).back(), last[indicator].toDouble(),
                    tolerance.relative, tolerance.absolute);
            }
        }
        qInfo("compared %d values of %d series and %d tickers", comparison.count(), int(series.size()), int(tickers.size()));
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
        QVERIFY(comparison.count() >= 2600);
    }

    void followTheirDefinitionsAtEveryLength_data()
    {
        QTest::addColumn<int>("period");
        for (const int period : {1, 2, 3, 7, 20, 50, 199, 1000})
            QTest::addRow("%d", period) << period;
    }
    void followTheirDefinitionsAtEveryLength()
    {
        QFETCH(int, period);
        const std::vector<double> values = randomWalk(3001, 7);
        QVERIFY(sameColumn(sma(values, period), plainSma(values, std::size_t(period))));
        QVERIFY(sameColumn(ema(values, period), plainEma(values, std::size_t(period))));
        const Bollinger bands = bollinger(values, period, 2);
        QVERIFY(sameColumn(bands.middle, plainSma(values, std::size_t(period))));
        for (std::size_t row = std::size_t(period) - 1; row < values.size(); row += 97) {
            double squares = 0;
            for (int back = 0; back < period; ++back)
                squares += std::pow(values[row - std::size_t(back)] - bands.middle[row], 2);
            QVERIFY(std::abs(bands.upper[row] - bands.middle[row] - 2 * std::sqrt(squares / period)) < 1e-9);
        }
        const PriceSeries flat = seriesOf(values);
        const std::vector<double> extremes = stochastic(flat.high, flat.low, flat.close, period, 1).k;
        for (std::size_t row = std::size_t(period) - 1; row < values.size(); row += 97) {
            const auto window = std::span(values).subspan(row + 1 - std::size_t(period), std::size_t(period));
            const auto [low, high] = std::ranges::minmax(window);
            QVERIFY(std::abs(extremes[row] - (high == low ? 50 : 100 * (values[row] - low) / (high - low))) < 1e-9);
        }
    }

    void keepTheirPrecisionAfterAJumpOfManyOrders()
    {
        std::vector<double> values = randomWalk(600, 11);
        for (std::size_t row = 100; row < 110; ++row)
            values[row] *= 1e12;
        const std::vector<double> means = sma(values, 20), plain = plainSma(values, 20);
        const Bollinger bands = bollinger(values, 20);
        for (std::size_t row = 140; row < values.size(); ++row) {
            QVERIFY(std::abs(means[row] / plain[row] - 1) < 1e-13);
            QVERIFY(bands.upper[row] - bands.lower[row] < 0.5 * plain[row]);
        }
    }

    void constantPricesGiveExactAnswers()
    {
        const PriceSeries series = seriesOf(std::vector<double>(300, 0.1));
        for (const char *name : {"sma_50", "bollinger_upper", "bollinger_middle", "bollinger_lower"}) {
            const std::vector<double> column = compute(parseIndicator(QString::fromLatin1(name)).value(), series);
            QCOMPARE(column.back(), 0.1);
        }
        QCOMPARE(rsi(series.close).back(), 50.0);
        QCOMPARE(stochastic(series.high, series.low, series.close).k.back(), 50.0);
        QCOMPARE(atr(series.high, series.low, series.close).back(), 0.0);
        QCOMPARE(roc(series.close).back(), 0.0);
        QCOMPARE(obv(series.close, series.volume).back(), 1000.0);
        QVERIFY(std::abs(macd(series.close).line.back()) < 1e-16);
    }

    void risingPricesHaveFullStrengthAndFallingNone()
    {
        std::vector<double> rising(100);
        std::iota(rising.begin(), rising.end(), 1);
        QCOMPARE(rsi(rising).back(), 100.0);
        std::ranges::reverse(rising);
        QCOMPARE(rsi(rising).back(), 0.0);
    }

    void giveNoValueForSeriesThatAreTooShort()
    {
        for (const std::size_t rows : {0, 1, 2, 13}) {
            const PriceSeries series = seriesOf(randomWalk(rows, 3));
            for (QString name : indicatorNames()) {
                name.replace(QStringLiteral("_N"), QStringLiteral("_14"));
                const std::vector<double> column = compute(parseIndicator(name).value(), series);
                QCOMPARE(column.size(), rows);
                QCOMPARE(countKnown(column), name == QStringLiteral("obv") ? rows : 0);
            }
        }
        QCOMPARE(countKnown(rsi(randomWalk(14, 3))), std::size_t(0));
        QCOMPARE(countKnown(rsi(randomWalk(15, 3))), std::size_t(1));
        QCOMPARE(countKnown(sma(randomWalk(10, 3), 1000)), std::size_t(0));
    }

    void windowsWithAMissingValueHaveNoneAndRecover()
    {
        std::vector<double> values = randomWalk(100, 5);
        const std::vector<double> whole = sma(values, 10);
        values[40] = kNan;
        const std::vector<double> holed = sma(values, 10);
        const Bollinger bands = bollinger(values, 10);
        const std::vector<double> change = roc(values, 10);
        for (std::size_t row = 9; row < values.size(); ++row) {
            const bool spoilt = row >= 40 && row < 50;
            QCOMPARE(std::isnan(holed[row]), spoilt);
            QCOMPARE(std::isnan(bands.upper[row]), spoilt);
            QVERIFY(spoilt || std::abs(holed[row] - whole[row]) < 1e-10);
            if (row >= 10)
                QCOMPARE(std::isnan(change[row]), row == 40 || row == 50);
        }
        std::vector<double> high = values, low = values;
        const Stochastic oscillator = stochastic(high, low, values, 10, 3);
        QVERIFY(!std::isnan(oscillator.k[39]) && std::isnan(oscillator.k[40]) && std::isnan(oscillator.k[49]));
        QVERIFY(!std::isnan(oscillator.k[50]) && std::isnan(oscillator.d[51]) && !std::isnan(oscillator.d[52]));
    }

    void recursionsStartAnewBehindAMissingValue()
    {
        const std::vector<double> values = randomWalk(3000, 9);
        for (const std::size_t gap : {std::size_t(0), std::size_t(5), std::size_t(700), std::size_t(2047), std::size_t(2999)}) {
            std::vector<double> holed = values;
            holed[gap] = kNan;
            const std::vector<double> behind(values.begin() + std::ptrdiff_t(gap) + 1, values.end());
            const auto check = [&](const std::vector<double> &all, const std::vector<double> &part,
                                   const std::vector<double> &whole) {
                for (std::size_t row = 0; row < gap; ++row)
                    QVERIFY((std::isnan(all[row]) && std::isnan(whole[row])) || all[row] == whole[row]);
                QVERIFY(std::isnan(all[gap]));
                QVERIFY(sameColumn(std::vector<double>(all.begin() + std::ptrdiff_t(gap) + 1, all.end()), part));
            };
            check(ema(holed, 26), ema(behind, 26), ema(values, 26));
            check(rsi(holed, 14), rsi(behind, 14), rsi(values, 14));
            check(macd(holed).signal, macd(behind).signal, macd(values).signal);
            check(atr(holed, holed, holed, 14), atr(behind, behind, behind, 14), atr(values, values, values, 14));
        }
    }

    void volumeThatIsUnknownStaysUnknown()
    {
        const std::vector<double> close{10, 11, 12, 11, 11, 12}, volume{kNan, 5, 6, 7, kNan, 9};
        const std::vector<double> balance = obv(close, volume);
        QVERIFY(std::isnan(balance[0]));
        QCOMPARE(balance[1], 5.0);
        QCOMPARE(balance[2], 11.0);
        QCOMPARE(balance[3], 4.0);
        QVERIFY(std::isnan(balance[4]) && std::isnan(balance[5]));
        QCOMPARE(countKnown(volumeSma(volume, 3)), std::size_t(1));
        QCOMPARE(volumeSma(volume, 3)[3], 6.0);
        QCOMPARE(countKnown(obv(close, std::vector<double>(6, kNan))), std::size_t(0));
    }

    void namesAreReadAndWritten()
    {
        QCOMPARE(indicatorNames().size(), 14);
        for (QString name : indicatorNames()) {
            name.replace(QStringLiteral("_N"), QStringLiteral("_30"));
            QCOMPARE(parseIndicator(name).value().name(), name);
        }
        QCOMPARE(parseIndicator(u"sma_1000").value(), (IndicatorSpec{IndicatorKind::sma, 1000}));
        QCOMPARE(parseIndicator(u"macd_signal").value().kind, IndicatorKind::macdSignal);
        for (const QStringView bad :
            {u"", u"sma", u"sma_", u"sma_x", u"sma_+5", u"sma_05", u"sma_5.5", u"macd_12", u"vwap_20", u"obv_", u"smas_5"}) {
            const auto parsed = parseIndicator(bad);
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().code, ErrorCode::invalidArgument);
            QVERIFY(parsed.error().message.contains(QStringLiteral("bollinger_upper")));
        }
        for (const QStringView bad : {u"sma_0", u"sma_1001", u"rsi_1", u"atr_1", u"roc_0", u"ema_999999"}) {
            const auto parsed = parseIndicator(bad);
            QVERIFY(!parsed);
            QVERIFY(parsed.error().message.contains(QStringLiteral("to 1000"))
                || parsed.error().message.contains(QStringLiteral("sma_N")));
        }
    }

    void theNewestDayIsTheLastRowOfTheTable()
    {
        const PriceSeries series = test::readPlainOhlcv(test::testDataFile(QStringLiteral("synthetic/BETA.csv")));
        const PriceIndicators table = priceIndicators(series);
        const LatestIndicators latest = latestIndicators(series);
        QCOMPARE(latest.asOf, series.days.back());
        QCOMPARE(*latest.price, series.close.back());
        QCOMPARE(*latest.sma50, table.sma50.back());
        QCOMPARE(*latest.sma200, table.sma200.back());
        QCOMPARE(*latest.rsi, table.rsi.back());
        QCOMPARE(*latest.volume, series.volume.back());
        QCOMPARE(*latest.volumeSma20, table.volumeSma20.back());
        QCOMPARE(*latest.priceVsSma50, table.priceVsSma50.back());
        QCOMPARE(*latest.priceVsSma200, table.priceVsSma200.back());
        QCOMPARE(*latest.volumeTrend, table.volumeTrend.back());
        QCOMPARE(*latest.priceVsSma50, (series.close.back() / table.sma50.back() - 1) * 100);
    }

    void theNewestDayIsHonestAboutWhatIsNotKnown()
    {
        QVERIFY(!latestIndicators({}).asOf);
        PriceSeries series = seriesOf(randomWalk(60, 2));
        series.volume.back() = kNan;
        const LatestIndicators latest = latestIndicators(series);
        QVERIFY(latest.price && latest.sma50 && latest.rsi && latest.priceVsSma50);
        QVERIFY(!latest.sma200 && !latest.priceVsSma200 && !latest.volume && !latest.volumeSma20 && !latest.volumeTrend);
    }
};

QTEST_GUILESS_MAIN(TestIndicators)
#include "test_indicators.moc"
