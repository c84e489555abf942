#pragma once

#include "domain/api_token.h"
#include "server/json/write_common.h"

namespace soundings::server {

/// A token; with its secret where it has just been made.
void write(protocol::JsonWriter &json, const ApiToken &token, const QString &secret = {});

} // namespace soundings::server
