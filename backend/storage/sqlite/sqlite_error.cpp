#include "storage/sqlite/sqlite_error.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

namespace soundings::storage::sqlite {

namespace {

struct Cause {
    ErrorCode code;
    QString message;
};

Cause cannotOpen(const QString &shown, const QFileInfo &file)
{
    const QString folder = QDir::toNativeSeparators(file.absolutePath());
    if (!QFileInfo(file.absolutePath()).isDir()) {
        return {ErrorCode::io,
            QStringLiteral("The folder %1 does not exist. Create it, or choose another database with DATABASE_URL.").arg(folder)};
    }
    if (file.isDir())
        return {ErrorCode::corrupt, QStringLiteral("%1 is a folder. Name a database file in DATABASE_URL.").arg(shown)};
    if (!QFileInfo(file.absolutePath()).isWritable()) {
        return {ErrorCode::readOnly,
            QStringLiteral("The folder %1 cannot be written. Give yourself the right to write there, or choose another database "
                           "with DATABASE_URL.")
                .arg(folder)};
    }
    return {ErrorCode::readOnly, QStringLiteral("%1 cannot be opened. Check who may read and write it.").arg(shown)};
}

Cause causeOf(int resultCode, const QString &path)
{
    const QFileInfo file(path);
    const QString shown = QDir::toNativeSeparators(file.absoluteFilePath());
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::locked,
            QStringLiteral("Another program is writing to %1 and holds its lock. Close it, or try again when it is done.")
                .arg(shown)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::readOnly,
            QStringLiteral("%1 cannot be written. Give yourself the right to write to the file and its folder.").arg(shown)};
    case SQLITE_FULL:
        return {ErrorCode::diskFull,
            QStringLiteral("There is no space left for %1. Nothing of this change was stored. Free some space and try again.")
                .arg(shown)};
    case SQLITE_NOTADB:
        return {ErrorCode::corrupt,
            QStringLiteral("%1 is not a Soundings database. It was left as it is. Choose another file with DATABASE_URL.")
                .arg(shown)};
    case SQLITE_CORRUPT:
        return {ErrorCode::corrupt,
            QStringLiteral("%1 is damaged. Restore it from a backup, or move it away to start with an empty one.").arg(shown)};
    case SQLITE_CANTOPEN:
        return cannotOpen(shown, file);
    case SQLITE_IOERR:
        return {ErrorCode::io, QStringLiteral("Reading or writing %1 failed. Check the disk.").arg(shown)};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::conflict, QStringLiteral("%1 refused a change that contradicts what it holds.").arg(shown)};
    case SQLITE_NOMEM:
        return {ErrorCode::unavailable, QStringLiteral("There is not enough memory to use %1.").arg(shown)};
    default:
        return {ErrorCode::internal, QStringLiteral("The database %1 refused a statement.").arg(shown)};
    }
}

} // namespace

sql::Failure failureOf(sqlite3 *database, int resultCode, const QString &path)
{
    const Cause cause = causeOf(resultCode, path);
    const QString said = QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(resultCode));
    return sql::Failure(Error{cause.code, cause.message, QStringLiteral("SQLite %1: %2").arg(resultCode).arg(said)});
}

} // namespace soundings::storage::sqlite
