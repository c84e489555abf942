#pragma once

#include "composition.h"
#include "jobs/task.h"

namespace soundings::app {

/// `soundings.import_prices(path, ticker)`: a CSV file on this machine, or its text as `csv`. Then all scores are computed anew.
std::expected<QJsonValue, jobs::TaskFailure> importPricesTask(
    Composition &composition, const QJsonArray &args, const QJsonObject &kwargs, const jobs::TaskContext &context);

} // namespace soundings::app
