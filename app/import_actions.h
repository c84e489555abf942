#pragma once

#include "composition.h"
#include "server/import_actions.h"

namespace soundings::app {

/// What the server offers as imports: stocks of the market provider, and CSV files that are sent to it.
server::ImportActions importActions(Composition &composition);

} // namespace soundings::app
