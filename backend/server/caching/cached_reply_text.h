#pragma once

#include "engine/caching/cached_reply.h"
#include "server/http/message.h"

namespace soundings::server {

/// Where a reply came from, as its headers tell.
enum class CacheOutcome {
    hit,
    stale, ///< a hit that is being replaced
    miss,
};

/// What is kept of a handler's reply: its text, plain and compressed, and its tag.
engine::CachedReply cacheable(const QByteArray &key, const Reply &reply);

/// The reply to one request: compressed or not, 304 where the client has it, X-Cache, Age and Cache-Status. `route` as in Reply.
Reply replyFrom(const engine::CachedReply &cached, const HttpRequest &request, CacheOutcome outcome, Timestamp now);

} // namespace soundings::server
