#include "backups.h"

#include <QDir>

namespace soundings::app {

Result<KeptBackup> keepBackup(const Settings &settings, const Clock &clock, const QString &kind, int keep)
{
    const QDir folder(settings.dataDirectory() + QStringLiteral("/backups"));
    if (!folder.mkpath(QStringLiteral("."))) {
        return fail(ErrorCode::readOnly,
            QStringLiteral("The folder %1 cannot be made. Give this user the right to write the data folder.")
                .arg(folder.path()));
    }
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
