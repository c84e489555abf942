#include "server/caching/cached_reply_text.h"

#include "server/http/reply_finish.h"

namespace soundings::server {

namespace {

// Made once: a hit should not allocate its constant header lines anew.
const Header kNoCache{"Cache-Control", "no-cache"}; // keep it, but ask whether it is still true
const Header kVary{"Vary", "Accept-Encoding"};
const Header kGzip{"Content-Encoding", "gzip"};
const Header kHit{"X-Cache", "HIT"};
const Header kMiss{"X-Cache", "MISS"};
const QByteArray kAge = "Age";
const QByteArray kEntityTag = "ETag";

} // namespace

engine::CachedReply cacheable(const QByteArray &key, const Reply &reply)
{
    engine::CachedReply cached;
    cached.key = key;
    cached.contentType = reply.contentType;
    cached.entityTag = entityTagOf(reply.body);
    cached.body = reply.body;
    cached.tags = reply.cacheTags;
    if (isWorthCompressing(reply)) {
        QByteArray small = gzip(reply.body);
        if (small.size() < reply.body.size())
            cached.gzipped = std::move(small);
    }
    return cached;
}

Reply replyFrom(const engine::CachedReply &cached, const HttpRequest &request, CacheOutcome outcome, Timestamp now)
{
    using namespace std::chrono;
    Reply reply;
    reply.headers.reserve(10);
    reply.contentType = cached.contentType;
    addSecurityHeaders(reply);
    reply.headers.push_back({kEntityTag, cached.entityTag});
    reply.headers.push_back(kNoCache);
    reply.headers.push_back(outcome == CacheOutcome::miss ? kMiss : kHit);
    if (outcome != CacheOutcome::miss)
        reply.headers.push_back(
            {kAge, QByteArray::number(qlonglong(std::max(0s, floor<seconds>(now - cached.storedAt)).count()))});
    if (outcome == CacheOutcome::stale) // RFC 9211: a negative ttl is the time since the reply stopped being fresh
        reply.headers.push_back({"Cache-Status",
            "soundings; hit; ttl=" + QByteArray::number(qlonglong(floor<seconds>(cached.freshUntil - now).count()))});
    if (!cached.gzipped.isEmpty())
        reply.headers.push_back(kVary);
    reply.omitBody = request.method == "HEAD";
    if (clientHas(request, cached.entityTag)) {
        reply.status = 304;
        return reply;
    }
    const bool compressed =
        !cached.gzipped.isEmpty() && acceptsCoding(request.header("Accept-Encoding").value_or(QByteArray()), "gzip");
    if (compressed)
        reply.headers.push_back(kGzip);
    reply.body = compressed ? cached.gzipped : cached.body;
    return reply;
}

} // namespace soundings::server
