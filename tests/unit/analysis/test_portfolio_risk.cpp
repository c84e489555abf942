#include "analysis/risk/portfolio_risk.h"
#include "support/reference_data.h"
#include "unit/analysis/metric_comparison.h"

#include <QJsonArray>
#include <QTest>

#include <numeric>

using namespace soundings;
using namespace soundings::analysis;
using test::Comparison;

namespace {

using Columns = std::map<QString, PriceSeries>;

std::vector<HoldingPrices> holdingsOf(const QJsonObject &shares, const Columns &columns)
{
    std::vector<HoldingPrices> result;
    for (const QString &ticker : shares.keys())
        result.push_back({Ticker::fromCanonical(ticker), shares[ticker].toDouble(), &columns.at(ticker)});
    return result;
}

void comparePortfolio(Comparison &comparison, const QString &name, const QJsonObject &reference, const Columns &columns,
    const PriceSeries &benchmark)
{
    const QJsonObject shares = reference[QStringLiteral("shares")].toObject();
    const std::vector<HoldingPrices> holdings = holdingsOf(shares, columns);
    const PortfolioRisk risk =
        portfolioRisk(holdings, ReturnWindow::last(reference[QStringLiteral("n_returns")].toInt()), &benchmark).value();

    QJsonObject whole = reference;
    whole[QStringLiteral("start")] = reference[QStringLiteral("window")][0];
    whole[QStringLiteral("end")] = reference[QStringLiteral("window")][1];
    QStringList others{QStringLiteral("window"), QStringLiteral("shares"), QStringLiteral("value"), QStringLiteral("weights"),
        QStringLiteral("positions"), QStringLiteral("covariance_daily"), QStringLiteral("correlation"),
        QStringLiteral("mean_daily_by_ticker"), QStringLiteral("monte_carlo"), QStringLiteral("matrix"),
        QStringLiteral("benchmark")};
    test::compareFields<PortfolioRisk>(comparison, name, kPortfolioRiskFields, risk, whole, others);
    comparison.check(name + QStringLiteral(" value"), risk.value, reference[QStringLiteral("value")].toDouble(), 1e-12);

    for (const PositionRisk &position : risk.positions) {
        const QString ticker = position.ticker.text(), what = name + u' ' + ticker;
        comparison.check(
            what + QStringLiteral(" weight"), position.weight, reference[QStringLiteral("weights")][ticker].toDouble(), 1e-12);
        test::compareFields<PositionRisk>(comparison, what, kPositionRiskFields, position,
            reference[QStringLiteral("positions")][ticker].toObject(), {QStringLiteral("weight")});
    }

    // The matrices of the reference are in the order in which its file lists the shares, which JSON objects do not keep. The
    // means tell which row is which.
    const QJsonArray means = reference[QStringLiteral("mean_daily_by_ticker")].toArray();
    std::vector<std::size_t> rowOf;
    for (const double mean : risk.meanByPosition) {
        const auto nearest =
            std::ranges::min_element(means, {}, [&](const QJsonValue &value) { return std::abs(value.toDouble() - mean); });
        rowOf.push_back(std::size_t(nearest - means.begin()));
    }
    for (std::size_t first = 0; first < holdings.size(); ++first) {
        comparison.check(
            name + QStringLiteral(" mean"), risk.meanByPosition[first], means[qsizetype(rowOf[first])].toDouble(), 1e-8);
        for (std::size_t second = 0; second < holdings.size(); ++second) {
            const auto expected = [&](const char *matrix) {
                return reference[QString::fromLatin1(matrix)][qsizetype(rowOf[first])][qsizetype(rowOf[second])].toDouble();
            };
            comparison.check(
                name + QStringLiteral(" covariance"), risk.covariance(first, second), expected("covariance_daily"), 1e-8);
            comparison.check(
                name + QStringLiteral(" correlation"), *risk.correlation(first, second), expected("correlation"), 1e-8);
        }
    }
}

PriceSeries seriesFrom(Day first, const std::vector<double> &closes)
{
    PriceSeries series;
    for (std::size_t row = 0; row < closes.size(); ++row) {
        PriceBar bar{first + std::chrono::days(row)};
        bar.close = closes[row];
        series.append(bar);
    }
    return series;
}

} // namespace

class TestPortfolioRisk : public QObject {
    Q_OBJECT

    const Ticker m_one = Ticker::fromCanonical(QStringLiteral("ONE"));
    const Ticker m_two = Ticker::fromCanonical(QStringLiteral("TWO"));

private slots:
    void agreesWithTheReferenceOfOurOwnPortfolio()
    {
        const QJsonObject reference = test::readJson(test::testDataFile(QStringLiteral("synthetic/reference.json")));
        const Columns columns = test::readMatrix(test::testDataFile(QStringLiteral("synthetic/matrix.csv")));
        const PriceSeries benchmark = test::readPlainOhlcv(test::testDataFile(QStringLiteral("synthetic/INDX.csv")));
        Comparison comparison;
        const QJsonObject portfolios = reference[QStringLiteral("portfolio")].toObject();
        for (const QString &name : portfolios.keys())
            comparePortfolio(comparison, name, portfolios[name].toObject(), columns, benchmark);
        qInfo("compared %d values of %d portfolios", comparison.count(), int(portfolios.size()));
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
        QVERIFY(comparison.count() >= 70);
    }

