#pragma once

#include "storage/sql/failure.h"

#include <QString>

struct sqlite3;

namespace soundings::storage::sqlite {

/// What went wrong with the last call on `database`, in words that name the file and say what to do. `resultCode` is an
/// extended result code; `database` may be null when opening failed.
sql::Failure failureOf(sqlite3 *database, int resultCode, const QString &path);

} // namespace soundings::storage::sqlite
