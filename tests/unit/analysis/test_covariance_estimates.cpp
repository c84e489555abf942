#include "analysis/risk/risk_parity.h"
#include "analysis/risk/shrinkage.h"
#include "analysis/risk/statistics.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace soundings;
using namespace soundings::analysis;

namespace {

std::vector<std::vector<double>> noise(std::size_t columns, std::size_t rows)
{
    std::mt19937 random(5);
    std::vector<std::vector<double>> result(columns, std::vector<double>(rows));
    for (std::size_t row = 0; row < rows; ++row) {
        const double market = double(random()) / 4294967296.0 - 0.5;
        for (std::size_t column = 0; column < columns; ++column)
            result[column][row] = market * double(column + 1) / 2 + double(random()) / 4294967296.0 - 0.5;
    }
    return result;
}

/// The formula of the paper as it stands there, row by row and pair by pair.
double intensityByDefinition(const std::vector<std::vector<double>> &columns)
{
    const std::size_t n = columns.size(), rows = columns.front().size();
    std::vector<double> centres;
    for (const auto &column : columns)
        centres.push_back(mean(column));
    const auto product = [&](std::size_t row, std::size_t i, std::size_t j) {
        return (columns[i][row] - centres[i]) * (columns[j][row] - centres[j]);
    };
    std::vector<double> sample(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t row = 0; row < rows; ++row)
                sample[i * n + j] += product(row, i, j) / double(rows);
        }
    }
    double m = 0, d2 = 0, b2 = 0;
    for (std::size_t i = 0; i < n; ++i)
        m += sample[i * n + i] / double(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const double target = i == j ? m : 0;
            d2 += (sample[i * n + j] - target) * (sample[i * n + j] - target) / double(n);
            for (std::size_t row = 0; row < rows; ++row) {
                const double apart = product(row, i, j) - sample[i * n + j];
                b2 += apart * apart / double(n) / double(rows) / double(rows);
            }
        }
    }
    return std::min(b2, d2) / d2;
}

} // namespace

class TestCovarianceEstimates : public QObject {
    Q_OBJECT

private slots:
    void shrinkageIsThatOfThePaper()
    {
        for (const auto &[columns, rows] : {std::pair(3, 200), std::pair(10, 30), std::pair(40, 20)}) {
            const auto data = noise(std::size_t(columns), std::size_t(rows));
            const ShrunkCovariance shrunk = ledoitWolf(data);
            QVERIFY(std::abs(shrunk.intensity - intensityByDefinition(data)) < 1e-12);
            QVERIFY(shrunk.intensity > 0 && shrunk.intensity < 1);
            const SquareMatrix sample = sampleCovariance(data);
            double trace = 0, shrunkTrace = 0;
            for (std::size_t i = 0; i < sample.size; ++i) {
                trace += sample(i, i);
                shrunkTrace += shrunk.covariance(i, i);
            }
            QVERIFY(std::abs(trace - shrunkTrace) < 1e-12);
            QVERIFY(std::abs(shrunk.covariance(0, 1) - (1 - shrunk.intensity) * sample(0, 1)) < 1e-15);
        }
    }

    void shrinkageOfPricesThatNeverMoveIsNothing()
    {
        const ShrunkCovariance shrunk = ledoitWolf(std::vector<std::vector<double>>(3, std::vector<double>(5)));
        QCOMPARE(shrunk.intensity, 0.0);
        QCOMPARE(shrunk.covariance.values, std::vector<double>(9));
    }

    void riskParityGivesEveryColumnTheSameShare()
    {
        for (const std::size_t size : {1u, 2u, 7u, 60u}) {
            const SquareMatrix covariance = sampleCovariance(noise(size, 300));
            const std::vector<double> weights = riskParityWeights(covariance).value();
            QVERIFY(std::abs(std::accumulate(weights.begin(), weights.end(), 0.0) - 1) < 1e-12);
            std::vector<double> risks;
            for (std::size_t i = 0; i < size; ++i)
                risks.push_back(weights[i] * std::inner_product(weights.begin(), weights.end(), covariance.row(i).begin(), 0.0));
            const double whole = std::accumulate(risks.begin(), risks.end(), 0.0);
            for (const double risk : risks)
                QVERIFY(std::abs(risk / whole - 1 / double(size)) < 1e-9);
        }
    }

    void riskParityOfTwoIsInverseToTheirDeviations()
    {
        // Whatever their correlation, also a perfect one.
        for (const double correlation : {-0.5, 0.0, 0.9, 1.0}) {
            const std::vector<double> weights =
                riskParityWeights({2, {1e-4, correlation * 3e-4, correlation * 3e-4, 9e-4}}).value();
            QVERIFY(std::abs(weights[0] - 0.75) < 1e-9);
        }
    }

    void riskParityRefusesWhatHasNoAnswer()
    {
        const auto constant = riskParityWeights({2, {1e-4, 0, 0, 0}});
        QVERIFY(!constant && constant.error().message.contains(QStringLiteral("never moved")));
        const auto hedge = riskParityWeights({2, {1e-4, -1e-4, -1e-4, 1e-4}});
        QVERIFY(!hedge && hedge.error().message.contains(QStringLiteral("cancel each other out")));
        std::stop_source stopped;
        stopped.request_stop();
        const auto cancelled = riskParityWeights({1, {1e-4}}, stopped.get_token());
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCovarianceEstimates)
#include "test_covariance_estimates.moc"
