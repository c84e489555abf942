#include "server/process_metrics.h"

#include "server/metrics.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <algorithm>
#include <memory>

#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace soundings::server {

#ifdef Q_OS_LINUX
namespace {

void sample(QByteArray &out, const char *name, const char *type, const char *help, double value)
{
    describeMetric(out, name, type, help);
    out += QByteArray(name) + ' ' + QByteArray::number(value, 'g', 15) + '\n';
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// When the machine started, in seconds since 1970; 0: nobody says, as where a service sees its own processes only.
double bootTime()
{
    for (const QByteArray &line : contentOf(QStringLiteral("/proc/stat")).split('\n')) {
        if (line.startsWith("btime "))
            return line.mid(6).toDouble();
    }
    return 0;
}

/// To the microsecond, where /proc counts in hundredths.
double processorSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// By hand: QDir would ask about each of twenty thousand sockets.
double openDescriptors()
{
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir("/proc/self/fd"), ::closedir);
    int entries = 0;
    while (folder && ::readdir(folder.get()))
        ++entries;
    return std::max(0, entries - 3); // ".", ".." and the listing itself
}

/// Where the fields of /proc/self/stat are, behind the name in brackets: proc(5) counts them from 1, and the name is the second.
enum StatField { threads = 17, startTicks = 19, virtualBytes = 20, residentPages = 21 };

} // namespace

QByteArray processMetrics()
{
    QByteArray stat = contentOf(QStringLiteral("/proc/self/stat"));
    stat = stat.mid(stat.lastIndexOf(')') + 2); // the name may have spaces and brackets in it
    const QByteArrayList fields = stat.split(' ');
    if (fields.size() <= residentPages)
        return {};
    const auto field = [&fields](StatField which) { return fields[which].toDouble(); };
    const double ticks = double(::sysconf(_SC_CLK_TCK));
    QByteArray out;
    sample(out, "process_cpu_seconds_total", "counter", "Processor time in seconds, of users and system.", processorSeconds());
    sample(out, "process_resident_memory_bytes", "gauge", "Memory that is in use.",
        field(residentPages) * double(::sysconf(_SC_PAGESIZE)));
    sample(out, "process_virtual_memory_bytes", "gauge", "Addresses that are in use.", field(virtualBytes));
    sample(out, "process_threads", "gauge", "Threads.", field(threads));
    sample(out, "process_open_fds", "gauge", "Open files and sockets.", openDescriptors());
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
        sample(out, "process_max_fds", "gauge", "How many there may be.", double(limit.rlim_cur));
    if (const double boot = bootTime(); boot > 0)
        sample(out, "process_start_time_seconds", "gauge", "When it started, in seconds since 1970.",
            boot + field(startTicks) / ticks);
    return out;
}
#else
QByteArray processMetrics()
{
    return {};
}
#endif

} // namespace soundings::server
