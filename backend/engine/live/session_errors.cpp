#include "engine/ports/session_store.h"

namespace soundings::engine {

std::unexpected<Error> sessionNotFound(const QString &id)
{
    return fail(ErrorCode::notFound,
        QStringLiteral("There is no session \"%1\", or it has expired because nobody used it. Open a new one.").arg(id));
}

std::unexpected<Error> holdingsConflict()
{
    return fail(ErrorCode::conflict,
        QStringLiteral("The holdings were changed by somebody else after the version that you name. Nothing was written: look at "
                       "the newest ones, and change those."));
}

} // namespace soundings::engine
