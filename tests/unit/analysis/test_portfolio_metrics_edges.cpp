// Portfolios at the edge of what can be told: too little, too much, and nothing that moves.
#include "analysis/montecarlo/tail_simulation.h"
#include "analysis/portfolio/compute_metric.h"
#include "analysis/portfolio/holding_metrics.h"
#include "analysis/portfolio/return_model.h"
#include "unit/analysis/portfolio_fixture.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;
using test::detail;
using test::swinging;
using test::tickerNamed;

namespace {

constexpr MetricOptions kQuick{.paths = kFewestPaths};

bool isFinite(const MetricDetails &details)
{
    return std::ranges::all_of(details, [](const MetricDetail &each) {
        if (const double *number = std::get_if<double>(&each.value))
            return std::isfinite(*number) && !(*number == 0 && std::signbit(*number));
        const MetricDetails *inner = std::get_if<MetricDetails>(&each.value);
        return !inner || isFinite(*inner);
    });
}

QString errorOf(MetricKind kind, const PortfolioSnapshot &snapshot)
{
    const auto result = computeMetric(kind, snapshot, kQuick);
    return result ? QStringLiteral("no error") : result.error().message;
}

} // namespace

class TestPortfolioMetricsEdges : public QObject {
    Q_OBJECT

    const Ticker m_a = tickerNamed(QStringLiteral("AAA")), m_b = tickerNamed(QStringLiteral("BBB"));
    const PriceSeries m_first = swinging(300, 0), m_second = swinging(300, 1);
    const PriceSeries m_constant = test::seriesFrom(makeDay(2024, 1, 1), std::vector<double>(300, 25.0));

private slots:
    void onePositionIsTheWholeRisk()
    {
        const auto snapshot = takeSnapshot(std::vector<SnapshotInput>{{m_a, 3, 50, &m_first, {}}}, m_a).value();
        const MetricResult risk = computeMetric(MetricKind::portfolioRisk, *snapshot, kQuick).value();
        QVERIFY(std::abs(risk.value - 1) < 1e-12);
        for (const MetricDetail &each : detail<MetricDetails>(risk.details, "without"))
            QCOMPARE(std::get<double>(each.value), 0.0);
        QVERIFY(isFinite(risk.details));
        QVERIFY(risk.explain.contains(QStringLiteral("without it nothing is left")));
        const MetricResult concentration = computeMetric(MetricKind::concentration, *snapshot).value();
        QCOMPARE(concentration.value, 1.0);
        QCOMPARE(detail(concentration.details, "limit"), 1.5);
        QVERIFY(!detail<bool>(concentration.details, "overweight"));
        const MetricResult allocation = computeMetric(MetricKind::allocationScore, *snapshot).value();
        QCOMPARE(allocation.value, 0.0);
        QCOMPARE(detail(allocation.details, "trade_shares"), 0.0);
        QVERIFY(isFinite(allocation.details));
        QCOMPARE(errorOf(MetricKind::correlation, *snapshot),
            QStringLiteral("Correlation needs another position beside AAA. Add one first."));
    }

    void aWeightAboveTheLimitIsOverweight()
    {
        const auto overweight = [&](double shares, int others) {
            std::vector<SnapshotInput> inputs{{m_a, shares, 1, &m_first, {}}};
            for (int i = 0; i < others; ++i)
                inputs.push_back({tickerNamed(QStringLiteral("T%1").arg(i)), 1, 1, &m_second, {}});
            return computeMetric(MetricKind::concentration, *takeSnapshot(inputs, m_a).value()).value();
        };
        QCOMPARE(detail(overweight(1, 1).details, "limit"), 0.75);
        QVERIFY(!detail<bool>(overweight(3, 1).details, "overweight")); // at the limit, not above
        QVERIFY(detail<bool>(overweight(3.1, 1).details, "overweight"));
        QCOMPARE(detail(overweight(1, 19).details, "limit"), 0.25); // never below a quarter
        QVERIFY(!detail<bool>(overweight(6, 19).details, "overweight"));
        QVERIFY(detail<bool>(overweight(7, 19).details, "overweight"));
    }

    void perfectlyCorrelatedTickersAreNoDiversification()
    {
        const std::vector<SnapshotInput> inputs{{m_a, 1, 50, &m_first, {}}, {m_b, 3, 50, &m_first, {}}};
        const auto snapshot = takeSnapshot(inputs, m_b).value();
        const MetricResult correlation = computeMetric(MetricKind::correlation, *snapshot).value();
        QVERIFY(correlation.value <= 1 && correlation.value > 1 - 1e-12);
        QVERIFY(std::abs(detail(correlation.details, "diversification_ratio") - 1) < 1e-12);
        QVERIFY(std::abs(detail(correlation.details, "beta_to_portfolio") - 1) < 1e-12);
        const MetricResult risk = computeMetric(MetricKind::portfolioRisk, *snapshot, kQuick).value();
        QVERIFY(std::abs(risk.value - 0.75) < 1e-12);
        QVERIFY(isFinite(risk.details));
        const auto &without = detail<MetricDetails>(risk.details, "without");
        QVERIFY(std::abs(detail(without, "monte_carlo_var_95") / detail(risk.details, "monte_carlo_var_95") - 1) < 1e-6);
        const MetricResult allocation = computeMetric(MetricKind::allocationScore, *snapshot).value();
        QVERIFY(std::abs(allocation.value + 0.25) < 1e-9);
    }

