#pragma once

#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <ctime>

namespace soundings::bench {

inline QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromLatin1(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

inline QString machine()
{
    return QStringLiteral("%1, %2 cores, %3")
        .arg(processorName())
        .arg(QThread::idealThreadCount())
        .arg(QSysInfo::prettyProductName());
}

/// Processor time of this thread in milliseconds: what others do on the machine counts less than on a wall clock.
inline double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace soundings::bench
