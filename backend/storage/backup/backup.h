#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace soundings::storage {

/// What a backup holds.
struct BackupContents {
    int tables = 0;
    qint64 rows = 0;
    qint64 bytes = 0; ///< of the file
};

/// Writes all that is in a database into a new file, as one state of it; others may read and write meanwhile. The file is a
/// SQLite database of its own, whatever kind of database it was made of, and has been checked before it gets its name. Blocks.
/// Errors: conflict (the file is there already), those of openStore(), io, diskFull.
Result<BackupContents> writeBackup(const QString &databaseUrl, const QString &file);

/// Replaces all that is in a database by what a backup holds, in one transaction: all of it or nothing. The database may be of
/// the other kind than the one that the backup was made of, and may be in use. The backup itself is left as it is, and may be of
/// an older version. `beforehand` is called once the backup has proved to be whole, before anything is written; with its error
/// nothing is. Blocks. Errors: notFound, corrupt (not a backup, or damaged), schemaTooNew, those of openStore().
Result<BackupContents> restoreBackup(
    const QString &databaseUrl, const QString &file, const std::function<Result<void>()> &beforehand = {});

} // namespace soundings::storage
