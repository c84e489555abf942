// `soundings-server serve` from its start to the line "listening", the sample market already seeded, against an empty
// QCoreApplication that listens on a QTcpServer: medians of interleaved runs, in wall time. Usage: bench_start [RUNS]
#include "bench/bench_support.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <cstring>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings;

namespace {

constexpr double kLimit = 5;

struct Start {
    double wallMilliseconds;
    double processorMilliseconds; // of the whole life of the program, its end too
};

/// From the spawn to the line; the program is stopped after it.
Start start(const std::vector<QByteArray> &arguments)
{
    int ends[2];
    if (::pipe(ends) != 0)
        qFatal("no pipe: %s", std::strerror(errno));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::vector<char *> words;
    for (const QByteArray &argument : arguments)
        words.push_back(const_cast<char *>(argument.constData()));
    words.push_back(nullptr);

    QElapsedTimer timer;
    timer.start();
    pid_t child = 0;
    if (::posix_spawn(&child, words.front(), &actions, nullptr, words.data(), environ) != 0)
        qFatal("%s cannot be started", words.front());
    ::close(ends[1]);
    QByteArray said;
    char text[256];
    while (!said.contains("listening")) {
        const ssize_t got = ::read(ends[0], text, sizeof text);
        if (got <= 0)
            qFatal("%s ended before it listened", words.front());
        said.append(text, got);
    }
    const double wall = double(timer.nsecsElapsed()) / 1e6;
    ::kill(child, SIGTERM);
    rusage used{};
    ::wait4(child, nullptr, 0, &used);
    ::close(ends[0]);
    posix_spawn_file_actions_destroy(&actions);
    const auto milliseconds = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return {wall, milliseconds(used.ru_utime) + milliseconds(used.ru_stime)};
}

} // namespace

int main(int argc, char **argv)
{
    const int runs = argc > 1 ? std::max(3, std::atoi(argv[1])) : 31;
    const QTemporaryDir data;
    const std::vector<QByteArray> server{
        SOUNDINGS_SERVER, "serve", "--host", "127.0.0.1", "--port", "0", "--data-dir", data.path().toUtf8()};
    const std::vector<QByteArray> empty{SOUNDINGS_YARDSTICK};
    start(server); // seeds the sample market, and warms the disk cache
    start(empty);

    std::vector<double> ours, theirs, oursBusy, theirsBusy;
    for (int run = 0; run < runs; ++run) {
        const Start peer = start(empty), own = start(server);
        theirs.push_back(peer.wallMilliseconds);
        theirsBusy.push_back(peer.processorMilliseconds);
        ours.push_back(own.wallMilliseconds);
        oursBusy.push_back(own.processorMilliseconds);
    }
    const double ratio = bench::median(ours) / bench::median(theirs);
    std::printf("machine: %s\n", qPrintable(bench::machine()));
    std::printf("start to listening, medians of %d interleaved runs\n", runs);
    std::printf("empty QCoreApplication  %7.1f ms (processor time until its end %.1f ms)\n", bench::median(theirs),
        bench::median(theirsBusy));
    std::printf("soundings-server        %7.1f ms (processor time until its end %.1f ms)\n", bench::median(ours),
        bench::median(oursBusy));
    std::printf("ratio                   %7.2f (at most %.0f)\n", ratio, kLimit);
    return ratio <= kLimit ? 0 : 1;
}