    void aConstantPriceHasNoRiskAndNoCorrelation()
    {
        const std::vector<SnapshotInput> inputs{{m_a, 1, 50, &m_first, {}}, {m_b, 1, 25, &m_constant, {}}};
        const auto still = takeSnapshot(inputs, m_b).value();
        const MetricResult risk = computeMetric(MetricKind::portfolioRisk, *still, kQuick).value();
        QCOMPARE(risk.value, 0.0);
        QVERIFY(isFinite(risk.details));
        QVERIFY(errorOf(MetricKind::correlation, *still).startsWith(QStringLiteral("BBB never moved in 252 daily returns")));
        QVERIFY(errorOf(MetricKind::momentum, *still).startsWith(QStringLiteral("BBB moved by the same amount every day")));
        QVERIFY(errorOf(MetricKind::allocationScore, *still).startsWith(QStringLiteral("BBB never moved")));
        const auto moving = takeSnapshot(inputs, m_a).value();
        QVERIFY(errorOf(MetricKind::correlation, *moving).startsWith(QStringLiteral("The portfolio never moved")));
        QVERIFY(std::abs(computeMetric(MetricKind::portfolioRisk, *moving, kQuick)->value - 1) < 1e-12);

        const auto nothing = takeSnapshot(std::span(inputs).last(1), m_b).value();
        QVERIFY(
            errorOf(MetricKind::portfolioRisk, *nothing).startsWith(QStringLiteral("The value of the portfolio never moved")));
    }

    void tooFewDaysAreNamedAndTheOtherMetricsGoOn()
    {
        PriceSeries young;
        for (std::size_t row = 287; row < 300; ++row)
            young.append(m_second.bar(row));
        const std::vector<SnapshotInput> inputs{{m_a, 1, 50, &m_first, {}}, {m_b, 1, 25, &young, {}}};
        const auto snapshot = takeSnapshot(inputs, m_a).value();
        const QString missing =
            QStringLiteral(" needs 60 daily returns, there are 12: BBB begins on 2024-10-14. Import more prices.");
        QCOMPARE(errorOf(MetricKind::portfolioRisk, *snapshot), QStringLiteral("The portfolio's risk") + missing);
        QCOMPARE(errorOf(MetricKind::correlation, *snapshot), QStringLiteral("Correlation") + missing);
        QCOMPARE(errorOf(MetricKind::allocationScore, *snapshot), QStringLiteral("The allocation score") + missing);
        QVERIFY(computeMetric(MetricKind::concentration, *snapshot));
        QVERIFY(computeMetric(MetricKind::momentum, *snapshot)); // its own prices are long enough
        QCOMPARE(errorOf(MetricKind::momentum, *takeSnapshot(inputs, m_b).value()),
            QStringLiteral(
                "Momentum of BBB needs 252 daily returns, there are 12: BBB begins on 2024-10-14. Import more prices."));
        const std::vector<SnapshotInput> without{{m_a, 1, 50, nullptr, {}}};
        QVERIFY(errorOf(MetricKind::portfolioRisk, *takeSnapshot(without, m_a).value())
                .contains(QStringLiteral("there are 0: AAA has no prices")));
    }

    void sixtyReturnsAreEnough()
    {
        const PriceSeries enough = swinging(61, 0), few = swinging(60, 0);
        const auto risk = [&](const PriceSeries &series) {
            return computeMetric(MetricKind::portfolioRisk,
                *takeSnapshot(std::vector<SnapshotInput>{{m_a, 1, 50, &series, {}}}, m_a).value(), kQuick);
        };
        QCOMPARE(detail<std::int64_t>(risk(enough).value().details, "window_days"), 60);
        QVERIFY(!risk(few));
    }

    void manyTickersForTheDaysAreShrunkAndItIsSaid()
    {
        std::vector<PriceSeries> series;
        for (int i = 0; i < 51; ++i)
            series.push_back(swinging(300, i));
        std::vector<SnapshotInput> inputs;
        for (int i = 0; i < 51; ++i)
            inputs.push_back({tickerNamed(QStringLiteral("T%1").arg(i, 2, 10, QLatin1Char('0'))), 1, 10 + double(i),
                &series[std::size_t(i)], {}});
        const auto many = takeSnapshot(inputs, inputs[3].ticker).value();
        const auto fewer = takeSnapshot(std::span(inputs).first(50), inputs[3].ticker).value();
        QVERIFY(returnModelOf(*many, {})->shrinkage);
        QVERIFY(!returnModelOf(*fewer, {})->shrinkage);
        for (const MetricKind kind : {MetricKind::portfolioRisk, MetricKind::correlation, MetricKind::allocationScore}) {
            const MetricResult result = computeMetric(kind, *many, kQuick).value();
            QVERIFY2(result.explain.contains(QStringLiteral("after Ledoit and Wolf")), qPrintable(result.explain));
            QVERIFY(isFinite(result.details));
            QVERIFY(!computeMetric(kind, *fewer, kQuick)->explain.contains(QStringLiteral("Ledoit")));
        }
    }

