#pragma once

#include "server/routing/route.h"

namespace soundings::server {

/// The OpenAPI 3.1 document of a route table.
QByteArray openApiDocument(const RouteTable &table);

} // namespace soundings::server
