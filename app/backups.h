#pragma once

#include "base/clock.h"
#include "base/settings.h"
#include "storage/backup/backup.h"

#include <QStringList>

namespace soundings::app {

/// So many of the backups that are made by themselves are kept.
inline constexpr int kBackupsKept = 7;

struct KeptBackup {
    QString file;
    storage::BackupContents contents;
    QStringList removed; ///< older ones, for which there is no more room
};

/// Keeps a copy of the database in the folder `backups` of the data folder, under the time at which it was made, and the newest
/// `keep` of those of this kind. `kind`: "daily", "before-restore". Blocks.
Result<KeptBackup> keepBackup(const Settings &settings, const Clock &clock, const QString &kind, int keep = kBackupsKept);

} // namespace soundings::app
