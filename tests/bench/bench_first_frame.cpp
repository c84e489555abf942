// `soundings` from its start to its first frame, against an empty ApplicationWindow with the same modules: medians of interleaved
// runs. And until its list can be read, so that an early frame is not bought with a late list. Usage: bench_first_frame [RUNS]
#include "bench/bench_support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace soundings;

namespace {

constexpr double kLimit = 1.5;

/// When the program wrote each of `lines` to its standard output, in ms from its start.
std::vector<double> timesOf(
    const QString &program, const QStringList &arguments, const QProcessEnvironment &environment, const QList<QByteArray> &lines)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    std::vector<double> times;
    for (const QByteArray &line : lines) {
        while (!process.canReadLine() && process.waitForReadyRead(60'000)) { }
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (const QByteArray read = process.readLine().trimmed(); read != line) {
            std::fprintf(stderr, "%s wrote “%s”, not “%s”\n", qPrintable(program), read.constData(), line.constData());
            std::exit(1);
        }
    }
    process.waitForFinished(60'000);
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int runs = std::max(10, argc > 1 ? QByteArray(argv[1]).toInt() : 15);
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    std::vector<double> ours, list, empty;
    for (int run = 0; run <= runs; ++run) {
        const std::vector<double> yardstick = timesOf(QStringLiteral(SOUNDINGS_YARDSTICK), {}, environment, {"first frame"});
        const std::vector<double> window =
            timesOf(QStringLiteral(SOUNDINGS_PROGRAM), {QStringLiteral("--timings")}, environment, {"first frame", "list"});
        if (run > 0) { // the first warms the disk cache and fills the store
            empty.push_back(yardstick[0]);
            ours.push_back(window[0]);
            list.push_back(window[1]);
        }
    }
    const double ratio = bench::median(ours) / bench::median(empty);
    std::printf("machine: %s, Qt %s\n", qPrintable(bench::machine()), qVersion());
    std::printf("from the start, medians of %d interleaved runs\n", runs);
    std::printf("empty ApplicationWindow, first frame %7.0f ms\n", bench::median(empty));
    std::printf("soundings, first frame               %7.0f ms\n", bench::median(ours));
    std::printf("soundings, the list can be read      %7.0f ms\n", bench::median(list));
    std::printf("ratio of the first frames            %7.2f (at most %.1f)\n", ratio, kLimit);
    return ratio <= kLimit ? 0 : 1;
}
