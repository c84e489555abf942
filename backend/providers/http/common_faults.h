#pragma once

#include "engine/ports/market_provider.h"
#include "providers/http/http_client.h"

#include <optional>

namespace soundings::providers {

/// What is wrong with an answer whatever the source: there is none, it is torn or late, or the server has a fault. `label` is the
/// source for people. Nothing: the answer is whole, and its status is below 500 and not 429.
std::optional<engine::ProviderError> commonFault(const HttpAnswer &answer, const QString &label);

/// "Retry-After: 30" in seconds; a date is not taken.
std::optional<std::chrono::seconds> retryAfterOf(const HttpAnswer &answer);

/// The beginning of a body, fit for a log.
QString excerptOf(const QByteArray &body);

} // namespace soundings::providers
