#include "support/small_disk.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <sys/statvfs.h>
#endif

namespace soundings::test {

#ifdef Q_OS_LINUX

SmallDisk::~SmallDisk()
{
    if (m_isMounted)
        ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
}

QString SmallDisk::make(int megabytes)
{
    const QByteArray options = "size=" + QByteArray::number(megabytes) + "m,mode=755";
    m_isMounted = ::mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", 0, options.constData()) == 0;
    return m_isMounted ? QString()
                       : QStringLiteral("no disk can be mounted: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
}

void SmallDisk::fill(qint64 leave)
{
    QFile file(ballast());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return;
    struct statvfs facts = {};
    if (::statvfs(QFile::encodeName(path()).constData(), &facts) != 0)
        return;
    qint64 left = qint64(facts.f_bavail) * qint64(facts.f_bsize) - leave;
    const QByteArray page(4096, 'x');
    while (left > 0 && file.write(page) > 0)
        left -= page.size();
}

QString SmallDisk::makeReadOnly(bool readOnly)
{
    unsigned long flags = MS_REMOUNT;
    if (readOnly)
        flags |= MS_RDONLY;
    if (::mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", flags, nullptr) == 0)
        return {};
    return QString::fromLocal8Bit(std::strerror(errno));
}

#else

SmallDisk::~SmallDisk() = default;

QString SmallDisk::make(int)
{
    return QStringLiteral("this is done on Linux only");
}

void SmallDisk::fill(qint64) { }

QString SmallDisk::makeReadOnly(bool)
{
    return QStringLiteral("this is done on Linux only");
}

#endif

void SmallDisk::empty()
{
    QFile::remove(ballast());
}

} // namespace soundings::test
