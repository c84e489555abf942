// The five metrics against reference values and against the older way to the same numbers.
#include "analysis/portfolio/compute_metric.h"
#include "analysis/portfolio/portfolio_risk_plan.h"
#include "analysis/risk/portfolio_risk.h"
#include "support/comparison.h"
#include "unit/analysis/portfolio_fixture.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;
using test::Comparison;
using test::detail;

namespace {

using Columns = std::map<QString, PriceSeries>;
constexpr double kTolerance = 1e-8, kParametric = 1e-7; // meta.tolerances of the reference

const QString kSynthetic = QStringLiteral("synthetic/");

std::shared_ptr<const PortfolioSnapshot> snapshotOf(const QJsonObject &portfolio, const Columns &columns, const QString &ticker)
{
    return takeSnapshot(test::inputsOf(portfolio[QStringLiteral("shares")].toObject(), columns), test::tickerNamed(ticker))
        .value();
}

/// A thousand paths where the simulation is not what is looked at.
MetricResult riskOf(const PortfolioSnapshot &snapshot, MetricOptions options = {.paths = kFewestPaths})
{
    return computeMetric(MetricKind::portfolioRisk, snapshot, options).value();
}

void comparePosition(Comparison &comparison, const QJsonObject &portfolio, const Columns &columns, const QString &ticker)
{
    const auto snapshot = snapshotOf(portfolio, columns, ticker);
    const QJsonObject position = portfolio[QStringLiteral("positions")][ticker].toObject();
    const auto check = [&](double actual, const QJsonObject &expected, const char *key, double tolerance = kTolerance) {
        comparison.check(ticker + u' ' + QLatin1String(key), actual, expected[QLatin1String(key)].toDouble(kMissing), tolerance);
    };
    const MetricResult risk = riskOf(*snapshot);
    const double weight = portfolio[QStringLiteral("weights")][ticker].toDouble();
    check(risk.value, position, "risk_share");
    check(detail(risk.details, "risk_share"), position, "risk_share");
    check(detail(risk.details, "marginal_var_95") * weight, position, "component_var_param_95", kParametric);
    for (const char *key : {"var_hist_95", "var_hist_99", "cvar_hist_95", "cvar_hist_99"})
        check(detail(risk.details, key), portfolio, key);

    const MetricResult concentration = computeMetric(MetricKind::concentration, *snapshot).value();
    check(concentration.value, position, "weight");
    check(detail(concentration.details, "weight"), position, "weight");
    check(detail(concentration.details, "hhi"), portfolio, "hhi");
    check(detail(concentration.details, "effective_n"), portfolio, "effective_n");

    const MetricResult correlation = computeMetric(MetricKind::correlation, *snapshot).value();
    check(correlation.value, position, "correlation_to_rest");
    check(detail(correlation.details, "to_rest"), position, "correlation_to_rest");
    check(detail(correlation.details, "beta_to_portfolio"), position, "beta_to_portfolio");
    check(detail(correlation.details, "diversification_ratio"), portfolio, "diversification_ratio");
}

/// roc_21, 63, 126 and 252 and the volatility of the ticker alone.
void compareMomentum(Comparison &comparison, const QJsonObject &portfolio, const Columns &columns, const QString &ticker,
    const QJsonObject &tickers)
{
    const auto snapshot = snapshotOf(portfolio, columns, ticker);
    const MetricResult momentum = computeMetric(MetricKind::momentum, *snapshot).value();
    const QJsonObject metrics = tickers[ticker][QStringLiteral("metrics")][QStringLiteral("last252")].toObject();
    const std::array<std::pair<const char *, const char *>, 5> kPairs{{{"return_1m", "roc_21"}, {"return_3m", "roc_63"},
        {"return_6m", "roc_126"}, {"return_12m", "roc_252"}, {"volatility", "vol_ann_simple"}}};
    for (const auto &[own, reference] : kPairs)
        comparison.check(ticker + u' ' + QLatin1String(own), detail(momentum.details, own),
            metrics[QLatin1String(reference)].toDouble(kMissing), kTolerance);
    const auto scaled = [&](const char *key, double months) {
        return metrics[QLatin1String(key)].toDouble()
            / (metrics[QStringLiteral("vol_ann_simple")].toDouble() * std::sqrt(months / 12));
    };
    const double blended =
        0.1 * scaled("roc_21", 1) + 0.2 * scaled("roc_63", 3) + 0.3 * scaled("roc_126", 6) + 0.4 * scaled("roc_252", 12);
    comparison.check(ticker + QStringLiteral(" blended"), detail(momentum.details, "blended"), blended, kTolerance);
    comparison.check(ticker + QStringLiteral(" momentum"), momentum.value,
        blended * portfolio[QStringLiteral("weights")][ticker].toDouble(), kTolerance);
}

/// A million simulated paths against the exact losses, within four of their standard errors.
void compareSimulation(Comparison &comparison, const QString &name, const QJsonObject &portfolio, const Columns &columns)
{
    const auto snapshot = snapshotOf(portfolio, columns, portfolio[QStringLiteral("shares")].toObject().keys().first());
    for (const int days : {1, 10}) {
        const MetricResult risk = riskOf(*snapshot, {.horizonDays = days});
        for (const int level : {95, 99}) {
            const QJsonObject exact =
                portfolio[QStringLiteral("monte_carlo")][QStringLiteral("normal_h%1_%2").arg(days).arg(level)].toObject();
            for (const QString &kind : {QStringLiteral("var"), QStringLiteral("cvar")}) {
                const QString key = QStringLiteral("monte_carlo_%1_%2").arg(kind).arg(level);
                const double error = exact[QStringLiteral("se_%1_times_sqrtN").arg(kind)].toDouble(kMissing) / 1000;
                comparison.check(QStringLiteral("%1 %2 over %3 days").arg(name, key).arg(days),
                    detail(risk.details, key.toLatin1().constData()), exact[kind].toDouble(kMissing), 0, 4 * error);
            }
        }
    }
}

void comparePortfolios(Comparison &comparison, const QJsonObject &reference, const Columns &columns, const QJsonObject &tickers)
{
    const QJsonObject portfolios = reference[QStringLiteral("portfolio")].toObject();
    for (const QString &name : portfolios.keys()) {
        const QJsonObject portfolio = portfolios[name].toObject();
        for (const QString &ticker : portfolio[QStringLiteral("shares")].toObject().keys()) {
            comparePosition(comparison, portfolio, columns, ticker);
            compareMomentum(comparison, portfolio, columns, ticker, tickers);
        }
        compareSimulation(comparison, name, portfolio, columns);
    }
}

} // namespace

