#include "telemetry/spool.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace soundings::telemetry {

namespace {

/// Sentry takes events of up to 1 MiB.
constexpr qsizetype kMostBytes = 1'000'000;

} // namespace

Spool::Spool(QString folder, int most)
    : m_folder(std::move(folder))
    , m_most(most)
{
}

QStringList Spool::names() const
{
    return QDir(m_folder).entryList({QStringLiteral("*.envelope")}, QDir::Files, QDir::Name);
}

bool Spool::add(const QByteArray &envelope, const QByteArray &id, Timestamp time)
{
    if (envelope.size() > kMostBytes)
        return false;
    // By name they are in the order of time.
    const QString name = QStringLiteral("%1-%2-%3.envelope")
                             .arg(time.time_since_epoch().count(), 15, 10, QLatin1Char('0'))
                             .arg(m_added++, 6, 10, QLatin1Char('0')) // those of one millisecond
                             .arg(QString::fromLatin1(id));
    QSaveFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(envelope) != envelope.size() || !file.commit())
        return false;
    QStringList all = names();
    while (all.size() > m_most)
        remove(all.takeFirst());
    return true;
}

std::optional<QString> Spool::oldest() const
{
    const QStringList all = names();
    return all.isEmpty() ? std::nullopt : std::optional(all.front());
}

QByteArray Spool::read(const QString &name) const
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Spool::remove(const QString &name)
{
    QFile::remove(pathOf(name));
}

} // namespace soundings::telemetry
