#pragma once

#include "base/result.h"

#include <QJsonDocument>

namespace soundings::server {

/// What a client has sent as JSON. The error says in half a sentence what is wrong with it: "is not valid JSON: ...".
Result<QJsonDocument> readJson(const QByteArray &text);

} // namespace soundings::server
