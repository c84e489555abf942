#pragma once

#include "server/http/message.h"

namespace soundings::server {

/// Sixteen random hexadecimal digits.
QByteArray newRequestId();

/// The client's own X-Request-Id when it is short and plain, else a new one.
QByteArray requestIdFor(const HttpRequest &request);

} // namespace soundings::server
