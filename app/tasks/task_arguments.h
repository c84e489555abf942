#pragma once

#include "jobs/task.h"

namespace soundings::app {

/// The body, run only with arguments that it knows: by name, or the first `byPosition` of `names` by position. Any other is a
/// TypeError, as in Python, and not something to pass over: a misspelt pattern would drop the whole cache.
jobs::TaskBody withArguments(QStringList names, qsizetype byPosition, jobs::TaskBody body);

} // namespace soundings::app
