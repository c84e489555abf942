#pragma once

#include <QJsonObject>

namespace soundings::server {

/// JSON Schemas of everything that the API answers, by name.
QJsonObject componentSchemas();

} // namespace soundings::server