class TestPortfolioMetrics : public QObject {
    Q_OBJECT

    QJsonObject m_reference;
    Columns m_columns;

    QJsonObject mix() const { return m_reference[QStringLiteral("portfolio")][QStringLiteral("mix")].toObject(); }

private slots:
    void initTestCase()
    {
        m_reference = test::readJson(test::testDataFile(kSynthetic + QStringLiteral("reference.json")));
        m_columns = test::readMatrix(test::testDataFile(kSynthetic + QStringLiteral("matrix.csv")));
    }

    void agreesWithTheReferenceOfOurOwnPortfolio()
    {
        Comparison comparison;
        comparePortfolios(comparison, m_reference, m_columns,
            m_reference[QStringLiteral("matrix")][QStringLiteral("synthetic")][QStringLiteral("tickers")].toObject());
        QCOMPARE(comparison.count(), 3 * (15 + 7) + 8);
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
    }

    void agreesWithTheReferenceOfRealPortfolios()
    {
        const QString file = QStringLiteral("reference-metrics.json");
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        const QJsonObject reference = test::readJson(test::realDataFile(file));
        Comparison comparison;
        comparePortfolios(comparison, reference,
            test::readMatrix(test::realDataFile(QStringLiteral("matrix/close20_1990-2022.csv"))),
            reference[QStringLiteral("matrix")][QStringLiteral("close20")][QStringLiteral("tickers")].toObject());
        qInfo("%d values of 13 positions in 3 portfolios agree with the reference", comparison.count());
        QCOMPARE(comparison.count(), 13 * (15 + 7) + 3 * 8);
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
    }

