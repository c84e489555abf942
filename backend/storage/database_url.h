#pragma once

#include "base/result.h"

#include <QString>

namespace soundings::storage {

/// What a DATABASE_URL says.
struct DatabaseUrl {
    enum class Kind { sqlite, postgres };
    Kind kind = Kind::sqlite;
    QString path; ///< SQLite: the file
    QString connectString; ///< PostgreSQL: for libpq, with our time limits added
    QString shown; ///< for people; without the password
};

/// invalidArgument with the two allowed forms when the text is neither.
Result<DatabaseUrl> parseDatabaseUrl(const QString &text);

} // namespace soundings::storage
