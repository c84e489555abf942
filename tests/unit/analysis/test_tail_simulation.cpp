#include "analysis/montecarlo/tail_simulation.h"
#include "support/comparison.h"
#include "support/reference_data.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

using namespace soundings;
using namespace soundings::analysis;
using test::Comparison;

namespace {

TailSimulation::Outcome run(const SimulationSetup &setup, int pieces = 1)
{
    const TailSimulation simulation = TailSimulation::make(setup, pieces).value();
    std::vector<PathTails> tails;
    for (int piece = 0; piece < simulation.pieces(); ++piece)
        tails.push_back(simulation.runPiece(piece).value());
    return simulation.merge(tails).value();
}

/// Holds a simulated loss to the exact one within four of the standard errors that the reference tells.
void checkLoss(Comparison &comparison, const QString &what, const TailLoss &loss, const QJsonObject &exact, int paths)
{
    const auto error = [&](const char *key) { return 4 * exact[QLatin1String(key)].toDouble() / std::sqrt(double(paths)); };
    comparison.check(
        what + QStringLiteral(" VaR"), loss.var, exact[QStringLiteral("var")].toDouble(), 0, error("se_var_times_sqrtN"));
    comparison.check(
        what + QStringLiteral(" CVaR"), loss.cvar, exact[QStringLiteral("cvar")].toDouble(), 0, error("se_cvar_times_sqrtN"));
}

SimulationSetup oneTicker(double mean, double deviation)
{
    SimulationSetup setup;
    setup.mean = {mean};
    setup.covariance = {1, {deviation * deviation}};
    setup.firstWeights = {1};
    setup.secondWeights = {0};
    setup.seed = 20240607;
    return setup;
}

/// Log returns: the price is the exponential of the sum, and so is what is lost.
void compareGeometricWalks(Comparison &comparison, const QJsonObject &walks)
{
    for (const QString &name : walks.keys()) {
        const QJsonObject walk = walks[name].toObject();
        SimulationSetup setup =
            oneTicker(walk[QStringLiteral("log_mean_daily")].toDouble(), walk[QStringLiteral("log_sd_daily")].toDouble());
        for (const int days : {1, 10, 21}) {
            setup.horizonDays = days;
            PathTails tails = TailSimulation::make(setup)->runPiece(0).value();
            for (double &value : tails.first)
                value = std::expm1(value);
            const TailLosses losses = tailLosses(std::move(tails.first), setup.paths).value();
            const auto exact = [&](int level) { return walk[QStringLiteral("h%1_%2").arg(days).arg(level)].toObject(); };
            const QString what = QStringLiteral("%1 over %2 days").arg(name).arg(days);
            checkLoss(comparison, what + QStringLiteral(" at 95"), losses.at95, exact(95), setup.paths);
            checkLoss(comparison, what + QStringLiteral(" at 99"), losses.at99, exact(99), setup.paths);
        }
    }
}

bool operator==(const TailLosses &a, const TailLosses &b)
{
    return a.at95.var == b.at95.var && a.at95.cvar == b.at95.cvar && a.at99.var == b.at99.var && a.at99.cvar == b.at99.cvar;
}

SimulationSetup threeTickers()
{
    SimulationSetup setup;
    setup.mean = {0.0005, 0.0002, -0.0001};
    setup.covariance = {3, {4e-4, 1e-4, 5e-5, 1e-4, 2e-4, 0, 5e-5, 0, 1e-4}};
    setup.firstWeights = {0.5, 0.3, 0.2};
    setup.secondWeights = {0, 0.6, 0.4};
    setup.seed = 11;
    return setup;
}

} // namespace

