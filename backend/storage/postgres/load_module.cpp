#include "storage/postgres/postgres_module.h"

#include <QCoreApplication>
#include <QLibrary>

namespace soundings::storage::postgres {

Connect *loadModule()
{
    // As seen from bin/, in a build as well as where it is installed.
    QLibrary module(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/soundings/storage_postgres"));
    module.setLoadHints(QLibrary::ResolveAllSymbolsHint);
    if (const QFunctionPointer found = module.resolve(kConnect))
        return reinterpret_cast<Connect *>(found);
    throw sql::Failure(Error{ErrorCode::unavailable,
        QStringLiteral("The part of Soundings that speaks to PostgreSQL cannot be loaded. Install Soundings again, with the "
                       "library libpqxx, or use SQLite."),
        module.errorString()});
}

} // namespace soundings::storage::postgres
