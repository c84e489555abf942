#pragma once

#include <QDir>
#include <QFile>

#include <algorithm>

namespace soundings::test {

/// False with a sanitizer, which remembers what every byte was used for: the memory then says nothing about the program.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kMemoryIsTheProgramsOwn = false;
#else
inline constexpr bool kMemoryIsTheProgramsOwn = true;
#endif

/// Memory of a process that is in RAM, in bytes; 0 where the system does not tell.
inline qint64 residentBytes(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

/// How many sockets a process has open. Files are not counted: a database opens more of them for more threads.
inline qsizetype openSockets(qint64 pid)
{
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(pid));
    const QStringList names = folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::ranges::count_if(names,
        [&](const QString &name) { return QFile::symLinkTarget(folder.filePath(name)).contains(QLatin1String("socket:")); });
}

} // namespace soundings::test