    void withoutIsTheRestOfThePortfolio()
    {
        Comparison comparison;
        for (const QString &ticker : mix()[QStringLiteral("shares")].toObject().keys()) {
            const auto snapshot = snapshotOf(mix(), m_columns, ticker);
            std::vector<HoldingPrices> rest;
            for (const SnapshotPosition &position : snapshot->positions) {
                if (position.ticker.text() != ticker)
                    rest.push_back({position.ticker, position.shares, &m_columns.at(position.ticker.text())});
            }
            const PortfolioRisk expected = portfolioRisk(rest, ReturnWindow::last(kMetricWindow)).value();
            const MetricResult risk = riskOf(*snapshot, {});
            const auto &without = detail<MetricDetails>(risk.details, "without");
            const auto check = [&](const char *key, std::optional<double> value, double tolerance) {
                comparison.check(ticker + u' ' + QLatin1String(key), detail(without, key), *value, tolerance);
            };
            check("var_hist_95", expected.varHist95, 1e-12);
            check("var_hist_99", expected.varHist99, 1e-12);
            check("cvar_hist_95", expected.cvarHist95, 1e-12);
            check("cvar_hist_99", expected.cvarHist99, 1e-12);
            check("monte_carlo_var_95", expected.varParam95, 0.007);
            check("monte_carlo_var_99", expected.varParam99, 0.007);
            check("monte_carlo_cvar_95", expected.cvarParam95, 0.007);
            check("monte_carlo_cvar_99", expected.cvarParam99, 0.007);
        }
        QCOMPARE(comparison.count(), 24);
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
    }

    void weightsRiskSharesAndGapsAddUp()
    {
        double weights = 0, risks = 0, gaps = 0, targets = 0, trades = 0;
        for (const QString &ticker : mix()[QStringLiteral("shares")].toObject().keys()) {
            const auto snapshot = snapshotOf(mix(), m_columns, ticker);
            weights += computeMetric(MetricKind::concentration, *snapshot)->value;
            risks += riskOf(*snapshot).value;
            const MetricResult allocation = computeMetric(MetricKind::allocationScore, *snapshot).value();
            gaps += allocation.value;
            targets += detail(allocation.details, "target_weight");
            trades += detail(allocation.details, "trade_shares") * snapshot->position().price;
        }
        QVERIFY(std::abs(weights - 1) < 1e-12);
        QVERIFY(std::abs(risks - 1) < 1e-12);
        QVERIFY(std::abs(targets - 1) < 1e-12);
        QVERIFY(std::abs(gaps) < 1e-12);
        QVERIFY(std::abs(trades) < 1e-8); // what is bought is paid by what is sold
    }

    void tradingToTheTargetEqualizesTheRisk()
    {
        QJsonObject traded = mix();
        QJsonObject shares = traded[QStringLiteral("shares")].toObject();
        for (const QString &ticker : shares.keys()) {
            const auto snapshot = snapshotOf(mix(), m_columns, ticker);
            const MetricResult allocation = computeMetric(MetricKind::allocationScore, *snapshot).value();
            shares[ticker] = snapshot->position().shares + detail(allocation.details, "trade_shares");
        }
        traded[QStringLiteral("shares")] = shares;
        for (const QString &ticker : shares.keys()) {
            const auto snapshot = snapshotOf(traded, m_columns, ticker);
            QVERIFY(std::abs(riskOf(*snapshot).value - 1.0 / 3) < 1e-9);
            QVERIFY(std::abs(computeMetric(MetricKind::allocationScore, *snapshot)->value) < 1e-9);
        }
    }

    void scoresTiltTheTargets()
    {
        std::vector<SnapshotInput> inputs = test::inputsOf(mix()[QStringLiteral("shares")].toObject(), m_columns);
        const auto targetsOf = [&](const MetricOptions &options) {
            std::vector<double> targets;
            for (const SnapshotInput &input : inputs) {
                const auto snapshot = takeSnapshot(inputs, input.ticker).value();
                const MetricResult result = computeMetric(MetricKind::allocationScore, *snapshot, options).value();
                targets.push_back(detail(result.details, "target_weight"));
            }
            return targets;
        };
        const std::vector<double> parity = targetsOf({});
        for (SnapshotInput &input : inputs)
            input.score = 100;
        inputs[1].score = 0;
        const std::vector<double> tilted = targetsOf({});
        const double sum = parity[0] * 1.5 + parity[1] * 0.5 + parity[2] * 1.5;
        QVERIFY(std::abs(tilted[0] - parity[0] * 1.5 / sum) < 1e-12);
        QVERIFY(std::abs(tilted[1] - parity[1] * 0.5 / sum) < 1e-12);
        QCOMPARE(targetsOf({.allocation = AllocationMethod::riskParity}), parity);
        const auto named = [&] {
            const auto snapshot = takeSnapshot(inputs, inputs[0].ticker).value();
            return detail<QString>(computeMetric(MetricKind::allocationScore, *snapshot)->details, "method");
        };
        QCOMPARE(named(), QStringLiteral("score_tilted"));
        inputs[2].score = {};
        QCOMPARE(named(), QStringLiteral("risk_parity"));
        const auto refused = computeMetric(MetricKind::allocationScore, *takeSnapshot(inputs, inputs[0].ticker).value(),
            {.allocation = AllocationMethod::scoreTilted});
        QVERIFY(!refused && refused.error().message.contains(QStringLiteral("GAMA has none")));
    }

