// The million paths behind the portfolio risk of 20 tickers, as a ratio to drawing as many normal numbers and nothing else, and
// against numpy's multivariate_normal. One thread, its processor time.
#include "analysis/montecarlo/tail_simulation.h"
#include "bench/bench_support.h"
#include "bench/monte_carlo_floor.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cmath>
#include <cstdio>
#include <numeric>

using namespace soundings;
using namespace soundings::analysis;

namespace {

constexpr std::size_t kTickers = 20;
constexpr int kTurns = 5, kRounds = 5;
constexpr double kMostFloors = 2.0, kLeastNumpy = 2.5;

/// One market that all tickers follow, and noise of their own.
SimulationSetup makeSetup()
{
    SimulationSetup setup;
    setup.covariance = {kTickers, std::vector<double>(kTickers * kTickers)};
    for (std::size_t row = 0; row < kTickers; ++row) {
        const auto beta = [](std::size_t ticker) { return 0.5 + double(ticker) / kTickers; };
        for (std::size_t column = 0; column < kTickers; ++column)
            setup.covariance.values[row * kTickers + column] = 1e-4 * beta(row) * beta(column) + (row == column ? 2e-4 : 0);
        setup.mean.push_back(0.0004);
        setup.firstWeights.push_back(1.0 / kTickers);
        setup.secondWeights.push_back(row == 0 ? 0 : 1.0 / (kTickers - 1));
    }
    return setup;
}

QJsonArray toJson(std::span<const double> values)
{
    QJsonArray result;
    for (const double value : values)
        result.append(value);
    return result;
}

QByteArray peerInput(const SimulationSetup &setup)
{
    QJsonArray rows;
    for (std::size_t row = 0; row < kTickers; ++row)
        rows.append(toJson(setup.covariance.row(row)));
    return QJsonDocument(QJsonObject{{QStringLiteral("mean"), toJson(setup.mean)}, {QStringLiteral("covariance"), rows},
                             {QStringLiteral("first"), toJson(setup.firstWeights)},
                             {QStringLiteral("second"), toJson(setup.secondWeights)}, {QStringLiteral("paths"), setup.paths}})
        .toJson(QJsonDocument::Compact);
}

/// What the peer printed; empty, with the reason said, when it cannot be asked.
std::optional<QJsonObject> askPeer(const QByteArray &input)
{
    QProcess peer;
    peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    peer.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(SOUNDINGS_BENCH_DIR "/peer_monte_carlo.py")});
    peer.write(input);
    peer.closeWriteChannel();
    if (!peer.waitForFinished(120'000) || peer.exitCode() != 0) {
        std::printf("skipped the comparison with numpy: %s\n",
            peer.exitCode() == 77 ? "it is not installed" : "/usr/bin/python3 did not answer");
        return std::nullopt;
    }
    return QJsonDocument::fromJson(peer.readAllStandardOutput()).object();
}

template<class Work> double medianMilliseconds(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        const double start = bench::threadMilliseconds();
        work();
        times.push_back(bench::threadMilliseconds() - start);
    }
    return bench::median(times);
}

/// Both simulations are within their errors of each other: four of each are about 1.2 %.
bool agree(const TailSimulation::Outcome &ours, const QJsonArray &theirs)
{
    const std::array losses{ours.first.at95, ours.first.at99, ours.second.at95, ours.second.at99};
    for (std::size_t index = 0; index < losses.size(); ++index) {
        if (std::abs(theirs[qsizetype(2 * index)].toDouble() / losses[index].var - 1) > 0.012
            || std::abs(theirs[qsizetype(2 * index + 1)].toDouble() / losses[index].cvar - 1) > 0.012)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    std::printf("machine: %s\n", qPrintable(bench::machine()));
    const SimulationSetup setup = makeSetup();
    std::vector<double> floors, ours, normals, drawing, whole, toFloor, toNumpy;
    TailSimulation::Outcome outcome;
    double sink = 0;
    bool same = true;
    QString version;
    for (int turn = 0; turn < kTurns; ++turn) {
        floors.push_back(medianMilliseconds([&] { sink += bench::drawNormals(kTickers * std::size_t(setup.paths)); }));
        ours.push_back(medianMilliseconds([&] {
            const TailSimulation simulation = TailSimulation::make(setup).value();
            const PathTails tails = simulation.runPiece(0).value();
            outcome = simulation.merge(std::span(&tails, 1)).value();
        }));
        toFloor.push_back(ours.back() / floors.back());
        if (const std::optional<QJsonObject> peer = askPeer(peerInput(setup))) {
            normals.push_back((*peer)[QStringLiteral("normals")].toDouble());
            drawing.push_back((*peer)[QStringLiteral("drawing")].toDouble());
            whole.push_back((*peer)[QStringLiteral("whole")].toDouble());
            toNumpy.push_back(whole.back() / ours.back());
            version = (*peer)[QStringLiteral("version")].toString();
            same = same && agree(outcome, (*peer)[QStringLiteral("losses")].toArray());
        }
    }
    std::printf("%d paths of %zu tickers, VaR and CVaR of two portfolios, one thread, its processor time, medians of %d turns\n",
        setup.paths, kTickers, kTurns);
    std::printf("floor      %8.1f ms (%zu normal numbers with libmvec, check %.0f)\n", bench::median(floors),
        kTickers * std::size_t(setup.paths), sink);
    std::printf("soundings  %8.1f ms\n", bench::median(ours));
    bool met = bench::median(toFloor) <= kMostFloors;
    std::printf("ratio      %8.2f x the floor (at most %.1f)\n", bench::median(toFloor), kMostFloors);
    if (!toNumpy.empty()) {
        // The rest is a matrix product, which depends on the BLAS that numpy finds, and memory.
        std::printf("peer       %8.1f ms (%s; of that multivariate_normal %.1f ms; standard_normal into a buffer %.1f ms)\n",
            bench::median(whole), qPrintable(version), bench::median(drawing), bench::median(normals));
        std::printf(
            "ratio      %8.1f (at least %.1f); losses %s\n", bench::median(toNumpy), kLeastNumpy, same ? "agree" : "DIFFER");
        met = met && same && bench::median(toNumpy) >= kLeastNumpy;
    }
    return met ? 0 : 1;
}
