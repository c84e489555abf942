// `soundings` from its start to its first frame, against an empty ApplicationWindow with the same modules: medians of interleaved
// runs, the whole process each. Usage: bench_first_frame [RUNS]
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

double milliseconds(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed\n", qPrintable(program));
        std::exit(1);
    }
    return double(timer.nsecsElapsed()) / 1e6;
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
    std::vector<double> ours, empty;
    for (int run = 0; run <= runs; ++run) {
        const double yardstick = milliseconds(QStringLiteral(SOUNDINGS_YARDSTICK), {}, environment);
        const double window = milliseconds(QStringLiteral(SOUNDINGS_PROGRAM), {QStringLiteral("--self-test")}, environment);
        if (run > 0) { // the first warms the disk cache
            empty.push_back(yardstick);
            ours.push_back(window);
        }
    }
    const double ratio = bench::median(ours) / bench::median(empty);
    std::printf("machine: %s, Qt %s\n", qPrintable(bench::machine()), qVersion());
    std::printf("start to first frame and exit, medians of %d interleaved runs\n", runs);
    std::printf("empty ApplicationWindow %7.0f ms\n", bench::median(empty));
    std::printf("soundings               %7.0f ms\n", bench::median(ours));
    std::printf("ratio                   %7.2f (at most %.1f)\n", ratio, kLimit);
    return ratio <= kLimit ? 0 : 1;
}