    void repeatsToTheBitWhateverTheNumberOfPieces()
    {
        const auto snapshot = snapshotOf(mix(), m_columns, QStringLiteral("ALFA"));
        const MetricResult whole = riskOf(*snapshot, {.paths = 200'000});
        for (const int pieces : {1, 2, 4}) {
            const PortfolioRiskPlan plan = PortfolioRiskPlan::make(*snapshot, {.paths = 200'000}, pieces).value();
            QCOMPARE(plan.pieces(), pieces);
            std::vector<PathTails> tails;
            for (int piece = 0; piece < pieces; ++piece)
                tails.push_back(plan.runPiece(piece).value());
            const MetricResult merged = plan.merge(tails).value();
            for (const char *key : {"monte_carlo_var_95", "monte_carlo_var_99", "monte_carlo_cvar_95", "monte_carlo_cvar_99"})
                QCOMPARE(detail(merged.details, key), detail(whole.details, key));
            QCOMPARE(merged.explain, whole.explain);
        }
        QCOMPARE(detail<std::int64_t>(whole.details, "seed"), std::int64_t(seedOf(*snapshot)));
        QCOMPARE(detail<std::int64_t>(whole.details, "paths"), 200'000);
        QCOMPARE(detail<std::int64_t>(whole.details, "horizon_days"), 1);
        QCOMPARE(detail<std::int64_t>(whole.details, "window_days"), 252);
        const MetricResult seeded = riskOf(*snapshot, {.paths = 200'000, .seed = 5});
        QCOMPARE(detail<std::int64_t>(seeded.details, "seed"), 5);
        QVERIFY(detail(seeded.details, "monte_carlo_var_95") != detail(whole.details, "monte_carlo_var_95"));
    }

    void explainsFormulaWindowAndInputs()
    {
        const auto snapshot = snapshotOf(mix(), m_columns, QStringLiteral("ALFA"));
        const QString window = QStringLiteral("252 daily returns (2022-03-04 to 2023-03-07)");
        QCOMPARE(computeMetric(MetricKind::correlation, *snapshot)->explain,
            QStringLiteral(
                "Pearson correlation of ALFA with the rest of the portfolio, its weights by value scaled to 1, from the "
                "sample covariance of %1 of 3 positions.")
                .arg(window));
        QCOMPARE(riskOf(*snapshot, {.paths = 1000, .horizonDays = 10, .seed = 7}).explain,
            QStringLiteral(
                "Risk share w(Sw)/(w'Sw) of ALFA with weights w by value and S the sample covariance of %1 of 3 positions; "
                "losses of one day from these returns, and from 1000 simulated normal paths of 10 days with the seed 7.")
                .arg(window));
        QCOMPARE(computeMetric(MetricKind::momentum, *snapshot)->explain,
            QStringLiteral(
                "Weight by value times the blend of the returns of ALFA over 1, 3, 6 and 12 months (weights 10, 20, 30, 40 "
                "%), each divided by its volatility over as many days, from its own %1.")
                .arg(window));
        QCOMPARE(computeMetric(MetricKind::concentration, *snapshot)->explain,
            QStringLiteral("Weight of ALFA by value among 3 positions, overweight above max(1.5/n, 25 %), with the "
                           "Herfindahl-Hirschman index of all weights, at the prices of the snapshot."));
        QCOMPARE(computeMetric(MetricKind::allocationScore, *snapshot)->explain,
            QStringLiteral(
                "Target weight of ALFA by risk parity minus its weight by value, from the sample covariance of %1 of 3 "
                "positions.")
                .arg(window));
    }
};

QTEST_GUILESS_MAIN(TestPortfolioMetrics)
#include "test_portfolio_metrics.moc"