    void agreesWithTheReferenceOfRealPortfolios()
    {
        const QString file = QStringLiteral("reference-metrics.json");
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        const QJsonObject reference = test::readJson(test::realDataFile(file));
        const Columns columns = test::readMatrix(test::realDataFile(QStringLiteral("matrix/close20_1990-2022.csv")));
        const PriceSeries benchmark =
            test::readMatrix(test::realDataFile(QStringLiteral("index/SP500_close_1990-2022.csv"))).at(QStringLiteral("SP500"));
        Comparison comparison;
        const QJsonObject portfolios = reference[QStringLiteral("portfolio")].toObject();
        for (const QString &name : portfolios.keys())
            comparePortfolio(comparison, name, portfolios[name].toObject(), columns, benchmark);
        qInfo("compared %d values of %d portfolios", comparison.count(), int(portfolios.size()));
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
        QVERIFY(comparison.count() >= 330);
    }

    void contributionsSumToTheWhole()
    {
        const Columns columns = test::readMatrix(test::testDataFile(QStringLiteral("synthetic/matrix.csv")));
        std::vector<HoldingPrices> holdings;
        for (const auto &[ticker, series] : columns)
            holdings.push_back({Ticker::fromCanonical(ticker), 10, &series});
        const PortfolioRisk risk = portfolioRisk(holdings).value();
        double weights = 0, shares = 0, components = 0, losses = 0, betas = 0;
        for (const PositionRisk &position : risk.positions) {
            weights += position.weight;
            shares += *position.riskShare;
            components += *position.componentVolatility;
            losses += *position.componentVarParam95;
            betas += position.weight * *position.betaToPortfolio;
        }
        QVERIFY(std::abs(weights - 1) < 1e-12 && std::abs(shares - 1) < 1e-12 && std::abs(betas - 1) < 1e-12);
        QVERIFY(std::abs(components - *risk.volatilityDaily) < 1e-12);
        QVERIFY(std::abs(losses - *risk.varParam95) < 1e-12);
        QCOMPARE(risk.returns, 799);
        QCOMPARE(risk.days.size(), risk.dailyReturns.size() + 1);
    }

    void onePositionHasNoRest()
    {
        const PriceSeries series = seriesFrom(makeDay(2020, 1, 1), {100, 101, 99, 103});
        const std::vector<HoldingPrices> holdings{{m_one, 3, &series}};
        const PortfolioRisk risk = portfolioRisk(holdings).value();
        QCOMPARE(risk.value, 309.0);
        QCOMPARE(*risk.hhi, 1.0);
        QVERIFY(std::abs(*risk.diversificationRatio - 1) < 1e-12);
        QVERIFY(!risk.positions[0].betaToRest && !risk.averagePairwiseCorrelation && !risk.betaVsBenchmark);
        QVERIFY(std::abs(*risk.positions[0].riskShare - 1) < 1e-12);
    }

    void looksOnlyAtDaysThatAllPositionsHave()
    {
        const PriceSeries first = seriesFrom(makeDay(2020, 1, 1), {100, 101, 99, 103, 104});
        const PriceSeries second = seriesFrom(makeDay(2020, 1, 2), {50, 51, 52, 50, 49, 48});
        const std::vector<HoldingPrices> holdings{{m_one, 1, &first}, {m_two, 2, &second}};
        const PortfolioRisk risk = portfolioRisk(holdings).value();
        QCOMPARE(risk.start, makeDay(2020, 1, 2));
        QCOMPARE(risk.end, makeDay(2020, 1, 5));
        QCOMPARE(risk.positions[1].price, 50.0);
        const PriceSeries late = seriesFrom(makeDay(2020, 1, 4), {1, 2, 3});
        const std::vector<HoldingPrices> apart{{m_one, 1, &first}, {m_two, 2, &late}};
        QVERIFY(portfolioRisk(apart).error().message.contains(QStringLiteral("in common")));
    }

    void pricesThatNeverMoveHaveNoRiskToShare()
    {
        const PriceSeries flat = seriesFrom(makeDay(2020, 1, 1), std::vector<double>(10, 5.0));
        const std::vector<HoldingPrices> holdings{{m_one, 1, &flat}, {m_two, 2, &flat}};
        const PortfolioRisk risk = portfolioRisk(holdings, {}, &flat).value();
        QCOMPARE(*risk.volatilityDaily, 0.0);
        QCOMPARE(*risk.varParam99, 0.0);
        QVERIFY(!risk.diversificationRatio && !risk.positions[0].riskShare && !risk.averagePairwiseCorrelation);
        QVERIFY(!risk.betaVsBenchmark && !risk.correlation(0, 1));
    }

    void refusesWhatIsNotAPortfolio()
    {
        const PriceSeries series = seriesFrom(makeDay(2020, 1, 1), {100, 101, 99, 103});
        const PriceSeries broken = seriesFrom(makeDay(2020, 1, 1), {100, -1, 99, 103});
        const auto message = [](const std::vector<HoldingPrices> &holdings, ReturnWindow window = {}) {
            const auto risk = portfolioRisk(holdings, window);
            return risk ? QString() : risk.error().message;
        };
        QVERIFY(message({}).contains(QStringLiteral("empty")));
        QVERIFY(message({{m_one, 0, &series}}).contains(QStringLiteral("above zero")));
        QVERIFY(message({{m_one, -5, &series}}).contains(QStringLiteral("ONE")));
        QVERIFY(message({{m_one, 1, &series}, {m_one, 1, &series}}).contains(QStringLiteral("twice")));
        QVERIFY(message({{m_one, 1, &broken}}).contains(QStringLiteral("2020-01-02")));
        QVERIFY(message({{m_one, 1, &series}}, ReturnWindow::last(1)).contains(QStringLiteral("two returns")));
    }
};

QTEST_GUILESS_MAIN(TestPortfolioRisk)
#include "test_portfolio_risk.moc"
