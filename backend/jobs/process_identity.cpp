#include "jobs/process_identity.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

namespace soundings::jobs {

namespace {

/// Pids mean something within one boot of one kernel, and there within one namespace: a container has its own.
QString thisMachine()
{
    return QString::fromLatin1(QSysInfo::bootUniqueId() + ' ')
        + QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).section(u'/', -1);
}

/// In ticks since the boot, field 22 of /proc/PID/stat. 0: there is no such process, or no such file on this system.
std::int64_t startOf(std::int64_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // The second field is the program's name in parentheses, in which anything may stand.
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr int kStartTime = 22 - 3;
    return fields.value(kStartTime).toLongLong();
}

} // namespace

engine::ProcessIdentity ownProcess()
{
    const std::int64_t pid = QCoreApplication::applicationPid();
    return {thisMachine(), pid, startOf(pid)};
}

Presence lookFor(const engine::ProcessIdentity &process)
{
    if (process.machine != thisMachine() || process.startedAt == 0)
        return Presence::unknown;
    return startOf(process.pid) == process.startedAt ? Presence::running : Presence::gone;
}

} // namespace soundings::jobs
