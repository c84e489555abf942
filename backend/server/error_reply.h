#pragma once

#include "base/error.h"
#include "server/http/message.h"
#include "server/http/request_policy.h"

#include <chrono>

namespace soundings::server {

/// {"detail", "code", "request_id"} and, for a validation error, "errors", with the status of the error's code.
/// `retryAfter` is what a client is told to wait where trying again can help.
Reply errorReply(const Error &error, const QByteArray &requestId, std::chrono::seconds retryAfter = std::chrono::seconds(1));

/// The same for what was refused before it was a request.
Reply faultReply(const HttpFault &fault, const QByteArray &requestId);

} // namespace soundings::server