    void aTickerThatIsNotHeldIsJudgedAsIfItWere()
    {
        const std::vector<SnapshotInput> inputs{{m_a, 4, 50, &m_first, {}}, {m_b, 0, 25, &m_second, {}}};
        const auto snapshot = takeSnapshot(inputs, m_b).value();
        const MetricResult concentration = computeMetric(MetricKind::concentration, *snapshot).value();
        QCOMPARE(concentration.value, 0.5);
        QVERIFY(
            concentration.explain.endsWith(QStringLiteral("; BBB is not held, so a position of the median value is assumed.")));
        // Without it the portfolio is what is held: one position.
        const MetricResult risk = computeMetric(MetricKind::portfolioRisk, *snapshot, kQuick).value();
        const MetricResult alone =
            computeMetric(MetricKind::portfolioRisk, *takeSnapshot(std::span(inputs).first(1), m_a).value(), kQuick).value();
        QVERIFY(
            std::abs(detail(detail<MetricDetails>(risk.details, "without"), "var_hist_95") - detail(alone.details, "var_hist_95"))
            < 1e-14);
        // A target needs no assumption: from nothing to the target weight, at the value that is there.
        const MetricResult allocation = computeMetric(MetricKind::allocationScore, *snapshot).value();
        QCOMPARE(detail(allocation.details, "weight"), 0.0);
        QCOMPARE(allocation.value, detail(allocation.details, "target_weight"));
        QVERIFY(std::abs(detail(allocation.details, "trade_shares") - allocation.value * 200 / 25) < 1e-12);
        QVERIFY(allocation.explain.endsWith(QStringLiteral("; it is not held, so its weight is 0.")));
    }

    void anEmptyPortfolioCanBeAskedAboutItsFirstTicker()
    {
        const auto snapshot = takeSnapshot(std::vector<SnapshotInput>{{m_a, 0, 50, &m_first, {}}}, m_a).value();
        for (const MetricKind kind : kMetricKinds) {
            const auto result = computeMetric(kind, *snapshot, kQuick);
            QCOMPARE(result.has_value(), kind != MetricKind::correlation);
            if (result)
                QVERIFY(std::isfinite(result->value) && isFinite(result->details));
        }
        const MetricResult concentration = computeMetric(MetricKind::concentration, *snapshot).value();
        QVERIFY(
            concentration.explain.endsWith(QStringLiteral("; AAA is not held and nothing else is, so one share is assumed.")));
        const MetricResult allocation = computeMetric(MetricKind::allocationScore, *snapshot).value();
        QCOMPARE(allocation.value, 1.0);
        QCOMPARE(detail(allocation.details, "trade_shares"), 0.0); // there is no value to trade with
    }

    void oldPricesDoNotChangeTheWeights()
    {
        // The price of the snapshot values the portfolio, the series gives the returns.
        std::vector<SnapshotInput> inputs{{m_a, 1, 30, &m_first, {}}, {m_b, 1, 10, &m_second, {}}};
        QCOMPARE(computeMetric(MetricKind::concentration, *takeSnapshot(inputs, m_a).value())->value, 0.75);
    }

    void stopsBeforeItBegins()
    {
        const auto snapshot = takeSnapshot(std::vector<SnapshotInput>{{m_a, 3, 50, &m_first, {}}}, m_a).value();
        std::stop_source stopped;
        stopped.request_stop();
        for (const MetricKind kind : kMetricKinds) {
            const auto result = computeMetric(kind, *snapshot, {}, stopped.get_token());
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::cancelled);
        }
    }

    void refusesOptionsThatAreOutOfBounds()
    {
        const auto snapshot = takeSnapshot(std::vector<SnapshotInput>{{m_a, 3, 50, &m_first, {}}}, m_a).value();
        const auto message = [&](const MetricOptions &options) {
            return computeMetric(MetricKind::portfolioRisk, *snapshot, options).error().message;
        };
        QVERIFY(message({.seed = kLargestSeed + 1}).contains(QStringLiteral("from 0 to 9007199254740991")));
        QVERIFY(message({.paths = 10}).contains(QStringLiteral("1000 to 100000000 paths")));
        QVERIFY(message({.horizonDays = 0}).contains(QStringLiteral("1 to 252 trading days")));
    }

    void namesAreReadBack()
    {
        for (const MetricKind kind : kMetricKinds)
            QCOMPARE(metricFromName(QString::fromLatin1(nameOf(kind))), kind);
        QVERIFY(!metricFromName(u"risk"));
    }
};

QTEST_GUILESS_MAIN(TestPortfolioMetricsEdges)
#include "test_portfolio_metrics_edges.moc"
