// A server under a steady mixed load for as long as is asked for: does its memory, its number of sockets or the time of its
// answers grow?
//
//   bench_soak [MINUTES [PER_SECOND]]     60 and 200 without
#include "bench_support.h"
#include "integration/chaos/mixed_load.h"
#include "support/process_size.h"
#include "support/server_process.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace soundings::test;

namespace {

constexpr int kPeople = 8;
constexpr double kMegabyte = 1024 * 1024;
constexpr double kMostGrowth = 16; ///< megabytes: what is stored meanwhile takes some of the caches

struct Minute {
    double megabytes = 0;
    qsizetype sockets = 0;
    LoadCounts counts;
};

Minute measure(MixedLoad &load, qint64 server)
{
    std::this_thread::sleep_for(std::chrono::minutes(1));
    return {double(residentBytes(server)) / kMegabyte, openSockets(server), load.takeCounts()};
}

void print(int number, const Minute &minute)
{
    std::printf("%6d %9.1f %8lld %8d %8d %8d %8lld %8d\n", number, minute.megabytes, static_cast<long long>(minute.sockets),
        minute.counts.asked, minute.counts.stored, minute.counts.refused + minute.counts.dropped,
        static_cast<long long>(minute.counts.wrong.size()), minute.counts.slowestMs);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int minutes = words.value(1, QStringLiteral("60")).toInt(), perSecond = words.value(2, QStringLiteral("200")).toInt();
    if (minutes < 2 || perSecond < 1) {
        std::fputs("bench_soak [MINUTES [PER_SECOND]]: at least 2 minutes, and once a second\n", stderr);
        return 2;
    }
    std::printf("%s\n%d requests a second for %d minutes; one in ten is a purchase\n", qPrintable(soundings::bench::machine()),
        perSecond, minutes);
    const QTemporaryDir folder;
    ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
    if (const QString fault = server.start(folder.path()); !fault.isEmpty())
        qFatal("%s", qPrintable(fault));
    MixedLoad load(server.port(), kPeople, perSecond);
    if (const QString fault = load.prepare(); !fault.isEmpty())
        qFatal("%s", qPrintable(fault));
    load.start();
    std::printf("minute megabytes  sockets    asked   stored   failed    wrong  slowest\n");
    std::vector<Minute> all;
    for (int number = 1; number <= minutes; ++number) {
        all.push_back(measure(load, server.pid()));
        print(number, all.back());
    }
    load.stop();
    const Minute &first = all.front(), &last = all.back();
    const double growth = last.megabytes - first.megabytes;
    const qsizetype sockets = last.sockets - first.sockets, lost = load.lostWrites(server.port()).size();
    const bool wrong = std::ranges::any_of(all, [](const Minute &minute) { return !minute.counts.wrong.isEmpty(); });
    std::printf(
        "growth from the first minute to the last: %.1f MB (at most %.0f), %lld sockets (at most 0), slowest answer %d to "
        "%d ms; %lld writes lost\n",
        growth, kMostGrowth, static_cast<long long>(sockets), first.counts.slowestMs, last.counts.slowestMs,
        static_cast<long long>(lost));
    const bool met = growth <= kMostGrowth && sockets <= 0 && lost == 0 && !wrong;
    return server.stop() && met ? 0 : 1;
}