class TestTailSimulation : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheExactLossesOfOurOwnData()
    {
        const QJsonObject reference = test::readJson(test::testDataFile(QStringLiteral("synthetic/reference.json")));
        Comparison comparison;
        compareGeometricWalks(comparison, reference[QStringLiteral("gbm")].toObject());
        QCOMPARE(comparison.count(), 4 * 12);
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
    }

    void agreesWithTheExactLossesOfRealData()
    {
        const QString file = QStringLiteral("reference-metrics.json");
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        const QJsonObject reference = test::readJson(test::realDataFile(file));
        Comparison comparison;
        compareGeometricWalks(comparison, reference[QStringLiteral("gbm")].toObject());
        qInfo("%d simulated losses within four standard errors of the exact ones", comparison.count());
        QCOMPARE(comparison.count(), 6 * 12);
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
    }

    void anotherNumberOfPiecesGivesTheSameBits()
    {
        SimulationSetup setup = threeTickers();
        setup.paths = 300'001; // neither whole batches nor whole blocks
        const TailSimulation::Outcome whole = run(setup);
        for (const int pieces : {1, 2, 4, 7, 1000}) {
            const TailSimulation::Outcome cut = run(setup, pieces);
            QVERIFY(cut.first == whole.first && cut.second == whole.second);
        }
        setup.seed = 12;
        QVERIFY(!(run(setup).first == whole.first));
    }

    void piecesMayRunAtOnce()
    {
        const TailSimulation simulation = TailSimulation::make(threeTickers(), 4).value();
        QCOMPARE(simulation.pieces(), 4);
        std::vector<PathTails> tails(4);
        {
            std::vector<std::jthread> threads;
            for (int piece = 0; piece < 4; ++piece)
                threads.emplace_back([&, piece] { tails[std::size_t(piece)] = simulation.runPiece(piece).value(); });
        }
        const TailSimulation::Outcome outcome = simulation.merge(tails).value(), alone = run(threeTickers());
        QVERIFY(outcome.first == alone.first && outcome.second == alone.second);
    }

    void bothPortfoliosConvergeToTheirExactLosses()
    {
        const SimulationSetup setup = threeTickers();
        const TailSimulation::Outcome outcome = run(setup);
        const auto exact = [&](const std::vector<double> &weights, Confidence confidence) {
            double variance = 0;
            for (std::size_t row = 0; row < 3; ++row) {
                for (std::size_t column = 0; column < 3; ++column)
                    variance += weights[row] * weights[column] * setup.covariance(row, column);
            }
            return normalLoss(
                std::inner_product(weights.begin(), weights.end(), setup.mean.begin(), 0.0), std::sqrt(variance), confidence);
        };
        // Four standard errors of a million paths are below 0.7 % of each of these losses.
        Comparison comparison;
        const auto check = [&](const TailLoss &simulated, const TailLoss &expected) {
            comparison.check(QStringLiteral("VaR"), simulated.var, expected.var, 0.007);
            comparison.check(QStringLiteral("CVaR"), simulated.cvar, expected.cvar, 0.007);
        };
        check(outcome.first.at95, exact(setup.firstWeights, kConfidence95));
        check(outcome.first.at99, exact(setup.firstWeights, kConfidence99));
        check(outcome.second.at95, exact(setup.secondWeights, kConfidence95));
        check(outcome.second.at99, exact(setup.secondWeights, kConfidence99));
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
    }

    void droppingPathsAboveTheTailChangesNothing()
    {
        for (const int paths : {kFewestPaths, 5000, 100'000}) {
            SimulationSetup setup = oneTicker(0.001, 0.02);
            setup.paths = paths;
            const PathTails tails = TailSimulation::make(setup)->runPiece(0).value();
            std::vector<double> sorted = tails.first;
            std::ranges::sort(sorted);
            const double kept = double(sorted.size()) / paths;
            QVERIFY2(kept > 0.05 && kept < 0.25, qPrintable(QString::number(kept)));
            // The rest of the paths are above, wherever they are.
            sorted.resize(std::size_t(paths), 1.0);
            const TailLosses losses = tailLosses(tails.first, paths).value();
            const TailLoss at95 = historicalLoss(sorted, kConfidence95), at99 = historicalLoss(sorted, kConfidence99);
            QCOMPARE(losses.at95.var, at95.var);
            QCOMPARE(losses.at99.var, at99.var);
            QVERIFY(std::abs(losses.at95.cvar - at95.cvar) < 1e-14 && std::abs(losses.at99.cvar - at99.cvar) < 1e-14);
        }
    }

    void aSingularCovarianceIsSimulated()
    {
        // The second ticker is twice the first; half and half is one and a half times the first.
        SimulationSetup setup;
        setup.mean = {0, 0};
        setup.covariance = {2, {1e-4, 2e-4, 2e-4, 4e-4}};
        setup.firstWeights = {0.5, 0.5};
        setup.secondWeights = {1, -0.5}; // a perfect hedge
        const TailSimulation::Outcome outcome = run(setup);
        QVERIFY(std::abs(outcome.first.at95.var / (kConfidence95.normalQuantile * 0.015) - 1) < 0.006);
        QVERIFY(std::abs(outcome.second.at99.cvar) < 1e-9);
    }

    void nothingAtRiskLosesNothing()
    {
        SimulationSetup setup = oneTicker(0.001, 0.02);
        setup.secondWeights = {0};
        const TailSimulation::Outcome outcome = run(setup);
        QCOMPARE(outcome.second.at95.var, 0.0);
        QCOMPARE(outcome.second.at99.cvar, 0.0);
        setup.covariance = {1, {0}};
        QCOMPARE(run(setup).first.at99.cvar, -0.001); // a sure gain
    }

    void stopsAtOnceWhenAsked()
    {
        SimulationSetup setup = threeTickers();
        setup.paths = 50'000'000;
        const TailSimulation simulation = TailSimulation::make(setup).value();
        std::stop_source source;
        qint64 askedAt = 0;
        QElapsedTimer clock;
        clock.start();
        std::jthread asks([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            askedAt = clock.nsecsElapsed();
            source.request_stop();
        });
        const Result<PathTails> tails = simulation.runPiece(0, source.get_token());
        const qint64 stoppedAt = clock.nsecsElapsed();
        asks.join();
        QVERIFY(!tails);
        QCOMPARE(tails.error().code, ErrorCode::cancelled);
        // The 10 ms that are promised, ten times over for a busy machine. Going on would take seconds.
        QVERIFY2(stoppedAt - askedAt < 100'000'000, qPrintable(QString::number(stoppedAt - askedAt)));
    }

    void refusesWhatIsOutOfBounds()
    {
        for (const int paths : {0, kFewestPaths - 1, kMostPaths + 1}) {
            SimulationSetup setup = threeTickers();
            setup.paths = paths;
            const auto made = TailSimulation::make(setup);
            QVERIFY(!made && made.error().message.contains(QStringLiteral("1000 to 100000000 paths")));
        }
        for (const int days : {0, 253}) {
            SimulationSetup setup = threeTickers();
            setup.horizonDays = days;
            const auto made = TailSimulation::make(setup);
            QVERIFY(!made && made.error().message.contains(QStringLiteral("1 to 252 trading days")));
        }
        const auto losses = tailLosses(std::vector<double>(50, -0.1), 1000);
        QVERIFY(!losses);
        QCOMPARE(losses.error().code, ErrorCode::internal);
    }
};

QTEST_GUILESS_MAIN(TestTailSimulation)
#include "test_tail_simulation.moc"
