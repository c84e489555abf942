#include "backups.h"

#include <QDateTime>
#include <QDir>

namespace soundings::app {

namespace {

/// Nobody writes at a backup for as long: its task may take an hour.
constexpr std::chrono::hours kAbandonedAfter{2};

/// What processes have left that were killed while they wrote a backup.
void removeAbandoned(const QDir &folder, const Clock &clock)
{
    const qint64 before = (clock.now() - kAbandonedAfter).time_since_epoch().count();
    for (const QFileInfo &part : folder.entryInfoList({QStringLiteral("soundings-*.part*")}, QDir::Files)) {
        if (part.lastModified().toMSecsSinceEpoch() < before)
            QFile::remove(part.filePath());
    }
}

} // namespace

Result<KeptBackup> keepBackup(const Settings &settings, const Clock &clock, const QString &kind, int keep)
{
    const QDir folder(settings.dataDirectory() + QStringLiteral("/backups"));
    if (!folder.mkpath(QStringLiteral("."))) {
        return fail(ErrorCode::readOnly,
            QStringLiteral("The folder %1 cannot be made. Give this user the right to write the data folder.")
                .arg(folder.path()));
    }
    removeAbandoned(folder, clock);
    // Names in the order of their times. 20261121T200022.123Z
    const QString time = toIso8601(clock.now()).remove(u'-').remove(u':');
    KeptBackup kept{.file = folder.filePath(QStringLiteral("soundings-%1-%2.db").arg(kind, time))};
    SOUNDINGS_TRY(kept.contents, storage::writeBackup(settings.text(Setting::databaseUrl), kept.file));
    QStringList all = folder.entryList({QStringLiteral("soundings-%1-*.db").arg(kind)}, QDir::Files, QDir::Name);
    while (all.size() > std::max(1, keep)) {
        if (QFile::remove(folder.filePath(all.front())))
            kept.removed.append(folder.filePath(all.front()));
        all.removeFirst();
    }
    return kept;
}

} // namespace soundings::app
