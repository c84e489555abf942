#pragma once

#include "engine/ports/market_provider.h"
#include "providers/http/http_client.h"

#include <optional>

namespace soundings::providers {

/// What an answer of Financial Modeling Prep says besides data. Its status alone does not tell: refusals come as JSON and as
/// plain text, also with status 200. `key` is kept out of every text.
std::optional<engine::ProviderError> fmpFault(const HttpAnswer &answer, const QString &key);

} // namespace soundings::providers
